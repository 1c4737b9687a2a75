package io.github.jvenv.toml;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks a document for values of certain kinds; a value of another kind is complained about at its place. */
public record TomlReader(TomlDocument document) {
    /**
     * A string and where it stands.
     *
     * @param position what complaints about it need: where its key begins or, in an array, itself
     */
    public record Word(String text, int position) {}

    /** The string that a key has. */
    public Optional<Word> word(TomlTable table, String key) {
        return find(table, key, this::word);
    }

    /** The strings of the array that a key has. */
    public Optional<List<Word>> words(TomlTable table, String key) {
        return elements(table, key, this::word);
    }

    /** The table that a key has. */
    public Optional<TomlTable> table(TomlTable outer, String key) {
        return find(outer, key, this::table);
    }

    /** The array that a key has. */
    public Optional<TomlArray> array(TomlTable table, String key) {
        return find(table, key, (value, position) -> as(TomlArray.class, "an array", value, position));
    }

    /** The integer that a key has. */
    public Optional<Long> wholeNumber(TomlTable table, String key) {
        return find(
                table,
                key,
                (value, position) ->
                        as(TomlValue.Whole.class, "an integer", value, position).value());
    }

    /** The boolean that a key has. */
    public Optional<Boolean> truth(TomlTable table, String key) {
        return find(
                table,
                key,
                (value, position) ->
                        as(TomlValue.Truth.class, "a boolean", value, position).value());
    }

    /**
     * What the elements of the array stand for that a key has.
     *
     * @param read is given each element and its place
     */
    public <T> Optional<List<T>> elements(TomlTable table, String key, BiFunction<TomlValue, Integer, T> read) {
        return array(table, key).map(array -> {
            List<T> elements = new ArrayList<>();
            for (int i = 0; i < array.values().size(); i++) {
                elements.add(read.apply(array.values().get(i), array.positionOf(i)));
            }
            return elements;
        });
    }

    /** The string that a value is. */
    public Word word(TomlValue value, int position) {
        return new Word(as(TomlValue.Text.class, "a string", value, position).value(), position);
    }

    /** The table that a value is. */
    public TomlTable table(TomlValue value, int position) {
        return as(TomlTable.class, "a table", value, position);
    }

    /** What a string stands for by some standard. */
    public <T> T parsed(Word word, Function<String, T> parse) {
        try {
            return parse.apply(word.text());
        } catch (SyntaxFailure fault) {
            throw document.failureWithin(word.position(), fault);
        }
    }

    /** A complaint about a value of another kind. */
    public DocumentFailure unexpected(String expected, TomlValue value, int position) {
        return document.failureOfValue(position, "Expected " + expected + ", found " + value.kind());
    }

    private static <T> Optional<T> find(TomlTable table, String key, BiFunction<TomlValue, Integer, T> read) {
        return table.find(key).map(value -> read.apply(value, table.positionOf(key)));
    }

    private <T extends TomlValue> T as(Class<T> kind, String expected, TomlValue value, int position) {
        if (!kind.isInstance(value)) {
            throw unexpected(expected, value, position);
        }
        return kind.cast(value);
    }
}
