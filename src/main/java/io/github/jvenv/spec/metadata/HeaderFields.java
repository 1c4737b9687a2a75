package io.github.jvenv.spec.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text of header fields and a body, as e-mail has it and as METADATA, PKG-INFO and WHEEL borrow it. Names of fields are
 * in lower case, as their case does not count; values keep their order. A value that was folded over several lines keeps
 * its line breaks, each as one line feed, and the indentation after them.
 *
 * <p>Read as leniently as Python's {@code email.parser} reads it, but for the lines that head messages in a mail box: what
 * is no field, nor the continuation of one, ends the fields and begins the body.
 */
public final class HeaderFields {
    /** More than any real file has; more are not read. */
    public static final int MOST_BYTES = MetadataText.MOST_BYTES;

    private static final Pattern OTHER_LINE_END = Pattern.compile("\\r\\n?");

    private final SortedMap<String, List<String>> fields = new TreeMap<>();
    private final String body;

    private HeaderFields(String text) {
        String name = "";
        StringBuilder value = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = MetadataText.endOfLine(text, start);
            if (!isIndented(text, start)) {
                put(name, value);
                name = "";
                value.setLength(0);
                int colon = endOfName(text, start, end);
                if (colon == end || text.charAt(colon) != ':') {
                    break;
                }
                name = text.substring(start, colon);
                start = colon + 1;
            }
            value.append(text, start, end);
            start = end;
        }
        put(name, value);
        boolean separated = start < text.length() && isLineEnd(text.charAt(start));
        body = text.substring(separated ? MetadataText.endOfLine(text, start) : start);
    }

    /**
     * The fields of a file in UTF-8; a line in another encoding is read as Latin-1.
     *
     * @param file what it is called in messages
     * @throws InvalidMetadataFailure if it has more than {@link #MOST_BYTES}
     */
    public static HeaderFields parse(String file, byte[] bytes) {
        return parse(MetadataText.decode(file, bytes));
    }

    static HeaderFields parse(String text) {
        return new HeaderFields(text);
    }

    /** Where the first sign stands that is no part of a field's name. */
    private static int endOfName(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) > ' ' && text.charAt(at) <= '~' && text.charAt(at) != ':') {
            at++;
        }
        return at;
    }

    private static boolean isIndented(String text, int start) {
        return text.charAt(start) == ' ' || text.charAt(start) == '\t';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void put(String name, StringBuilder value) {
        if (!name.isEmpty()) {
            String text = value.toString();
            text = (text.indexOf('\r') < 0 ? text : OTHER_LINE_END.matcher(text).replaceAll("\n")).strip();
            fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(text);
        }
    }

    /** Every value of a field, in the order of the text; none if there is no such field. */
    List<String> all(String name) {
        return Collections.unmodifiableList(fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** The first value of a field. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of a field on one line: where it was folded, there is a space. */
    public Optional<String> line(String name) {
        return first(name).map(FoldedText::line);
    }

    /** Every value of a field, each on one line, in the order of the text. */
    public List<String> lines(String name) {
        return all(name).stream().map(FoldedText::line).toList();
    }

    /** Names of the fields that are there, in lower case. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** What follows the fields. */
    String body() {
        return body;
    }
}
