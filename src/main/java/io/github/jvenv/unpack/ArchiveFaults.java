package io.github.jvenv.unpack;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** Words for what is wrong with an archive, by whoever knows what kind of archive it is meant to be. */
@FunctionalInterface
public interface ArchiveFaults {
    /**
     * A failure that names the archive.
     *
     * @param fault a clause without a full stop, such as {@code its member 'x' is a device}
     * @param cause what it follows from
     */
    Failure of(String fault, @Nullable Throwable cause);

    /**
     * A failure about an archive that holds more than it may.
     *
     * @param limit the name of what it exceeds, such as {@code maximumFiles}
     */
    default Failure exceeds(String limit, String fault) {
        return of(fault, null);
    }

    /** A failure about an archive that cannot be read. */
    default Failure damaged(Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return of("it is damaged or truncated (" + reason.replaceFirst("\\.$", "") + ")", cause);
    }
}
