package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.ShownName;
import org.jspecify.annotations.Nullable;

/** A source archive that cannot be read, or that must not be unpacked. */
public final class InvalidArchiveFailure extends Failure {
    /**
     * A failure that names the archive and its fault.
     *
     * @param archive the archive's file name
     * @param fault a clause without a full stop, such as {@code its member 'x' is a device}
     */
    InvalidArchiveFailure(String archive, String fault, @Nullable Throwable cause) {
        super("The source archive " + ShownName.of(archive) + " cannot be unpacked: " + fault + ".", cause);
    }

    InvalidArchiveFailure(String archive, String fault) {
        this(archive, fault, null);
    }
}
