package io.github.jvenv.image;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a directory, as one look at each file shows it: nothing is read, no link is followed. Keys are paths
 * relative to the directory, with {@code /} between their segments; they are as the file system has them, and need not be
 * safe or even printable.
 */
public final class DirectoryListing {
    private final SortedMap<String, Found> entries;

    private DirectoryListing(SortedMap<String, Found> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
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
     * Looks at everything below a directory; there is nothing if it does not exist.
     *
     * @param skipped says of a path whether it is passed over, with all below it
     */
    public static DirectoryListing of(Path directory, Predicate<String> skipped) throws IOException {
        Queue<Map<String, Found>> entries = new ConcurrentLinkedQueue<>();
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        // Directories of one depth after those of another, each by whichever thread is free.
        Collection<String> depth = Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS) ? List.of("") : List.of();
        while (!depth.isEmpty()) {
            Queue<String> below = new ConcurrentLinkedQueue<>();
            Workers.forThisMachine().forEach(depth, path -> {
                Map<String, Found> children = children(directory, path, posix, skipped);
                entries.add(children);
                children.forEach((child, found) -> {
                    if (found instanceof Found.Directory) {
                        below.add(child + '/');
                    }
                });
            });
            depth = below;
        }
        TreeMap<String, Found> sorted = new TreeMap<>();
        entries.forEach(sorted::putAll);
        return new DirectoryListing(sorted);
    }

    SortedMap<String, Found> entries() {
        return entries;
    }

    @Nullable
    Found at(String path) {
        return entries.get(path);
    }

    /** Whether there is a directory with nothing in it at a path. */
    boolean isEmptyDirectory(String path) {
        String below = path + '/';
        SortedMap<String, Found> rest = entries.tailMap(below);
        return rest.isEmpty() || !rest.firstKey().startsWith(below);
    }

    /**
     * A digest over path and {@linkplain FileStamp stamp} of each file and over each link: it stays the same until
     * something is added, removed or written.
     */
    public Sha256 digest() {
        StringBuilder text = new StringBuilder(entries.size() * 100);
        entries.forEach((path, found) -> {
            text.append(path).append('\0');
            if (found instanceof Found.RegularFile file) {
                text.append(file.stamp().size()).append(' ').append(file.stamp().modifiedNanos());
                text.append(file.executable() ? " x" : "");
            } else if (found instanceof Found.Link link) {
                text.append("-> ").append(link.target());
            }
            text.append('\n');
        });
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a directory holds; none if it has gone. The path of the directory is empty or ends in a slash. */
    private static Map<String, Found> children(Path root, String path, boolean posix, Predicate<String> skipped)
            throws IOException {
        Map<String, Found> found = new HashMap<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root.resolve(path))) {
            for (Path child : children) {
                String name = path + child.getFileName();
                Found look = skipped.test(name) ? null : look(child, posix);
                if (look != null) {
                    found.put(name, look);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return found;
    }

    /** What is there, or null if it has gone since its directory was read. */
    private static @Nullable Found look(Path path, boolean posix) throws IOException {
        try {
            Class<? extends BasicFileAttributes> kind = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
            BasicFileAttributes attributes = Files.readAttributes(path, kind, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                boolean executable = attributes instanceof PosixFileAttributes modes
                        && modes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
                return new Found.RegularFile(FileStamp.of(attributes), executable);
            }
            if (attributes.isSymbolicLink()) {
                return new Found.Link(Files.readSymbolicLink(path).toString());
            }
            return attributes.isDirectory() ? new Found.Directory() : new Found.Special();
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
