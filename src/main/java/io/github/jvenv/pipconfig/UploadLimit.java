package io.github.jvenv.pipconfig;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Before when an index must have been given a file for pip to take it: its setting {@code uploaded-prior-to}.
 *
 * @param text as it was written: days before now ({@code P7D}), a date, which stands for its first moment, or a time; the
 *     last two are those of the place where no zone is given
 */
public record UploadLimit(String text) {
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,6})D");
    private static final Pattern TIME = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})"
            + "(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?<zone>Z|[+-]\\d{2}:\\d{2})?)?");

    /**
     * The limit that somebody wrote.
     *
     * @throws IllegalArgumentException if it is none, with what was expected
     */
    public UploadLimit {
        moment(text, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** Files from this moment on do not count. */
    public Instant moment(Clock clock) {
        return moment(text, clock);
    }

    private static Instant moment(String text, Clock clock) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return clock.instant().minus(Duration.ofDays(Long.parseLong(days.group(1))));
        }
        Matcher written = TIME.matcher(text);
        try {
            if (written.matches()) {
                String time = written.group("time") == null ? "00:00" : written.group("time");
                String local = written.group("date") + 'T' + time;
                return written.group("zone") == null
                        ? LocalDateTime.parse(local).atZone(clock.getZone()).toInstant()
                        : OffsetDateTime.parse(local + written.group("zone")).toInstant();
            }
        } catch (DateTimeException e) {
            // A thirteenth month, for example: told below.
        }
        throw new IllegalArgumentException("a date, a time, or a number of days such as P7D");
    }
}
