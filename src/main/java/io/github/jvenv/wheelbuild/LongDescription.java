package io.github.jvenv.wheelbuild;

import java.util.Locale;

/**
 * A project at length: its README.
 *
 * @param contentType its media type
 */
public record LongDescription(String text, String contentType) {
    public LongDescription {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text of a file, whose name tells what it is written in. */
    public static LongDescription of(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String type = name.endsWith(".md") || name.endsWith(".markdown")
                ? "text/markdown"
                : name.endsWith(".rst") ? "text/x-rst" : "text/plain";
        return new LongDescription(text, type + "; charset=UTF-8");
    }
}
