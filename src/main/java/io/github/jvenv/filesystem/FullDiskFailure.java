package io.github.jvenv.filesystem;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file system that has no room left, or a user who may not use more of it. */
public final class FullDiskFailure extends Failure {
    /** Less than this much room, in bytes, and a write that failed for an unknown reason failed for want of room. */
    private static final long HARDLY_ANYTHING = 64 * 1024;

    private FullDiskFailure(Path directory, IOException cause) {
        super(
                "There is no room left on the disk that holds " + directory + ".",
                "Free some space there and run the build again; it goes on with what it has.",
                cause);
    }

    /**
     * The failure that an exception stands for, if it came from a full disk.
     *
     * @param directory where was written; it or a directory above it exists
     */
    public static Optional<FullDiskFailure> find(IOException problem, Path directory) {
        return isSaidBy(problem) || isFull(directory)
                ? Optional.of(new FullDiskFailure(directory, problem))
                : Optional.empty();
    }

    /** Whether an exception says by itself that it came from a full disk. */
    public static boolean isSaidBy(IOException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left")
                    || message.contains("not enough space")
                    || message.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /** The message of an exception is in the user's language, so the file system itself is asked too. */
    private static boolean isFull(Path directory) {
        Path existing = existing(directory.toAbsolutePath());
        try {
            FileStore disk = existing == null ? null : Files.getFileStore(existing);
            return disk != null && !disk.isReadOnly() && disk.getUsableSpace() < HARDLY_ANYTHING;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Path existing(@Nullable Path directory) {
        Path candidate = directory;
        while (candidate != null && !Files.exists(candidate)) {
            candidate = candidate.getParent();
        }
        return candidate;
    }
}
