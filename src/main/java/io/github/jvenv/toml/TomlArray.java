package io.github.jvenv.toml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array: values of any kinds, in their order. */
public final class TomlArray implements TomlValue {
    private final List<TomlValue> values;
    private final List<Integer> positions;

    private TomlArray(List<? extends TomlValue> values, List<Integer> positions) {
        this.values = List.copyOf(values);
        this.positions = List.copyOf(positions);
    }

    /** An array that stands in no document. */
    public static TomlArray of(List<? extends TomlValue> values) {
        return new TomlArray(values, List.of());
    }

    /** An array of strings that stands in no document. */
    public static TomlArray ofTexts(Iterable<String> texts) {
        List<TomlValue> values = new ArrayList<>();
        texts.forEach(text -> values.add(new Text(text)));
        return of(values);
    }

    /**
     * An array of a document.
     *
     * @param positions where in the text each value begins
     */
    static TomlArray at(List<? extends TomlValue> values, List<Integer> positions) {
        return new TomlArray(values, positions);
    }

    /** The values in their order. */
    public List<TomlValue> values() {
        return values;
    }

    /** Index in the document's text of where a value begins; -1 if the array stands in none. */
    public int positionOf(int index) {
        return index < positions.size() ? positions.get(index) : -1;
    }

    @Override
    public String kind() {
        return "an array";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TomlArray array && values.equals(array.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The array as it is written on one line. */
    @Override
    public String toString() {
        return TomlText.of(this);
    }
}
