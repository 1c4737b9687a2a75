package io.github.jvenv.pipconfig;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Before when an index must have been given a file for pip to take it: its setting {@code uploaded-prior-to}. */
public sealed interface UploadLimit {
    /** So long ago. */
    record Age(Duration age, String text) implements UploadLimit {
        @Override
        public Instant moment(Clock clock) {
            return clock.instant().minus(age);
        }
    }

    /** Before a moment. */
    record Moment(Instant moment, String text) implements UploadLimit {
        @Override
        public Instant moment(Clock clock) {
            return moment;
        }
    }

    /** Before a time on the clock of the place. */
    record LocalMoment(LocalDateTime moment, String text) implements UploadLimit {
        @Override
        public Instant moment(Clock clock) {
            return moment.atZone(clock.getZone()).toInstant();
        }
    }

    /**
     * The limit that somebody wrote: days before now ({@code P7D}), a date, which stands for its first moment, or a time.
     *
     * @throws IllegalArgumentException if it is none of these, with what was expected
     */
    static UploadLimit parse(String text) {
        Matcher days = Syntax.DAYS.matcher(text);
        try {
            if (days.matches()) {
                return new Age(Duration.ofDays(Long.parseLong(days.group(1))), text);
            }
            if (Syntax.DATE.matcher(text).matches()) {
                return new LocalMoment(LocalDate.parse(text).atStartOfDay(), text);
            }
            Matcher time = Syntax.TIME.matcher(text);
            if (time.matches()) {
                String local = time.group(1) + 'T' + time.group(2);
                return time.group(3).isEmpty()
                        ? new LocalMoment(LocalDateTime.parse(local), text)
                        : new Moment(OffsetDateTime.parse(local + time.group(3)).toInstant(), text);
            }
        } catch (DateTimeException e) {
            // A thirteenth month, for example: told below.
        }
        throw new IllegalArgumentException("a date, a time, or a number of days such as P7D");
    }

    /** Files from this moment on do not count. */
    Instant moment(Clock clock);

    /** The limit as it was written. */
    String text();

    /** What the setting looks like. */
    final class Syntax {
        private static final Pattern DAYS = Pattern.compile("P(\\d{1,6})D");
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern TIME = Pattern.compile(
                "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2}|)");

        private Syntax() {}
    }
}
