package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTimestampTest {
    @Test
    void isTheSameForEveryoneByDefault() {
        Instant fixed = Instant.parse("1980-02-01T00:00:00Z");
        assertEquals(fixed, OutputTimestamp.parse(null));
        for (String off : List.of("", " ", "x", "0", " - ")) {
            assertEquals(fixed, OutputTimestamp.parse(off), off);
        }
    }

    @Test
    void isAnIsoTimeOrSeconds() {
        Instant time = Instant.parse("2026-11-22T10:30:05Z");
        for (String text : List.of(
                "2026-11-22T10:30:05Z", " 2026-11-22T12:30:05+02:00 ", "2026-11-22T10:30:05.999Z", "1795343405")) {
            assertEquals(time, OutputTimestamp.parse(text), text);
        }
        assertEquals(Instant.EPOCH, OutputTimestamp.parse("1970-01-01T00:00:00Z"));
        assertEquals(Instant.ofEpochSecond(8589934591L), OutputTimestamp.parse("8589934591"));
    }

    @Test
    void isNothingElse() {
        for (String text :
                List.of("yesterday", "2026-11-22", "2026-11-22T10:30", "-5", "1e9", "99999999999999999999")) {
            assertEquals(
                    "The property project.build.outputTimestamp is '" + text
                            + "', and expected is an ISO 8601 time such as 2026-11-22T00:00:00Z, or seconds since 1970.",
                    message(text));
        }
    }

    @Test
    void fitsATarHeader() {
        for (String text : List.of("1969-12-31T23:59:59Z", "8589934592", "9999-01-01T00:00:00Z")) {
            assertEquals(
                    "The property project.build.outputTimestamp is '" + text
                            + "', and an archive can only hold times from 1970 to 2242.",
                    message(text));
        }
    }

    private static String message(String text) {
        return assertThrows(Failure.class, () -> OutputTimestamp.parse(text), text)
                .getMessage();
    }
}
