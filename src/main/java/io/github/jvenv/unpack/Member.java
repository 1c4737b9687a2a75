package io.github.jvenv.unpack;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** One thing in an archive, with its name as the archive has it. */
sealed interface Member {
    /** Its path. */
    String name();

    /** A directory. */
    record Directory(String name) implements Member {}

    /**
     * A regular file.
     *
     * @param size how many bytes the archive says it has
     * @param executable whether anybody may run it
     * @param content its bytes, while the archive is at this member
     */
    record File(String name, long size, boolean executable, Content content) implements Member {}

    /** A symbolic link and its text. */
    record SymbolicLink(String name, String target) implements Member {}

    /** One more name of a file that came before. */
    record HardLink(String name, String target) implements Member {}

    /** Something else: a device, a pipe. */
    record Special(String name, String kind) implements Member {}

    /** The bytes of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(WritableByteChannel channel) throws IOException;
    }

    /** Is shown each member. */
    @FunctionalInterface
    interface Visitor {
        void visit(Member member) throws IOException;
    }
}
