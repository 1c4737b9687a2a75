package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment from which on uploads count as if they had not happened.
 *
 * @param moment files uploaded then or later are left out
 * @param setting what says so, as messages name it
 */
public record UploadCutoff(Instant moment, String setting) {
    private static final String PARAMETER = "<excludeNewer>";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,5})W");
    private static final Pattern LOCAL_TIME = Pattern.compile("[^Zz]*[Tt ][^Zz+-]*");

    /**
     * The cutoff that a user wrote: a date ({@code 2026-03-01}: what was uploaded on that day still counts, as for uv), a
     * time ({@code 2026-03-01T12:00:00Z}), or a duration before now ({@code P7D}). Where no time zone is given, UTC is
     * meant, so that the same text means the same everywhere.
     */
    public static UploadCutoff parse(String text, Clock clock) {
        String stripped = text.strip();
        try {
            return new UploadCutoff(moment(stripped, clock), PARAMETER);
        } catch (DateTimeException | ArithmeticException e) {
            throw new Failure(
                    "The parameter " + PARAMETER + " is '" + stripped + "', which is neither a date nor a time.",
                    "Write it as 2026-03-01, 2026-03-01T12:00:00Z, or P7D for seven days before now.",
                    e);
        }
    }

    private static Instant moment(String text, Clock clock) {
        if (text.startsWith("P")) {
            return clock.instant().minus(duration(text));
        }
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
        String time = text.replace(' ', 'T');
        return LOCAL_TIME.matcher(text.substring(Math.min(10, text.length()))).matches()
                ? LocalDateTime.parse(time).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(time, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant();
    }

    /** Days, hours and less, or weeks; months and years differ in length. */
    private static Duration duration(String text) {
        Matcher weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(7 * Long.parseLong(weeks.group(1))) : Duration.parse(text);
    }

    boolean excludes(Instant upload) {
        return !upload.isBefore(moment);
    }
}
