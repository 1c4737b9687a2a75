package io.github.jvenv.spec.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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
final class HeaderFields {
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x39\\x3b-\\x7e]*");

    private final SortedMap<String, List<String>> fields = new TreeMap<>();
    private final String body;

    private HeaderFields(String text) {
        Iterator<String> lines = MetadataText.lines(text).iterator();
        StringBuilder rest = new StringBuilder();
        String name = "";
        StringBuilder value = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                value.append(line);
            } else {
                put(name, value);
                name = "";
                value.setLength(0);
                if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
                    boolean separator = line.startsWith("\n") || line.startsWith("\r");
                    rest.append(separator ? "" : line);
                    break;
                }
                name = line.substring(0, colon);
                value.append(line, colon + 1, line.length());
            }
        }
        put(name, value);
        lines.forEachRemaining(rest::append);
        body = rest.toString();
    }

    static HeaderFields parse(String text) {
        return new HeaderFields(text);
    }

    private void put(String name, StringBuilder value) {
        if (!name.isEmpty()) {
            fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(value.toString().replaceAll("\r\n?", "\n").strip());
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

    /** Names of the fields that are there, in lower case. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** What follows the fields. */
    String body() {
        return body;
    }
}
