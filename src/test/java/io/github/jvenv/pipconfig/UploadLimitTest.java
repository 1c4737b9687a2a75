package io.github.jvenv.pipconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadLimitTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.ofHours(2));

    @Test
    void takesDatesAndTimesWithoutAZoneForThoseOfThePlace() {
        assertMoment("2026-11-15T10:00:00Z", "P7D");
        assertMoment("2026-11-22T10:00:00Z", "P0D");
        assertMoment("2026-02-28T22:00:00Z", "2026-03-01");
        assertMoment("2026-03-01T10:30:00Z", "2026-03-01 12:30");
        assertMoment("2026-03-01T12:30:00Z", "2026-03-01T12:30:00Z");
        assertMoment("2026-03-01T15:00:01.5Z", "2026-03-01 12:30:01.5-02:30");
    }

    @Test
    void refusesWhatIsNeither() {
        for (String text :
                List.of("yesterday", "2026-13-01", "2026-02-30T10:00Z", "P1W", "PT6H", "P-1D", "2026", "p7d")) {
            IllegalArgumentException fault =
                    assertThrows(IllegalArgumentException.class, () -> new UploadLimit(text), text);
            assertEquals("a date, a time, or a number of days such as P7D", fault.getMessage());
        }
    }

    private static void assertMoment(String expected, String text) {
        UploadLimit limit = new UploadLimit(text);
        assertEquals(Instant.parse(expected), limit.moment(CLOCK));
        assertEquals(text, limit.text());
    }
}
