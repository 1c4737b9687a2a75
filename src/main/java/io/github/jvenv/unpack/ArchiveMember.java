package io.github.jvenv.unpack;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** One thing in an archive. Names and targets are as the archive has them: nothing about them is checked. */
public sealed interface ArchiveMember {
    /** Its path. */
    String name();

    /** A directory. */
    record Directory(String name) implements ArchiveMember {}

    /**
     * A file.
     *
     * @param size how many bytes it has
     * @param executable whether anybody may run it
     * @param modified its time, where the archive has one that counts
     * @param content gives its bytes, while the archive is at this member
     */
    record File(String name, long size, boolean executable, Optional<FileTime> modified, Content content)
            implements ArchiveMember {}

    /** A symbolic link: its target is relative to the directory that it stands in. */
    record SymbolicLink(String name, String target) implements ArchiveMember {}

    /** One more name of a file: its target is relative to the archive. */
    record HardLink(String name, String target) implements ArchiveMember {}

    /** The bytes of a file. */
    @FunctionalInterface
    interface Content {
        /** Writes them all. */
        void writeTo(WritableByteChannel channel) throws IOException;
    }
}
