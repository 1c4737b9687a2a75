package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a look at a regular file tells about its content without reading it. A file whose stamp has not changed is taken
 * to be unchanged; hard links to one file, and copies that {@link HardLink} makes, have the stamp of the original.
 *
 * @param size bytes
 * @param modifiedNanos time of the last modification, in nanoseconds since the epoch, cut to whole microseconds:
 *     a finer time can be read but not be given to a copy
 */
public record FileStamp(long size, long modifiedNanos) {
    // Written by hand, because what a record has by itself is linked at run time, which takes milliseconds of each
    // build.
    @Override
    public boolean equals(Object other) {
        return other instanceof FileStamp that && size == that.size && modifiedNanos == that.modifiedNanos;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size * 31 + modifiedNanos);
    }

    /** Size and time with a space between, for notes and fingerprints of what was made of the file. */
    public String text() {
        return size + " " + modifiedNanos;
    }

    /** The stamp of a file whose attributes were read. */
    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS) * 1000);
    }

    /**
     * Reads a file's stamp.
     *
     * @throws IOException if there is no regular file; a link is not followed
     */
    public static FileStamp read(Path file) throws IOException {
        return find(file).orElseThrow(() -> new IOException(file + " is not a regular file."));
    }

    /**
     * Reads the stamp of what a path leads to, whatever it is; links are followed.
     *
     * @throws IOException if there is nothing
     */
    public static FileStamp follow(Path path) throws IOException {
        return of(Files.readAttributes(path, BasicFileAttributes.class));
    }

    /** The stamp of what stands at a path; empty if nothing does, or something else than a regular file. */
    public static Optional<FileStamp> find(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
