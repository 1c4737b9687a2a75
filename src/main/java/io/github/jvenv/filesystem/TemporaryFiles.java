package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The names that files and directories have while they are being made: they start with {@value #PREFIX}. They stand in
 * the directory where the finished thing will stand, or in one of the same file system, so that a move is a rename.
 */
public final class TemporaryFiles {
    private static final String PREFIX = ".jvenv-tmp-";

    /** A process that works on something for longer than this is taken to be dead. */
    private static final Duration STALE = Duration.ofDays(1);

    private TemporaryFiles() {}

    /** A path in the given directory whose name nobody else has: 64 random bits. Whoever uses it insists on creating it. */
    public static Path newPath(Path directory) {
        return directory.resolve(
                PREFIX + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    }

    /** Whether a path has a name that {@link #newPath} makes. */
    public static boolean isTemporary(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(PREFIX);
    }

    /** The same of a path as an image has it: with slashes. */
    public static boolean isTemporary(String path) {
        return path.startsWith(PREFIX, path.lastIndexOf('/') + 1);
    }

    /**
     * Deletes what has a temporary name in a directory, and was last modified more than a day before the given moment: the
     * remains of processes that were killed. Does nothing if there is no such directory. What cannot be deleted stays, since nobody
     * depends on its being gone.
     *
     * @return how many files and trees were deleted
     */
    public static int deleteStale(Path directory, Instant now) throws IOException {
        Instant before = now.minus(STALE);
        int deleted = 0;
        for (Path entry : DirectoryChildren.ifAny(directory)) {
            if (isTemporary(entry) && isOlder(entry, before) && isDeleted(entry)) {
                deleted++;
            }
        }
        return deleted;
    }

    private static boolean isDeleted(Path entry) {
        try {
            FileTree.delete(entry);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOlder(Path entry, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(before);
        } catch (NoSuchFileException e) {
            return false; // its owner has finished with it
        }
    }
}
