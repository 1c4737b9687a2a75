package io.github.jvenv.image;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.image.DirectoryListing.Found;
import io.github.jvenv.image.ListedDirectory.Child;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at what directories hold, for any number of threads. */
final class DirectoryReader {
    private final Path root;
    private final String separator;
    private final Predicate<String> skipped;
    private final Class<? extends BasicFileAttributes> kind;

    DirectoryReader(Path root, Predicate<String> skipped) {
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        this.root = root;
        this.separator = root.getFileSystem().getSeparator();
        this.skipped = skipped;
        this.kind = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
    }

    /** What a directory holds; nothing if it has gone. The path of the directory is empty or ends in a slash. */
    ListedDirectory read(String path) throws IOException {
        List<Child> children = new ArrayList<>();
        Path directory = root.resolve(path);
        // Before its files, so that whatever is changed while these are read shows in it.
        long modified = modifiedNanos(directory);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = name(file);
                Found found = skipped.test(path + name) ? null : look(file);
                if (found != null) {
                    children.add(new Child(name, found));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException e) {
            children.clear();
        }
        return ListedDirectory.of(path, modified, children);
    }

    /**
     * When something was last added to a directory or taken from it; 0 if it has gone. A link is followed, since the
     * uppermost directory may be reached through one; whoever puts one in the place of another changes that above it.
     */
    static long modifiedNanos(Path directory) throws IOException {
        try {
            return FileStamp.follow(directory).modifiedNanos();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** The last part of a path, as {@link Path#getFileName} has it, which counts the parts of the whole path first. */
    private String name(Path file) {
        String whole = file.toString();
        return whole.substring(whole.lastIndexOf(separator) + separator.length());
    }

    /** What is there, or null if it has gone since its directory was read. */
    private @Nullable Found look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, kind, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                boolean executable = attributes instanceof PosixFileAttributes modes
                        && modes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
                return new Found.RegularFile(FileStamp.of(attributes), executable);
            }
            if (attributes.isSymbolicLink()) {
                return new Found.Link(Files.readSymbolicLink(file).toString());
            }
            return attributes.isDirectory() ? new Found.Directory() : new Found.Special();
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
