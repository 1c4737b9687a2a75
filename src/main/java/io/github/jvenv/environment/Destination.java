package io.github.jvenv.environment;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.venv.EnvironmentDirectory;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an environment can stand at a place at all, asked before anything is written. */
public final class Destination {
    private static final Set<String> PARTS =
            Set.of("bin", "lib", "lib64", "include", "share", "Lib", "Scripts", "Include");

    private Destination() {}

    /**
     * Fails if it cannot.
     *
     * @param writable the directory, existing or not, in which something has to be written
     * @param parameter what chooses the place
     */
    public static void require(Path directory, Path writable, String parameter, Narration narration) {
        String hint = "Choose another directory with <" + parameter + ">.";
        if (directory.toString().contains(File.pathSeparator)) {
            throw new Failure(
                    "The environment cannot be created at " + directory + ", because a path with '"
                            + File.pathSeparator + "' in it cannot stand in PATH, which is how shells find an"
                            + " environment's programs.",
                    hint);
        }
        @Nullable Path existing = writable;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            throw new Failure(
                    "The environment cannot be created at " + directory + ", because " + existing + " is a file.",
                    hint);
        }
        if (existing != null && !Files.isWritable(existing)) {
            throw new Failure(
                    "The environment cannot be created at " + directory + ", because nothing can be written in "
                            + existing + ".",
                    hint);
        }
        requireOutside(directory, hint, narration);
    }

    /**
     * Fails if what stands there must not be replaced by an environment from somewhere else.
     *
     * @param clear whether another environment may be
     */
    public static void requireReplaceable(Path destination, boolean clear) throws IOException {
        EnvironmentDirectory found = EnvironmentDirectory.at(destination);
        if (found instanceof EnvironmentDirectory.Foreign foreign) {
            throw new Failure(
                    "There cannot be an environment at " + destination + ", because there is " + foreign.description()
                            + ".",
                    "Choose another directory, or move away what is there.");
        }
        if (found instanceof EnvironmentDirectory.Occupied && !clear) {
            throw new Failure(
                    "There is an environment at " + destination + " already.",
                    "Choose another directory, or have it replaced with -Djvenv.clear.");
        }
    }

    /**
     * The directory that an environment stands in.
     *
     * @throws Failure if there is none
     */
    static Path parentOf(Path directory) {
        Path parent = directory.getParent();
        if (parent == null) {
            throw new Failure("The environment cannot be " + directory + ", which is a whole file system.");
        }
        return parent;
    }

    /** A project may stand in an environment's directory, but an environment among another's own files breaks both. */
    private static void requireOutside(Path directory, String hint, Narration narration) {
        for (Path above = directory.getParent(); above != null; above = above.getParent()) {
            Optional<VirtualEnvironment> outer = VirtualEnvironment.find(above);
            if (outer.isPresent()) {
                String message = "is inside the environment " + above + ".";
                if (PARTS.contains(above.relativize(directory).getName(0).toString())) {
                    throw new Failure(
                            "The environment cannot be created at " + directory + ", because that " + message, hint);
                }
                narration.warning("The environment " + directory + " " + message);
                return;
            }
        }
    }
}
