package io.github.jvenv.requirements;

import io.github.jvenv.url.PathUrl;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths that requirements are written with, relative to one directory. On Windows a path may have either slash, elsewhere a
 * backslash is a character as any other.
 */
final class LocalPaths {
    private final Path base;

    LocalPaths(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    Path base() {
        return base;
    }

    /** The absolute path that a text stands for, unless it has characters that no path has here. */
    Optional<Path> find(String text) {
        return find(base, text);
    }

    static Optional<Path> find(Path directory, String text) {
        try {
            return Optional.of(directory.resolve(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is more likely a path than a name: it has a separator in it, or begins with a dot. */
    static boolean looksLikePath(String text) {
        return text.indexOf(File.separatorChar) >= 0 || text.indexOf('/') >= 0 || text.startsWith(".");
    }

    /** Whether a directory has what a project needs to be built. */
    static boolean isProject(Path directory) {
        return Files.isRegularFile(directory.resolve("pyproject.toml"))
                || Files.isRegularFile(directory.resolve("setup.py"));
    }

    /** The {@code file:} URL of the base directory, with a slash at its end. */
    URI baseUrl() {
        String url = PathUrl.of(base);
        return URI.create(url.endsWith("/") ? url : url + "/");
    }
}
