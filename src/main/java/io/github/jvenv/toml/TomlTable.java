package io.github.jvenv.toml;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table: values by their keys, sorted by key as a table has no order. */
public final class TomlTable implements TomlValue {
    /** A table without keys. */
    public static final TomlTable EMPTY = new TomlTable(new TreeMap<>());

    /** A value, and the place in the text where its key is written. */
    record Entry(TomlValue value, int position) {}

    private final NavigableMap<String, Entry> entries;

    private TomlTable(NavigableMap<String, Entry> entries) {
        this.entries = entries;
    }

    /** A table that stands in no document. */
    public static TomlTable of(Map<String, ? extends TomlValue> values) {
        NavigableMap<String, Entry> entries = new TreeMap<>();
        values.forEach((key, value) -> entries.put(key, new Entry(value, -1)));
        return new TomlTable(entries);
    }

    /** A table of a document, which from now on owns the map. */
    static TomlTable at(NavigableMap<String, Entry> entries) {
        return new TomlTable(entries);
    }

    /** The value of a key. */
    public Optional<TomlValue> find(String key) {
        Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    /** The keys, sorted. */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(entries.navigableKeySet());
    }

    /** The values by their keys, sorted by key. */
    public SortedMap<String, TomlValue> values() {
        SortedMap<String, TomlValue> values = new TreeMap<>();
        entries.forEach((key, entry) -> values.put(key, entry.value()));
        return Collections.unmodifiableSortedMap(values);
    }

    /** Whether it has no key. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Index in the document's text of where a key is written, or of the header that makes its table; -1 if there is no such
     * key, or the table stands in no document.
     */
    public int positionOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? -1 : entry.position();
    }

    @Override
    public String kind() {
        return "a table";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TomlTable table && values().equals(table.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** The table as it is written on one line. */
    @Override
    public String toString() {
        return TomlText.of(this);
    }
}
