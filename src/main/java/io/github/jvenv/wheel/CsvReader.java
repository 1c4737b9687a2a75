package io.github.jvenv.wheel;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV row by row: fields between commas, in quotes where they contain a comma, a line break or a doubled quote. */
final class CsvReader {
    /** Nobody asks for more, and a row can have as many commas as its file has room for. */
    private static final int MOST_FIELDS = 3;

    private final String text;
    private int at;
    private int comma = -1;
    private int lineFeed = -1;
    private int carriageReturn = -1;

    CsvReader(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** The first fields of the next row; an empty row has one empty field. */
    List<String> next() {
        List<String> fields = new ArrayList<>(MOST_FIELDS);
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            String field = field();
            if (fields.size() < MOST_FIELDS) {
                fields.add(field);
            }
        }
        skipLineEnd();
        return fields;
    }

    private String field() {
        return at < text.length() && text.charAt(at) == '"' ? quotedField() : plainField();
    }

    private String plainField() {
        int start = at;
        comma = next(',', comma);
        lineFeed = next('\n', lineFeed);
        carriageReturn = next('\r', carriageReturn);
        at = Math.min(comma, Math.min(lineFeed, carriageReturn));
        return text.substring(start, at);
    }

    /**
     * Where a character stands next, or the end of the text: looked for once, in a way that is quick from the first time on.
     *
     * @param before where it was found last
     */
    private int next(char c, int before) {
        if (before >= at) {
            return before;
        }
        int found = text.indexOf(c, at);
        return found < 0 ? text.length() : found;
    }

    private String quotedField() {
        int start = at;
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new SyntaxFailure("The quote that opens here is not closed", text, start, start + 1);
            }
            field.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || endsField(text.charAt(at))) {
                return field.toString();
            }
            if (text.charAt(at) != '"') {
                throw new SyntaxFailure("Expected a comma after the closing quote", text, at, at + 1);
            }
            field.append('"');
            at++;
        }
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private static boolean endsField(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }
}
