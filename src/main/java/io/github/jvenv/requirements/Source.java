package io.github.jvenv.requirements;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.List;

/**
 * The text of a file, or one that stands elsewhere, and what its places are called.
 *
 * @param name what the file is called in messages; or where the text stands, if it has no numbered lines
 * @param text the whole of it
 * @param lines where each line begins and ends; empty if the text has no numbered lines
 */
record Source(String name, String text, List<int[]> lines) {
    static Source ofFile(String name, String text) {
        return new Source(name, text, PythonText.lines(text));
    }

    static Source ofText(String text, String origin) {
        return new Source(origin, text, List.of());
    }

    /** The whole text, if it has no numbered lines. */
    TracedText traced() {
        return TracedText.of(this, 0, text.length());
    }

    TracedText line(int index) {
        return TracedText.of(this, lines.get(index)[0], lines.get(index)[1]);
    }

    /** The place in words: {@code requirements.txt line 3}. */
    String placeOf(int offset) {
        return lines.isEmpty() ? name : name + " line " + (lineAt(offset) + 1);
    }

    /** A complaint about a part of the text, of which the line that it begins in is shown. */
    SyntaxFailure fault(String complaint, int start, int end) {
        int[] line = lines.isEmpty() ? new int[] {0, text.length()} : lines.get(lineAt(start));
        int from = Math.min(Math.max(start, line[0]), line[1]);
        int to = Math.min(Math.max(end, from), line[1]);
        // The indentation says nothing.
        int indentation = line[0];
        while (indentation < from && PythonText.isSpace(text.charAt(indentation))) {
            indentation++;
        }
        return new SyntaxFailure(complaint, text.substring(indentation, line[1]), from - indentation, to - indentation);
    }

    private int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle)[0] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
