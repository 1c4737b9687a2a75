package io.github.jvenv.index;

import io.github.jvenv.http.HttpDate;
import io.github.jvenv.http.Loopback;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Until when a kept answer can be used without asking the server, and by what it is recognised when the server is asked
 * (RFC 9111, section 4, for a private cache).
 *
 * @param until from then on the answer is stale
 * @param etag its entity tag, empty for none
 * @param lastModified its date as the server wrote it, empty for none
 */
record Freshness(Instant until, String etag, String lastModified) {
    /** How long an answer counts as fresh of which a server says nothing at all. */
    private static final Duration UNSAID = Duration.ofMinutes(10);

    /**
     * What an answer's header says.
     *
     * @param server where it comes from; a server on this machine is asked again if it says nothing
     * @param headers its fields, whose names are compared without regard to case
     * @param asked when the request was sent
     * @param answered when the answer came
     * @return nothing if the answer may not be kept
     */
    static Optional<Freshness> find(URI server, Map<String, String> headers, Instant asked, Instant answered) {
        CacheControl control = CacheControl.parse(headers.getOrDefault("Cache-Control", ""));
        if (control.forbidsStoring()) {
            return Optional.empty();
        }
        String etag = headers.getOrDefault("ETag", "");
        String lastModified = headers.getOrDefault("Last-Modified", "");
        boolean recognisable = !etag.isEmpty() || !lastModified.isEmpty();
        Duration unsaid = recognisable || Loopback.isServerOf(server) ? Duration.ZERO : UNSAID;
        Duration lifetime = lifetime(headers, control, answered, unsaid);
        Instant until = answered.plus(lifetime).minus(ageOnArrival(headers, asked, answered));
        return Optional.of(new Freshness(until, etag, lastModified));
    }

    boolean isFreshAt(Instant moment) {
        return moment.isBefore(until);
    }

    boolean isRecognisable() {
        return !etag.isEmpty() || !lastModified.isEmpty();
    }

    /** Section 4.2.1; without a word from the server, an answer that can be recognised is asked after each time. */
    private static Duration lifetime(
            Map<String, String> headers, CacheControl control, Instant answered, Duration unsaid) {
        if (control.forbidsUnaskedUse() || headers.getOrDefault("Vary", "").contains("*")) {
            return Duration.ZERO;
        }
        return control.maxAge().orElseGet(() -> {
            String expires = headers.get("Expires");
            if (expires == null) {
                return unsaid;
            }
            // A date that cannot be read, such as 0, lies in the past.
            return HttpDate.find(expires)
                    .map(end -> Duration.between(date(headers, answered), end))
                    .filter(left -> !left.isNegative())
                    .orElse(Duration.ZERO);
        });
    }

    /** Section 4.2.3: how long the answer had been under way, through caches in between too. */
    private static Duration ageOnArrival(Map<String, String> headers, Instant asked, Instant answered) {
        Duration apparent = Duration.between(date(headers, answered), answered);
        String age = headers.getOrDefault("Age", "").strip();
        Duration said = age.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
        Duration corrected = said.plus(Duration.between(asked, answered));
        return apparent.compareTo(corrected) > 0 ? apparent : corrected;
    }

    private static Instant date(Map<String, String> headers, Instant answered) {
        return HttpDate.find(headers.getOrDefault("Date", "")).orElse(answered);
    }
}
