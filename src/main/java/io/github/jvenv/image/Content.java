package io.github.jvenv.image;

import io.github.jvenv.zip.ZipMember;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a file in an image, by where they come from. */
public sealed interface Content {
    /** How many bytes there are. */
    long size();

    /** A stream over the bytes, which the caller closes. */
    InputStream open() throws IOException;

    /** Bytes made by this project, held in memory. */
    static Made of(String text) {
        return new Made(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes made by this project, held in memory. */
    static Made of(byte[] bytes) {
        return new Made(bytes.clone());
    }

    /** Bytes made by this project: a launcher, {@code pyvenv.cfg}, a RECORD. */
    final class Made implements Content {
        private final byte[] bytes;

        private Made(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Made that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "made (" + bytes.length + " bytes)";
        }
    }

    /**
     * A file on disk that the store does not know: something a person, pip or Python itself put into an environment.
     *
     * @param file where it is
     * @param size bytes it had when it was seen; a sink fails if it has another size by then
     */
    record OnDisk(Path file, long size) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /**
     * A file of the store, where it stands twice: unpacked, to link from, and compressed within its archive, to splice.
     *
     * @param unpacked the file of the unpacked tree
     * @param modifiedNanos its modification time, in nanoseconds since the epoch, as the tree's manifest has it; a link to
     *     the file has the same time unless somebody edited it
     * @param member the same file in its archive
     */
    record Stored(Path unpacked, long modifiedNanos, ZipMember member) implements Content {
        @Override
        public long size() {
            return member.size();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(unpacked);
        }
    }
}
