package io.github.jvenv.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** The bytes of an archive, read at any position. Does not own the channel. */
final class ByteSource {
    private final SeekableByteChannel channel;
    private final String name;
    private final long size;

    ByteSource(SeekableByteChannel channel, String name) throws IOException {
        this.channel = channel;
        this.name = name;
        this.size = channel.size();
    }

    /** The archive's name for people. */
    String name() {
        return name;
    }

    /** How many bytes the archive has. */
    long size() {
        return size;
    }

    /** Fills the buffer's remaining room with the bytes from a position on, and flips it. */
    void readFully(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            int read = readAt(buffer, at);
            if (read < 0) {
                throw new EOFException("The archive " + name + " became shorter while it was read.");
            }
            at += read;
        }
        buffer.flip();
    }

    private int readAt(ByteBuffer buffer, long position) throws IOException {
        if (channel instanceof FileChannel file) {
            return file.read(buffer, position);
        }
        channel.position(position);
        return channel.read(buffer);
    }

    InvalidZipFailure failure(String fault) {
        return new InvalidZipFailure(name, fault);
    }
}
