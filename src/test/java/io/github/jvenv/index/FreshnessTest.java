package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Quotes are from RFC 9111. */
class FreshnessTest {
    private static final URI SERVER = URI.create("https://index.example/simple/");
    private static final Instant ASKED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant ANSWERED = ASKED.plusSeconds(2);
    private static final String DATE = "Sun, 22 Nov 2026 10:00:02 GMT";

    @Test
    void mayNotKeepWhatForbidsIt() {
        assertEquals(
                Optional.empty(),
                Freshness.find(SERVER, headers("Cache-Control", "max-age=60, No-Store"), ASKED, ANSWERED));
    }

    @Test
    void heedsMaxAge() {
        assertFreshFor(58, "Cache-Control", "public, max-age=60");
        assertFreshFor(58, "Cache-Control", "max-age=\"60\", s-maxage=1");
        assertFreshFor(58, "Cache-Control", "Max-Age=60", "Expires", "0");
        assertFreshFor(-2, "Cache-Control", "max-age=soon");
    }

    /** "An origin server […] can use the no-cache directive to require validation." */
    @Test
    void asksAgainForWhatMayNotBeUsedUnasked() {
        assertFreshFor(-2, "Cache-Control", "max-age=60, no-cache");
        assertFreshFor(-2, "Cache-Control", "max-age=60", "Vary", "*");
    }

    /** Servers often confirm a page with nothing but the status 304. */
    @Test
    void asksEachTimeForWhatWasConfirmedWithoutAWord() {
        for (Freshness kept : List.of(new Freshness(ASKED, "\"a\"", ""), new Freshness(ASKED, "", DATE))) {
            CachedPage page = CachedPage.of(new byte[0], kept);
            assertEquals(
                    Optional.of(new Freshness(ANSWERED.minusSeconds(2), kept.etag(), kept.lastModified())),
                    Freshness.find(SERVER, page.confirmedBy(new TreeMap<>()), ASKED, ANSWERED));
        }
    }

    /** "corrected_initial_age = max(apparent_age, corrected_age_value)" */
    @Test
    void countsTheAgeThatAnAnswerArrivesWith() {
        assertFreshFor(28, "Cache-Control", "max-age=60", "Age", "30");
        assertFreshFor(20, "Cache-Control", "max-age=60", "Date", "Sun, 22 Nov 2026 09:59:22 GMT", "Age", "30");
        assertFreshFor(58, "Cache-Control", "max-age=60", "Age", "unknown");
    }

    /**
     * "A cache recipient MUST interpret invalid date formats, especially the value "0", as representing a time in the
     * past."
     */
    @Test
    void heedsExpires() {
        assertFreshFor(98, "Date", DATE, "Expires", "Sun, 22 Nov 2026 10:01:42 GMT");
        assertFreshFor(-2, "Date", DATE, "Expires", "Sun, 22 Nov 2026 09:00:00 GMT");
        assertFreshFor(-2, "Date", DATE, "Expires", "0");
    }

    @Test
    void keepsWhatItKnowsNothingOfForTenMinutes() {
        assertFreshFor(598);
        assertFreshFor(598, "Date", DATE);
        assertFreshFor(-2, "ETag", "\"a\"");
        assertFreshFor(-2, "Last-Modified", DATE);
    }

    @Test
    void remembersWhatTheAnswerIsRecognisedBy() {
        Freshness freshness = Freshness.find(SERVER, headers("ETag", "W/\"a\"", "Last-Modified", DATE), ASKED, ANSWERED)
                .orElseThrow();
        assertEquals("W/\"a\"", freshness.etag());
        assertEquals(DATE, freshness.lastModified());
    }

    private static void assertFreshFor(int seconds, String... fields) {
        Freshness freshness =
                Freshness.find(SERVER, headers(fields), ASKED, ANSWERED).orElseThrow();
        assertEquals(Duration.ofSeconds(seconds), Duration.between(ANSWERED, freshness.until()));
        assertEquals(seconds > 0, freshness.isFreshAt(ANSWERED));
    }

    private static Map<String, String> headers(String... fields) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < fields.length; i += 2) {
            headers.put(fields[i], fields[i + 1]);
        }
        return headers;
    }

    @Test
    void asksAServerOnThisMachineAgainThatSaysNothing() {
        for (String server : new String[] {"http://127.0.0.1:8080/", "http://localhost/simple/", "http://[::1]/"}) {
            Freshness freshness = Freshness.find(URI.create(server), headers(), ASKED, ANSWERED)
                    .orElseThrow();
            assertEquals(false, freshness.isFreshAt(ANSWERED), server);
        }
    }
}
