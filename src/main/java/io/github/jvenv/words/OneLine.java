package io.github.jvenv.words;

import java.util.regex.Pattern;

/** A stranger's text, such as what an index says of a file, as part of a message. */
public final class OneLine {
    private static final int LONGEST = 300;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+");

    private OneLine() {}

    /** The text in one line of bearable length, without what a terminal would obey or write backwards. */
    public static String of(String text) {
        String line = GAP.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
    }
}
