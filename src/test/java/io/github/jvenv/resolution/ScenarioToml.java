package io.github.jvenv.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads as much of TOML as resolver scenarios use: tables, inline tables, arrays, strings and booleans. */
final class ScenarioToml {
    private final String text;
    private int next;

    private ScenarioToml(String text) {
        this.text = text;
    }

    static Map<String, Object> parse(String text) {
        return new ScenarioToml(text).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> table = document;
        skipBlank();
        while (next < text.length()) {
            if (accept("[")) {
                table = table(document, key());
                expect("]");
            } else {
                pair(table);
            }
            skipBlank();
        }
        return document;
    }

    private void pair(Map<String, Object> table) {
        List<String> key = key();
        expect("=");
        Map<String, Object> parent = table(table, key.subList(0, key.size() - 1));
        parent.put(key.get(key.size() - 1), value());
    }

    private Object value() {
        skipBlank();
        if (accept("\"\"\"")) {
            int end = text.indexOf("\"\"\"", next);
            String value = text.substring(next, end);
            next = end + 3;
            return value.startsWith("\n") ? value.substring(1) : value;
        }
        if (accept("[")) {
            List<Object> array = new ArrayList<>();
            skipBlank();
            while (!accept("]")) {
                array.add(value());
                skipBlank();
                accept(",");
                skipBlank();
            }
            return array;
        }
        if (accept("{")) {
            Map<String, Object> table = new LinkedHashMap<>();
            skipBlank();
            while (!accept("}")) {
                pair(table);
                skipBlank();
                accept(",");
                skipBlank();
            }
            return table;
        }
        if (text.charAt(next) == '"' || text.charAt(next) == '\'') {
            return quoted();
        }
        String word = word();
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("a value that is not supported: " + word);
        };
    }

    private List<String> key() {
        List<String> key = new ArrayList<>();
        do {
            skipBlank();
            key.add(text.charAt(next) == '"' ? quoted() : word());
            skipBlank();
        } while (accept("."));
        return key;
    }

    private String word() {
        int start = next;
        while (next < text.length()
                && (Character.isLetterOrDigit(text.charAt(next)) || "_-".indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next == start) {
            throw new IllegalArgumentException("a word expected at " + text.substring(start));
        }
        return text.substring(start, next);
    }

    private String quoted() {
        char quote = text.charAt(next++);
        StringBuilder value = new StringBuilder();
        while (text.charAt(next) != quote) {
            if (text.charAt(next) == '\\' && quote == '"') {
                next++;
            }
            value.append(text.charAt(next++));
        }
        next++;
        return value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table(Map<String, Object> from, List<String> path) {
        Map<String, Object> table = from;
        for (String name : path) {
            table = (Map<String, Object>) table.computeIfAbsent(name, any -> new LinkedHashMap<>());
        }
        return table;
    }

    private void skipBlank() {
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '#')) {
            if (text.charAt(next) == '#') {
                int end = text.indexOf('\n', next);
                next = end < 0 ? text.length() : end;
            } else {
                next++;
            }
        }
    }

    private boolean accept(String token) {
        boolean there = text.startsWith(token, next);
        next += there ? token.length() : 0;
        return there;
    }

    private void expect(String token) {
        skipBlank();
        if (!accept(token)) {
            throw new IllegalArgumentException(token + " expected at " + text.substring(next));
        }
    }
}
