package io.github.jvenv.toml;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads moments in UTC: {@code 2026-11-22T00:00:00.125Z}. */
final class PlainMoment {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final int MOST_FRACTION_DIGITS = 9;

    private PlainMoment() {}

    static OffsetDateTime parse(String word) throws NotPlain {
        int end = word.endsWith("Z") ? word.length() - 1 : word.length() - "+00:00".length();
        boolean utc = word.endsWith("Z") || word.endsWith("+00:00");
        if (!utc || end < SHAPE.length() || !hasShape(word)) {
            throw new NotPlain();
        }
        try {
            return OffsetDateTime.of(
                    number(word, 0, 4),
                    number(word, 5, 7),
                    number(word, 8, 10),
                    number(word, 11, 13),
                    number(word, 14, 16),
                    number(word, 17, 19),
                    nanoseconds(word, end),
                    ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new NotPlain();
        }
    }

    private static boolean hasShape(String word) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char shape = SHAPE.charAt(i);
            char c = word.charAt(i);
            if (shape == 'd' ? !isDigit(c) : shape != c) {
                return false;
            }
        }
        return true;
    }

    private static int nanoseconds(String word, int end) throws NotPlain {
        int start = SHAPE.length();
        if (start == end) {
            return 0;
        }
        int digits = end - start - 1;
        if (word.charAt(start) != '.' || digits < 1 || digits > MOST_FRACTION_DIGITS) {
            throw new NotPlain();
        }
        for (int i = start + 1; i < end; i++) {
            if (!isDigit(word.charAt(i))) {
                throw new NotPlain();
            }
        }
        int nanoseconds = number(word, start + 1, end);
        for (int i = digits; i < MOST_FRACTION_DIGITS; i++) {
            nanoseconds *= 10;
        }
        return nanoseconds;
    }

    private static int number(String word, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + word.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
