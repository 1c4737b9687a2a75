package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A disk that does not let us at what an index has, or at what is kept of it. */
public final class UnreadableFilesFailure extends Failure {
    /**
     * A failure because of a disk.
     *
     * @param wanted what was to be had, in words that fit after "cannot get"
     */
    UnreadableFilesFailure(String wanted, IOException cause) {
        super("Cannot get " + wanted + ": " + words(cause) + ".", cause);
    }

    private static String words(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (cause instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + " cannot be used (" + other.getReason() + ")";
        }
        return String.valueOf(cause.getMessage());
    }
}
