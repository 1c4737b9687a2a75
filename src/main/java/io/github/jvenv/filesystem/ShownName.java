package io.github.jvenv.filesystem;

import java.util.Locale;

/** Names of files from outside, as a message shows them: cut when they are very long, with control characters made visible. */
public final class ShownName {
    private static final int MOST_CHARACTERS = 300;

    private ShownName() {}

    /** The name between quotes. */
    public static String quoted(String name) {
        return "'" + of(name) + "'";
    }

    /** The name. */
    public static String of(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().limit(MOST_CHARACTERS).forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
