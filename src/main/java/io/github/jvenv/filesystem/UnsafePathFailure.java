package io.github.jvenv.filesystem;

import io.github.jvenv.failure.Failure;
import java.util.Locale;

/** A path from outside that could stand for something beyond the directory it belongs to. */
public final class UnsafePathFailure extends Failure {
    private final String path;

    UnsafePathFailure(String path, String fault) {
        super("The path '" + printable(path) + "' is not safe: " + fault + ".");
        this.path = path;
    }

    /** The path as it was found. */
    public String path() {
        return path;
    }

    private static String printable(String path) {
        StringBuilder text = new StringBuilder();
        path.codePoints().limit(300).forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
