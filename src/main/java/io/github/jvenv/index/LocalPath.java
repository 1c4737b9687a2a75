package io.github.jvenv.index;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A path that stands where a URL could stand, too: what exists counts as a path, as for pip. */
final class LocalPath {
    private LocalPath() {}

    /**
     * The file or directory that a text names, if there is one.
     *
     * @param directory what a relative path is relative to
     * @param home what {@code ~} stands for
     */
    static Optional<Path> find(String text, Path directory, Path home) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = text.equals("~") || text.startsWith("~/")
                    ? Path.of(home + text.substring(1))
                    : directory.resolve(text);
            return Optional.of(path.toAbsolutePath().normalize()).filter(Files::exists);
        } catch (InvalidPathException e) {
            // A URL is no path on Windows.
            return Optional.empty();
        }
    }
}
