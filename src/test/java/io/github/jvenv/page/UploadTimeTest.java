package io.github.jvenv.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:34:56.123456Z",
                "2026-01-31T12:34:56Z",
                "2024-02-29T23:59:59.9Z",
                "1969-12-31T23:59:59.000000001Z",
                "0001-01-01T00:00:00.123Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31t12:34:56z"
            })
    void aTimeIsWhatTheJdkMakesOfIt(String text) {
        assertEquals(Instant.parse(text), UploadTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:34:56Z",
                "2026-01-31T12:34:56",
                "2026-01-31T12:60:56Z",
                "2026-01-31 12:34:56Z",
                "2026-01-31T12:34:56.1234567891Z",
                "+026-01-31T12:34:56Z",
                "yesterday"
            })
    void whatIsNoTimeInUtcIsNone(String text) {
        assertThrows(DateTimeException.class, () -> UploadTime.parse(text));
    }

    @Test
    void aPointWithoutDigitsIsReadAsTheJdkReadsIt() {
        assertEquals(Instant.parse("2026-01-31T12:34:56.Z"), UploadTime.parse("2026-01-31T12:34:56.Z"));
    }
}
