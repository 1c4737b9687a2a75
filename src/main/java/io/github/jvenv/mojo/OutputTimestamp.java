package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The property {@code project.build.outputTimestamp}, as Maven's guide to reproducible builds defines it. */
final class OutputTimestamp {
    /** 1980-02-01: what Maven 4 takes, and early enough for a zip in any time zone. */
    private static final Instant DEFAULT = Instant.ofEpochSecond(318_211_200);

    /** What fits the eleven octal digits that a tar archive has for a time: 2242-03-16. */
    private static final long LATEST_SECOND = (1L << 33) - 1;

    private OutputTimestamp() {}

    /** The time that the property means, unless it is the one that Maven takes where nobody asks for any. */
    static Optional<Instant> find(@Nullable String text) {
        return Optional.of(parse(text)).filter(time -> !time.equals(DEFAULT));
    }

    /** The time that the property means, in whole seconds. Text of one character switches it off, as Maven has it. */
    static Instant parse(@Nullable String text) {
        if (text == null || text.strip().length() < 2) {
            return DEFAULT;
        }
        String value = text.strip();
        try {
            Instant time = value.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : OffsetDateTime.parse(value).toInstant();
            if (time.getEpochSecond() < 0 || time.getEpochSecond() > LATEST_SECOND) {
                throw new Failure("The property project.build.outputTimestamp is '" + value
                        + "', and an archive can only hold times from 1970 to 2242.");
            }
            return time.truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Failure(
                    "The property project.build.outputTimestamp is '" + value
                            + "', and expected is an ISO 8601 time such as 2026-11-22T00:00:00Z, or seconds since 1970.",
                    e);
        }
    }
}
