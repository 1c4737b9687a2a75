package io.github.jvenv.requirements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Paths that requirements are written with, relative to one directory. On Windows a path may have either slash, elsewhere a
 * backslash is a character as any other.
 */
final class LocalPaths {
    private static final String UNRESERVED = "_.-~/";

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
        String url = url(base);
        return URI.create(url.endsWith("/") ? url : url + "/");
    }

    /** The {@code file:} URL of an absolute path, escaped as Python's {@code pathname2url} does, so that it is the one pip notes. */
    static String url(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        if (File.separatorChar == '\\' && text.startsWith("//")) {
            return "file:" + quoted(text);
        }
        // A drive letter keeps its colon.
        boolean drive = File.separatorChar == '\\' && text.length() > 1 && text.charAt(1) == ':';
        return "file://" + (drive ? "/" + text.substring(0, 2) + quoted(text.substring(2)) : quoted(text));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length());
        for (byte octet : text.getBytes(UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0;
            quoted.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        return quoted.toString();
    }
}
