package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadCutoffTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void readsDatesTimesAndDurations() {
        assertMoment("2026-03-02T00:00:00Z", "2026-03-01");
        assertMoment("2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z");
        assertMoment("2026-03-01T12:00:00Z", " 2026-03-01 12:00:00Z ");
        assertMoment("2026-03-01T10:00:00.5Z", "2026-03-01T12:00:00.5+02:00");
        assertMoment("2026-03-01T14:30:00Z", "2026-03-01T12:00:00-02:30");
        assertMoment("2026-03-01T12:00:00Z", "2026-03-01T12:00:00");
        assertMoment("2026-03-01T12:00:00Z", "2026-03-01 12:00");
        assertMoment("2026-11-15T10:00:00Z", "P7D");
        assertMoment("2026-11-15T10:00:00Z", "P1W");
        assertMoment("2026-11-22T04:00:00Z", "PT6H");
    }

    @Test
    void excludesTheMomentItself() {
        UploadCutoff cutoff = UploadCutoff.parse("2026-03-01T12:00:00Z", CLOCK);
        assertFalse(cutoff.excludes(Instant.parse("2026-03-01T11:59:59.999Z")));
        assertTrue(cutoff.excludes(Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void refusesWhatIsNoTime() {
        for (String text : List.of("yesterday", "2026-13-01", "2026-03-01T25:00:00Z", "P1M", "P1Y", "2026", "P")) {
            Failure failure = assertThrows(Failure.class, () -> UploadCutoff.parse(text, CLOCK));
            assertEquals(
                    "The parameter <excludeNewer> is '" + text + "', which is neither a date nor a time.",
                    failure.getMessage());
            assertEquals(
                    Optional.of("Write it as 2026-03-01, 2026-03-01T12:00:00Z, or P7D for seven days before now."),
                    failure.hint());
        }
    }

    private static void assertMoment(String expected, String text) {
        assertEquals(Instant.parse(expected), UploadCutoff.parse(text, CLOCK).moment());
    }
}
