package io.github.jvenv.spec.text;

import java.util.Objects;

/** Part of a text on one line, with a line of carets under some of its characters and without secrets in its URLs. */
final class Excerpt {
    private static final String INDENT = "    ";
    private static final String ELLIPSIS = "...";

    /** How much of the text is shown at most on either side of the place where the fault begins, in characters. */
    private static final int REACH = 60;

    private Excerpt() {}

    static String withCarets(String found, int start, int end) {
        Objects.checkFromToIndex(start, end, found.length());
        String text = Secrets.masked(found);
        int from = start > REACH + ELLIPSIS.length() ? start - REACH : 0;
        int to = text.length() - start > REACH + ELLIPSIS.length() ? start + REACH : text.length();
        String before = (from > 0 ? ELLIPSIS : "") + printable(text.substring(from, start));
        String after = printable(text.substring(start, to)) + (to < text.length() ? ELLIPSIS : "");
        int carets = Math.max(1, columns(printable(text.substring(start, Math.min(end, to)))));
        return INDENT + before + after + "\n" + INDENT + " ".repeat(columns(before)) + "^".repeat(carets);
    }

    /** One visible character for each that would break the line, move the carets or colour a terminal. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(c == '\t' ? ' ' : breaksTheLine(c) ? '\uFFFD' : c));
        return shown.toString();
    }

    private static boolean breaksTheLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static int columns(String shown) {
        return shown.codePointCount(0, shown.length());
    }
}
