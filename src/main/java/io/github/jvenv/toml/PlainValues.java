package io.github.jvenv.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads plain keys and values. */
final class PlainValues {
    /** How deep values nest; each level costs stack. */
    private static final int DEEPEST = 50;

    private static final int MOST_DIGITS = 18;

    private final PlainScanner scanner;
    private int depth;

    PlainValues(PlainScanner scanner) {
        this.scanner = scanner;
    }

    /** Reads one part of a key. */
    String key() throws NotPlain {
        char first = scanner.peek();
        if (first == '"' || first == '\'') {
            return string();
        }
        String key = scanner.takeBare();
        if (key.isEmpty()) {
            throw new NotPlain();
        }
        return key;
    }

    String keyAndEquals() throws NotPlain {
        String key = key();
        scanner.skipBlanks();
        scanner.expect('=');
        scanner.skipBlanks();
        return key;
    }

    TomlValue value() throws NotPlain {
        switch (scanner.peek()) {
            case '"', '\'' -> {
                return new TomlValue.Text(string());
            }
            case '[' -> {
                return array();
            }
            case '{' -> {
                return table();
            }
            default -> {
                return word(scanner.takeWord());
            }
        }
    }

    private static TomlValue word(String word) throws NotPlain {
        if (word.equals("true") || word.equals("false")) {
            return new TomlValue.Truth(word.equals("true"));
        }
        if (word.length() > MOST_DIGITS) {
            return new TomlValue.Time(PlainMoment.parse(word));
        }
        if (word.isEmpty() || (word.length() > 1 && word.charAt(0) == '0')) {
            throw new NotPlain();
        }
        long number = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NotPlain();
            }
            number = number * 10 + digit;
        }
        return new TomlValue.Whole(number);
    }

    private String string() throws NotPlain {
        char quote = scanner.peek();
        scanner.next();
        String text = scanner.takeTo(quote);
        if (text.isEmpty() && scanner.peek() == quote) {
            // Three quotes begin a string of several lines.
            throw new NotPlain();
        }
        return quote == '"' && text.indexOf('\\') >= 0 ? unescaped(text) : text;
    }

    /** Reads on in a string that may not have ended, as the quote after a backslash does not end it. */
    private String unescaped(String first) throws NotPlain {
        StringBuilder value = new StringBuilder();
        String rest = first;
        while (true) {
            int backslash = rest.indexOf('\\');
            if (backslash < 0) {
                return value.append(rest).toString();
            }
            value.append(rest, 0, backslash);
            if (backslash + 1 == rest.length()) {
                value.append('"');
                rest = scanner.takeTo('"');
                continue;
            }
            value.append(
                    switch (rest.charAt(backslash + 1)) {
                        case '\\' -> '\\';
                        case 'b' -> '\b';
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'f' -> '\f';
                        case 'r' -> '\r';
                        default -> throw new NotPlain();
                    });
            rest = rest.substring(backslash + 2);
        }
    }

    private TomlArray array() throws NotPlain {
        enter('[');
        List<TomlValue> values = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        scanner.skipLines();
        while (!scanner.accept(']')) {
            positions.add(scanner.position());
            values.add(value());
            scanner.skipLines();
            if (!scanner.accept(',') && scanner.peek() != ']') {
                throw new NotPlain();
            }
            scanner.skipLines();
        }
        depth--;
        return TomlArray.at(values, positions);
    }

    private TomlTable table() throws NotPlain {
        enter('{');
        NavigableMap<String, TomlTable.Entry> entries = new TreeMap<>();
        scanner.skipBlanks();
        if (!scanner.accept('}')) {
            do {
                scanner.skipBlanks();
                int position = scanner.position();
                String key = keyAndEquals();
                if (entries.put(key, new TomlTable.Entry(value(), position)) != null) {
                    throw new NotPlain();
                }
                scanner.skipBlanks();
            } while (scanner.accept(','));
            scanner.expect('}');
        }
        depth--;
        return TomlTable.at(entries);
    }

    private void enter(char bracket) throws NotPlain {
        scanner.expect(bracket);
        if (++depth > DEEPEST) {
            throw new NotPlain();
        }
    }
}
