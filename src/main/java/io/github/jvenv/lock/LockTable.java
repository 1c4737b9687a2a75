package io.github.jvenv.lock;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlDocument;
import io.github.jvenv.toml.TomlReader;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** A table of a lock file that is being read: values by key, each of the kind that it must be or a complaint at its place. */
final class LockTable {
    private final TomlDocument document;
    private final TomlReader reader;
    private final TomlTable table;
    private final int position;

    /**
     * A table.
     *
     * @param position where it, its key or its header begins; -1 for the document as a whole
     */
    LockTable(TomlDocument document, TomlTable table, int position) {
        this.document = document;
        this.reader = new TomlReader(document);
        this.table = table;
        this.position = position;
    }

    TomlTable values() {
        return table;
    }

    boolean has(String key) {
        return table.find(key).isPresent();
    }

    Optional<String> text(String key) {
        return parsed(key, Function.identity());
    }

    String requiredText(String key) {
        return required(key, Function.identity());
    }

    /** What a string stands for. */
    <T> Optional<T> parsed(String key, Function<String, T> parse) {
        return reader.word(table, key).map(word -> parsed(word, parse));
    }

    <T> T required(String key, Function<String, T> parse) {
        return parsed(key, parse).orElseThrow(() -> lacks(key));
    }

    /** What the strings of an array stand for. */
    <T> Optional<List<T>> parsedAll(String key, Function<String, T> parse) {
        return reader.elements(table, key, (value, place) -> parsed(reader.word(value, place), parse));
    }

    private <T> T parsed(TomlReader.Word word, Function<String, T> parse) {
        try {
            return reader.parsed(word, parse);
        } catch (InvalidLockFailure e) {
            throw document.failureOfValue(word.position(), e.complaint());
        }
    }

    Optional<LockTable> table(String key) {
        return reader.table(table, key).map(inner -> new LockTable(document, inner, table.positionOf(key)));
    }

    /** The tables of an array; none if there is no such key. */
    List<LockTable> tables(String key) {
        return reader.elements(table, key, (value, place) -> new LockTable(document, reader.table(value, place), place))
                .orElse(List.of());
    }

    OptionalLong wholeNumber(String key) {
        Optional<Long> number = reader.wholeNumber(table, key);
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    boolean isTrue(String key) {
        return reader.truth(table, key).orElse(false);
    }

    /** A time, which the specification wants in UTC: so one that does not say where it is meant is meant there. */
    Optional<Instant> instant(String key) {
        return table.find(key).map(value -> {
            if (value instanceof TomlValue.Time time && time.value() instanceof OffsetDateTime moment) {
                return moment.toInstant();
            }
            if (value instanceof TomlValue.Time time && time.value() instanceof LocalDateTime moment) {
                return moment.toInstant(ZoneOffset.UTC);
            }
            throw reader.unexpected("a date-time", value, table.positionOf(key));
        });
    }

    /** Makes what the table stands for; a rule that it breaks is told at the table's place. */
    <T> T made(Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidLockFailure e) {
            throw failure(e.complaint());
        }
    }

    /** Makes what the value of a key stands for; a rule that it breaks is told at the key. */
    <T> T made(String key, Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidLockFailure e) {
            throw has(key) ? document.failureOfValue(table.positionOf(key), e.complaint()) : failure(e.complaint());
        }
    }

    /** A complaint about a key. */
    DocumentFailure failureAt(String key, String complaint) {
        return document.failureAt(table.positionOf(key), complaint);
    }

    /** A complaint about the table as a whole. */
    DocumentFailure failure(String complaint) {
        return position < 0 ? document.failureAt(0, complaint) : document.failureOfValue(position, complaint);
    }

    private Failure lacks(String key) {
        return failure("The key " + key + " is missing");
    }
}
