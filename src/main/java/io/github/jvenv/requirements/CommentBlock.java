package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of comments that holds metadata (PEP 723). It is found as the specification's regular expression finds it:
 *
 * <pre>
 * (?m)^# /// (?P&lt;type&gt;[a-zA-Z0-9-]+)$\s(?P&lt;content&gt;(^#(| .*)$\s)+)^# ///$
 * </pre>
 *
 * <p>As that expression takes as much as it can, a block ends with the last {@code # ///} of all comment lines that follow each
 * other. By hand, because Java's regular expressions need stack for each line.
 *
 * @param type the word after the slashes
 * @param line the number of the first line, from 1
 * @param content the lines between, without the mark of a comment, each with its line break
 */
record CommentBlock(String type, int line, String content) {
    /** What stands before the content of each line that has any. */
    static final String MARK = "# ";

    private static final String END = "# ///";
    private static final String START = END + " ";
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9-]+");

    /** Every block of a script, in their order. */
    static List<CommentBlock> all(String script) {
        // Python reads every line end as this one.
        String[] lines = script.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        List<CommentBlock> blocks = new ArrayList<>();
        int next = 0;
        while (next < lines.length) {
            if (isStart(lines[next])) {
                int end = end(lines, next);
                if (end >= 0) {
                    blocks.add(new CommentBlock(
                            lines[next].substring(START.length()),
                            next + 1,
                            content(Arrays.asList(lines).subList(next + 1, end))));
                    next = end;
                } else {
                    // What ends no block that starts here ends none that starts later in the same comment.
                    next = commentEnd(lines, next);
                }
            }
            next++;
        }
        return blocks;
    }

    private static boolean isStart(String line) {
        return line.startsWith(START)
                && TYPE.matcher(line.substring(START.length())).matches();
    }

    /** The line that ends the block that starts at the given one, or -1. There is at least one line between. */
    private static int end(String[] lines, int start) {
        for (int i = commentEnd(lines, start); i > start + 1; i--) {
            if (lines[i].equals(END)) {
                return i;
            }
        }
        return -1;
    }

    /** The last of the comment lines that follow each other from the given one on. */
    private static int commentEnd(String[] lines, int start) {
        int end = start;
        while (end + 1 < lines.length && isComment(lines[end + 1])) {
            end++;
        }
        return end;
    }

    private static boolean isComment(String line) {
        return line.equals("#") || line.startsWith(MARK);
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder();
        for (String line : lines) {
            content.append(line.startsWith(MARK) ? line.substring(MARK.length()) : line.substring(1))
                    .append('\n');
        }
        return content.toString();
    }
}
