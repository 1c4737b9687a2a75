package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.List;

/** What Python's {@code str} takes for space and for the end of a line, which is more than Java does. */
final class PythonText {
    private PythonText() {}

    /** Whether {@code str.isspace} and a regular expression's {@code \s} hold for the character. */
    static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x20) || c == 0x85 || Character.isSpaceChar(c);
    }

    /** Where each line of {@code str.splitlines} begins, and where it ends: pairs of indexes. */
    static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                lines.add(new int[] {start, i});
                boolean pair = text.startsWith("\r\n", i);
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(new int[] {start, text.length()});
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
