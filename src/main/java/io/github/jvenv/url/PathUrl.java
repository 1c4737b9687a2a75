package io.github.jvenv.url;

import java.io.File;
import java.nio.file.Path;

/** The {@code file:} URLs of paths, escaped as Python's {@code pathname2url} does, so that they are those that pip notes. */
public final class PathUrl {
    private static final String UNRESERVED = "_.-~/";

    private PathUrl() {}

    /** The URL of an absolute path. */
    public static String of(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        if (File.separatorChar == '\\' && text.startsWith("//")) {
            return "file:" + quoted(text);
        }
        // A drive letter keeps its colon.
        boolean drive = File.separatorChar == '\\' && text.length() > 1 && text.charAt(1) == ':';
        return "file://" + (drive ? "/" + text.substring(0, 2) + quoted(text.substring(2)) : quoted(text));
    }

    private static String quoted(String text) {
        return PercentCoding.encode(text, UNRESERVED);
    }
}
