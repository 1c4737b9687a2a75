package io.github.jvenv.venv;

import io.github.jvenv.filesystem.TemporaryFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What stands where an environment shall be. Whoever makes one there has to treat each of these in its own way. */
public sealed interface EnvironmentDirectory {
    /** There is nothing, or an empty directory: an environment can be made. */
    record Vacant() implements EnvironmentDirectory {}

    /** There is an environment; its {@linkplain VirtualEnvironment#maker() maker} says whether it is ours to change. */
    record Occupied(VirtualEnvironment environment) implements EnvironmentDirectory {}

    /**
     * There is something else, which was not made to be replaced.
     *
     * @param description what it is, to stand in a sentence: {@code a file}
     */
    record Foreign(String description) implements EnvironmentDirectory {}

    /**
     * Looks at a path. A link to a directory is that directory.
     *
     * @throws IOException if a directory cannot be read
     */
    static EnvironmentDirectory at(Path path) throws IOException {
        Optional<VirtualEnvironment> environment = VirtualEnvironment.find(path);
        if (environment.isPresent()) {
            return new Occupied(environment.get());
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Vacant();
        }
        if (!Files.isDirectory(path)) {
            return new Foreign(Files.isSymbolicLink(path) ? "a link that leads nowhere or to a file" : "a file");
        }
        // What one that was killed has left there is nobody's.
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(path, child -> !TemporaryFiles.isTemporary(child))) {
            return children.iterator().hasNext()
                    ? new Foreign("a directory with files in it, and no environment")
                    : new Vacant();
        }
    }
}
