package io.github.jvenv.toml;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.regex.Pattern;

/** The text of a document, and where in it something stands. */
final class SourceText {
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

    private final String name;
    private final String text;
    private final int linesBefore;
    private final int columnsBefore;

    /**
     * A text that stands within another one.
     *
     * @param linesBefore how many lines stand before it in what has the name
     * @param columnsBefore how many characters stand before each of its lines there
     */
    SourceText(String name, String text, int linesBefore, int columnsBefore) {
        this.name = name;
        this.text = text;
        this.linesBefore = linesBefore;
        this.columnsBefore = columnsBefore;
    }

    /** The line that a place is in, from 1. */
    int lineOf(int index) {
        int end = Math.max(0, Math.min(index, text.length()));
        return 1
                + linesBefore
                + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    /** Where the value of an entry begins whose key begins at the given place; that place itself if there is no key. */
    int valueStart(int position) {
        int index = position;
        if (isNext(index, '"') || isNext(index, '\'')) {
            index = stringEnd(index);
        } else {
            while (index < text.length() && TomlText.isBare(text.charAt(index))) {
                index++;
            }
        }
        index = blanksEnd(index);
        return index > position && isNext(index, '=') ? blanksEnd(index + 1) : position;
    }

    /** Where what begins at the given place ends: a string, a word, or else the line. */
    int wordEnd(int start) {
        if (isNext(start, '"') || isNext(start, '\'')) {
            return stringEnd(start);
        }
        int lineEnd = lineEnd(start);
        if (isNext(start, '[') || isNext(start, '{')) {
            return start + text.substring(start, lineEnd).stripTrailing().length();
        }
        int end = start;
        while (end < lineEnd && " \t,=]}#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, Math.min(start + 1, lineEnd));
    }

    /** The place of a part of a string's value: exact if the string is written as it is, else that of the whole string. */
    int partStart(int stringStart, String value, int offset) {
        return text.startsWith(value, stringStart + 1) ? stringStart + 1 + offset : stringStart;
    }

    DocumentFailure failure(int start, int end, String complaint) {
        int from = Math.max(0, Math.min(start, text.length()));
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = Math.max(lineEnd(from), from);
        String line = text.substring(lineStart, lineEnd);
        int number = lineOf(lineStart);
        int column = 1 + columnsBefore + text.codePointCount(lineStart, from);
        int to = Math.max(from, Math.min(end, lineEnd));
        // The indentation says nothing, and the column counts it.
        int indentation = Math.min(line.length() - line.stripLeading().length(), from - lineStart);
        SyntaxFailure fault = new SyntaxFailure(
                complaint, line.substring(indentation), from - lineStart - indentation, to - lineStart - indentation);
        return new DocumentFailure(name, number, column, fault);
    }

    /** A message about this text, with the places that it names as they are in what has the name. */
    String placed(String message) {
        return PLACE.matcher(message)
                .replaceAll(place -> "line " + (linesBefore + Integer.parseInt(place.group(1))) + ", column "
                        + (columnsBefore + Integer.parseInt(place.group(2))));
    }

    private int stringEnd(int start) {
        char quote = text.charAt(start);
        int lineEnd = lineEnd(start);
        for (int i = start + 1; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return lineEnd;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (isNext(end, ' ') || isNext(end, '\t')) {
            end++;
        }
        return end;
    }

    /** Index of the line break after the given place, or of the end. */
    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        if (end < 0) {
            return text.length();
        }
        return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private boolean isNext(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }
}
