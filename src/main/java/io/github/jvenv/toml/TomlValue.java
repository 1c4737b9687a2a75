package io.github.jvenv.toml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;

/** A value of a document. Values are equal if they mean the same, wherever and however they are written. */
public sealed interface TomlValue
        permits TomlValue.Text, TomlValue.Whole, TomlValue.Real, TomlValue.Truth, TomlValue.Time, TomlArray, TomlTable {
    /** What kind of value it is, with its article, for messages: {@code a string}, {@code an array}. */
    String kind();

    /** A string. */
    record Text(String value) implements TomlValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** An integer, in the range that every TOML parser has to know. */
    record Whole(long value) implements TomlValue {
        @Override
        public String kind() {
            return "an integer";
        }
    }

    /** A float; may be infinite or not a number. */
    record Real(double value) implements TomlValue {
        @Override
        public String kind() {
            return "a float";
        }
    }

    /** A boolean. */
    record Truth(boolean value) implements TomlValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /**
     * A date, a time or both.
     *
     * @param value an {@link OffsetDateTime}, {@link LocalDateTime}, {@link LocalDate} or {@link LocalTime}
     */
    record Time(Temporal value) implements TomlValue {
        public Time {
            if (!(value instanceof OffsetDateTime
                    || value instanceof LocalDateTime
                    || value instanceof LocalDate
                    || value instanceof LocalTime)) {
                throw new IllegalArgumentException("no time of TOML: " + value.getClass());
            }
        }

        @Override
        public String kind() {
            return value instanceof LocalTime ? "a time" : value instanceof LocalDate ? "a date" : "a date-time";
        }
    }
}
