package io.github.jvenv.spec.metadata;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The value of a header field that goes on in indented lines. */
final class FoldedText {
    /** Starts nowhere within a blank, else a long one that no line ends would be looked through from each of its places. */
    private static final Pattern FOLD = Pattern.compile("(?<![ \\t])[ \\t]*+\\n[ \\t]*+");

    /** How the standard marks the lines of a text that is meant to have lines. */
    private static final Pattern MARKED_LINE = Pattern.compile("^ {7}\\|");

    private FoldedText() {}

    /** The value on one line: a fold is a space. */
    static String line(String folded) {
        return folded.indexOf('\n') < 0 ? folded : FOLD.matcher(folded).replaceAll(" ");
    }

    /** The value with its lines, without what only makes them the continuation of a field. */
    static String lines(String folded) {
        List<String> lines = List.of(folded.split("\n", -1));
        List<String> continuations = lines.subList(1, lines.size());
        boolean marked = continuations.stream()
                .allMatch(line -> MARKED_LINE.matcher(line).find());
        int indentation = marked
                ? 8
                : continuations.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .min()
                        .orElse(0);
        return lines.get(0)
                + continuations.stream()
                        .map(line -> "\n" + line.substring(Math.min(indentation, line.length())))
                        .collect(Collectors.joining());
    }
}
