package io.github.jvenv.zip;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.ShownName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is no zip, a damaged or truncated one, or one that means different things to different readers. */
public final class InvalidZipFailure extends Failure {
    /**
     * A failure that names the archive and its fault.
     *
     * @param archive the archive's name for people, usually that of its file
     * @param fault a clause without a full stop, such as {@code it has no end record}
     */
    InvalidZipFailure(String archive, String fault) {
        this(archive, fault, null);
    }

    InvalidZipFailure(String archive, String fault, @Nullable Throwable cause) {
        super("The archive " + ShownName.of(archive) + " cannot be read: " + fault + ".", cause);
    }

    /** How messages name an archive: its path may be long and temporary, its file name says enough. */
    static String nameOf(Path archive) {
        Path name = archive.getFileName();
        return name == null ? archive.toString() : name.toString();
    }
}
