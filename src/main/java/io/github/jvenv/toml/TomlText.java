package io.github.jvenv.toml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How keys and values are written, each on one line, in TOML 1.0. Equal values have equal texts.
 *
 * <p>A string stands between double quotes with what must be escaped escaped, or, if that makes it shorter to read, between
 * single ones without escapes: {@code 'sys_platform == "win32"'}.
 */
public final class TomlText {
    private static final int LAST_YEAR = 9999;

    private TomlText() {}

    /** A value on one line. */
    public static String of(TomlValue value) {
        if (value instanceof TomlValue.Text text) {
            return ofString(text.value());
        }
        if (value instanceof TomlValue.Whole whole) {
            return Long.toString(whole.value());
        }
        if (value instanceof TomlValue.Real real) {
            return ofFloat(real.value());
        }
        if (value instanceof TomlValue.Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (value instanceof TomlValue.Time time) {
            return ofTime(time.value());
        }
        if (value instanceof TomlArray array) {
            return array.values().stream().map(TomlText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        List<String> entries = new ArrayList<>();
        ((TomlTable) value).values().forEach((key, inner) -> entries.add(ofKey(key) + " = " + of(inner)));
        return ofInlineTable(entries);
    }

    /** A table on one line, of entries that are written already. */
    public static String ofInlineTable(List<String> entries) {
        return entries.isEmpty() ? "{}" : entries.stream().collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** A key: bare where that is possible. */
    public static String ofKey(String key) {
        boolean bare = !key.isEmpty() && key.chars().allMatch(TomlText::isBare);
        return bare ? key : ofString(key);
    }

    /** Keys joined by dots, as a table's header has them. */
    public static String ofKeys(List<String> keys) {
        return keys.stream().map(TomlText::ofKey).collect(Collectors.joining("."));
    }

    /** A string between quotes. */
    public static String ofString(String text) {
        boolean escapes = false;
        boolean literal = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escapes |= c == '"' || c == '\\' || isControl(c);
            literal &= c != '\'' && !isControl(c);
            if (isHalfOfPair(text, i)) {
                throw new IllegalArgumentException("a string with half a surrogate pair");
            }
        }
        if (!escapes) {
            return '"' + text + '"';
        }
        return literal ? '\'' + text + '\'' : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> written.append('\\').append(c);
                case '\b' -> written.append("\\b");
                case '\t' -> written.append("\\t");
                case '\n' -> written.append("\\n");
                case '\f' -> written.append("\\f");
                case '\r' -> written.append("\\r");
                default -> written.append(isControl(c) ? "\\u00" + hexadecimal(c) : String.valueOf(c));
            }
        }
        return written.append('"').toString();
    }

    private static String hexadecimal(char c) {
        return "" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 15, 16);
    }

    private static boolean isControl(char c) {
        return c < ' ' || c == '\u007f';
    }

    private static boolean isHalfOfPair(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    static boolean isBare(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String ofFloat(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return Double.toString(value);
    }

    private static String ofTime(Temporal time) {
        if (time instanceof OffsetDateTime moment) {
            // An offset has no seconds in TOML.
            boolean exact = moment.getOffset().getTotalSeconds() % 60 == 0;
            OffsetDateTime writable = exact ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC);
            return ofDateTime(writable.toLocalDateTime()) + writable.getOffset().getId();
        }
        if (time instanceof LocalDateTime dateTime) {
            return ofDateTime(dateTime);
        }
        return time instanceof LocalDate date ? ofDate(date) : ofTimeOfDay((LocalTime) time);
    }

    private static String ofDateTime(LocalDateTime dateTime) {
        return ofDate(dateTime.toLocalDate()) + "T" + ofTimeOfDay(dateTime.toLocalTime());
    }

    private static String ofDate(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a year that has no four digits: " + date.getYear());
        }
        return date.toString();
    }

    /** With seconds, and with as many digits after them as there are. */
    private static String ofTimeOfDay(LocalTime time) {
        String whole = two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond());
        if (time.getNano() == 0) {
            return whole;
        }
        String nanoseconds = Integer.toString(1_000_000_000 + time.getNano()).substring(1);
        int end = nanoseconds.length();
        while (nanoseconds.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + nanoseconds.substring(0, end);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
