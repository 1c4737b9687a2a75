package io.github.jvenv.image;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a directory, as one look at each file shows it: nothing is read, no link below it is followed. Keys are paths
 * relative to the directory, with {@code /} between their segments; they are as the file system has them, and need not be
 * safe or even printable.
 */
public final class DirectoryListing {
    private final Path root;
    private final List<ListedDirectory> directories;
    private @Nullable SortedMap<String, Found> entries;

    private DirectoryListing(Path root, List<ListedDirectory> directories) {
        this.root = root;
        this.directories = directories;
    }

    /** What stands at one path. */
    sealed interface Found {
        /** A regular file. */
        record RegularFile(FileStamp stamp, boolean executable) implements Found {}

        /** A symbolic link with its text. */
        record Link(String target) implements Found {}

        /** A directory. */
        record Directory() implements Found {}

        /** A pipe, socket or device. */
        record Special() implements Found {}
    }

    /**
     * Looks at everything below a directory; there is nothing if it does not exist. A link to a directory is that
     * directory.
     *
     * @param skipped says of a path whether it is passed over, with all below it
     */
    public static DirectoryListing of(Path directory, Predicate<String> skipped) throws IOException {
        if (!Files.isDirectory(directory)) {
            return new DirectoryListing(directory, List.of());
        }
        DirectoryReader reader = new DirectoryReader(directory, skipped);
        Queue<ListedDirectory> read = new ConcurrentLinkedQueue<>();
        Workers.forThisMachine().forEachBelow("", path -> {
            ListedDirectory listed = reader.read(path);
            read.add(listed);
            return listed.directories();
        });
        List<ListedDirectory> directories = new ArrayList<>(read);
        directories.sort(Comparator.comparing(ListedDirectory::path));
        return new DirectoryListing(directory, directories);
    }

    /** Everything by its path. Put together when it is first asked for: a build with nothing to do needs the digest only. */
    synchronized SortedMap<String, Found> entries() {
        if (entries == null) {
            SortedMap<String, Found> sorted = new TreeMap<>();
            directories.forEach(directory -> directory.addTo(sorted));
            entries = Collections.unmodifiableSortedMap(sorted);
        }
        return entries;
    }

    /** How many entries an image of it has: everything but the directories that hold something. */
    public int size() {
        int size = 0;
        for (ListedDirectory directory : directories) {
            size += directory.size();
        }
        return size;
    }

    /** The paths of the files that were written after another one. */
    public List<String> filesNewerThan(FileStamp other) {
        List<String> newer = new ArrayList<>();
        entries().forEach((path, found) -> {
            if (found instanceof Found.RegularFile file && file.stamp().modifiedNanos() > other.modifiedNanos()) {
                newer.add(path);
            }
        });
        return newer;
    }

    @Nullable
    Found at(String path) {
        return entries().get(path);
    }

    /** Whether there is a directory with nothing in it at a path. */
    boolean isEmptyDirectory(String path) {
        String below = path + '/';
        SortedMap<String, Found> rest = entries().tailMap(below);
        return rest.isEmpty() || !rest.firstKey().startsWith(below);
    }

    /**
     * Whether nothing was added, removed or put in the place of something else since, as the times of the directories tell.
     * A file that was written to in its place is not noticed: that takes another look at each file.
     *
     * @param settled since when the directories must have been left in peace: what was changed shortly before the look may
     *     have been changed once more after it, within one tick of the file system's clock
     */
    public boolean isStillInPlace(Instant settled) throws IOException {
        long latest = TimeUnit.MILLISECONDS.toNanos(settled.toEpochMilli());
        for (ListedDirectory listed : directories) {
            if (listed.modifiedNanos() > latest
                    || listed.modifiedNanos() != DirectoryReader.modifiedNanos(root.resolve(listed.path()))) {
                return false;
            }
        }
        return !directories.isEmpty();
    }

    /**
     * A digest over path and {@linkplain FileStamp stamp} of each file and over each link: it stays the same until
     * something is added, removed or written.
     */
    public QuickDigest digest() {
        DigestBuffer all = new DigestBuffer();
        for (ListedDirectory directory : directories) {
            all.add(directory.path());
            all.add(directory.digest().value());
        }
        return all.digest();
    }
}
