package io.github.jvenv.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes tables as sections: a header, a line for each key that is no table, then a section for each that is one. An array of
 * several values has a line for each. Sections are parted by an empty line.
 */
public final class TomlSections {
    private static final String INDENT = "    ";

    private final StringBuilder out;

    /** Sections that are added to a text, which is empty or ends in a line break. */
    public TomlSections(StringBuilder out) {
        this.out = out;
    }

    /**
     * Writes a table and those within it. A table that holds only tables needs no header of its own.
     *
     * @param path the keys that lead to it, at least one
     */
    public void write(List<String> path, TomlTable table) {
        SortedMap<String, TomlTable> tables = new TreeMap<>();
        SortedMap<String, TomlValue> others = new TreeMap<>();
        table.values().forEach((key, value) -> {
            if (value instanceof TomlTable inner) {
                tables.put(key, inner);
            } else {
                others.put(key, value);
            }
        });
        if (!others.isEmpty() || tables.isEmpty()) {
            header("[" + TomlText.ofKeys(path) + "]");
            others.forEach((key, value) -> line(key, value));
        }
        tables.forEach((key, inner) -> {
            List<String> innerPath = new ArrayList<>(path);
            innerPath.add(key);
            write(innerPath, inner);
        });
    }

    /** Begins a section. */
    public void header(String header) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(header).append('\n');
    }

    /** Writes a key and its value: on one line, but for an array of several values. */
    public void line(String key, TomlValue value) {
        if (value instanceof TomlArray array && array.values().size() > 1) {
            lines(key, array.values().stream().map(TomlText::of).toList());
        } else {
            entry(key, TomlText.of(value));
        }
    }

    /** Writes a key and its value, which is written already. */
    public void entry(String key, String value) {
        out.append(TomlText.ofKey(key)).append(" = ").append(value).append('\n');
    }

    /** Writes a key and an array of values that are written already, each on its own line. */
    public void lines(String key, List<String> values) {
        if (values.isEmpty()) {
            entry(key, "[]");
            return;
        }
        out.append(TomlText.ofKey(key)).append(" = [\n");
        for (String value : values) {
            out.append(INDENT).append(value).append(",\n");
        }
        out.append("]\n");
    }
}
