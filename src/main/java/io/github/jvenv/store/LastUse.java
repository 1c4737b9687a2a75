package io.github.jvenv.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When something in the store was used last: the time of its directory. File systems seldom keep times of access, so whoever
 * takes something up renews it.
 */
final class LastUse {
    /** A time that is younger is left as it is, so that most uses write nothing. */
    private static final Duration PRECISION = Duration.ofMinutes(10);

    private LastUse() {}

    /** Notes that a directory is used now. A store that cannot be written to can be used all the same. */
    static void renew(Path directory, Clock clock) {
        renew(directory, clock, PRECISION);
    }

    /**
     * The same for a use that comes often.
     *
     * @param precision a time that is younger is left as it is
     */
    static void renew(Path directory, Clock clock, Duration precision) {
        try {
            Instant now = clock.instant();
            if (isBefore(directory, now.minus(precision))) {
                Files.setLastModifiedTime(directory, FileTime.from(now));
            }
        } catch (IOException e) {
            // It counts as unused, and comes back when it is missed.
        }
    }

    /** Whether something is there that was last used before a moment. */
    static boolean isBefore(Path entry, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
