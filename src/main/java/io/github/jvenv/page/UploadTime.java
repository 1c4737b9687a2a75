package io.github.jvenv.page;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads times of uploads. Nearly all are written alike, {@code 2026-01-31T12:34:56.123456Z}, and there are thousands of
 * them: to let the JDK's formatter make them out, which knows how to read every time, takes a cold virtual machine longer
 * than all else that a list of files says.
 */
final class UploadTime {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MOST_DIGITS = 9;

    private UploadTime() {}

    /**
     * The time.
     *
     * @throws java.time.DateTimeException if it is none in UTC
     */
    static Instant parse(String text) {
        int end = text.length() - 1;
        if (!isPlain(text, end)) {
            return Instant.parse(text);
        }
        int nanos = 0;
        for (int i = 0; i < MOST_DIGITS; i++) {
            int at = SHAPE.length() + 1 + i;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        return Instant.ofEpochSecond(((day.toEpochDay() * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    /** Whether it is a time of that shape, with up to nine digits behind a point, or without a point. */
    private static boolean isPlain(String text, int end) {
        int point = SHAPE.length();
        if (end < point || end > point + 1 + MOST_DIGITS || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < point; i++) {
            char shape = SHAPE.charAt(i);
            char found = text.charAt(i);
            if (shape == '0' ? found < '0' || found > '9' : found != shape) {
                return false;
            }
        }
        for (int i = point + 1; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end == point || (text.charAt(point) == '.' && end > point + 1);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
