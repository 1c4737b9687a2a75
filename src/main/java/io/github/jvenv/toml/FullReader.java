package io.github.jvenv.toml;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlVersion;

/** Reads any document, and says what is wrong with a text that is none, by means of tomlj. */
final class FullReader {
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    private FullReader(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    static TomlTable read(String text, SourceText source) {
        FullReader reader = new FullReader(text);
        TomlParseResult result = Toml.parse(text, TomlVersion.V1_1_0);
        if (result.hasErrors()) {
            TomlParseError first = result.errors().get(0);
            int start = reader.index(first.position());
            throw source.failure(
                    start, source.wordEnd(start), source.placed(sentence(String.valueOf(first.getMessage()))));
        }
        return reader.table(result);
    }

    private static String sentence(String message) {
        String stripped = message.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private TomlTable table(org.tomlj.TomlTable theirs) {
        NavigableMap<String, TomlTable.Entry> entries = new TreeMap<>();
        for (Map.Entry<String, Object> entry : theirs.entrySet()) {
            TomlPosition position = theirs.inputPositionOf(List.of(entry.getKey()));
            entries.put(entry.getKey(), new TomlTable.Entry(value(entry.getValue()), index(position)));
        }
        return TomlTable.at(entries);
    }

    private TomlArray array(org.tomlj.TomlArray theirs) {
        List<TomlValue> values = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            values.add(value(theirs.get(i)));
            positions.add(index(theirs.inputPositionOf(i)));
        }
        return TomlArray.at(values, positions);
    }

    private TomlValue value(Object theirs) {
        if (theirs instanceof String string) {
            return new TomlValue.Text(string);
        }
        if (theirs instanceof Long number) {
            return new TomlValue.Whole(number);
        }
        if (theirs instanceof Double number) {
            return new TomlValue.Real(number);
        }
        if (theirs instanceof Boolean truth) {
            return new TomlValue.Truth(truth);
        }
        if (theirs instanceof Temporal time) {
            return new TomlValue.Time(time);
        }
        return theirs instanceof org.tomlj.TomlArray array ? array(array) : table((org.tomlj.TomlTable) theirs);
    }

    /** A position counts lines and, in a line, code points, both from 1. */
    private int index(TomlPosition position) {
        int line = Math.min(position.line(), lineStarts.size()) - 1;
        int start = lineStarts.get(line);
        int end = line + 1 < lineStarts.size() ? lineStarts.get(line + 1) : text.length();
        int characters = Math.min(position.column() - 1, text.codePointCount(start, end));
        return text.offsetByCodePoints(start, Math.max(0, characters));
    }
}
