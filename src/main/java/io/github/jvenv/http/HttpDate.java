package io.github.jvenv.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates in HTTP fields such as {@code Date}, {@code Expires} and {@code Last-Modified} (RFC 9110, section 5.6.7). */
public final class HttpDate {
    private static final DateTimeFormatter PREFERRED =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDate() {}

    /** The moment that a field names; the two obsolete forms, which nobody sends any more, count as none. */
    public static Optional<Instant> find(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), PREFERRED.withZone(ZoneOffset.UTC))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
