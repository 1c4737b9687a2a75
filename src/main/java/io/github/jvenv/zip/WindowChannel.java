package io.github.jvenv.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * An archive of which one stretch is there, in memory: what a reader of the central directory or of one member wants, in
 * one read instead of several.
 */
final class WindowChannel implements SeekableByteChannel {
    private final ByteBuffer window;
    private final long start;
    private final long size;
    private long position;

    /**
     * A channel over a part of an archive.
     *
     * @param window the bytes that are there, from position 0 to the limit
     * @param start their position in the archive
     * @param size bytes of the whole archive
     */
    WindowChannel(ByteBuffer window, long start, long size) {
        this.window = window.duplicate();
        this.start = start;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (position < start || position >= start + window.limit()) {
            throw new IOException("The archive's records point outside its directory.");
        }
        int from = (int) (position - start);
        int length = Math.min(target.remaining(), window.limit() - from);
        target.put(window.slice(from, length));
        position += length;
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        if (newPosition < 0) {
            throw new IOException("The archive's records point outside its directory.");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
