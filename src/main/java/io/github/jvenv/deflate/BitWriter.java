package io.github.jvenv.deflate;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Collects bits in deflate's order, each byte from its least significant bit on, in memory that grows. */
final class BitWriter {
    private byte[] bytes;

    /** Whole bytes written. */
    private int size;

    /** Bits not written yet, fewer than 8 between calls. */
    private long bits;

    private int count;

    BitWriter() {
        this(1 << 12);
    }

    BitWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Adds up to 48 bits, the lowest first. Those of the value above them must be 0. */
    BitWriter put(long value, int number) {
        bits |= value << count;
        count += number;
        require(Long.BYTES);
        LittleEndian.putLong(bytes, size, bits);
        int whole = count >>> 3;
        size += whole;
        bits >>>= whole << 3;
        count &= 7;
        return this;
    }

    /** Adds zeros up to the next byte's first bit. */
    BitWriter alignToByte() {
        if (count > 0) {
            put(0, 8 - count);
        }
        return this;
    }

    /** Starts a stored block with others after it; its bytes come next. */
    void putStoredHeader(int length) {
        put(BlockType.notFinal(BlockType.STORED), BlockType.BITS);
        alignToByte();
        put(length, 16).put(length ^ 0xffff, 16);
    }

    /** Adds whole bytes. The writer must stand at a byte's first bit. */
    void putBytes(byte[] source, int from, int to) {
        require(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** Adds a part of a file. The writer must stand at a byte's first bit. Returns where in {@link #bytes} it begins. */
    int putFile(FileChannel file, long offset, int length) throws IOException {
        require(length);
        int start = size;
        ByteBuffer target = ByteBuffer.wrap(bytes, start, length);
        while (target.hasRemaining()) {
            if (file.read(target, offset + target.position() - start) < 0) {
                throw new EOFException("The file ends at byte " + (offset + target.position() - start)
                        + ", within a compressed member.");
            }
        }
        size += length;
        return start;
    }

    /** Takes back the last byte but for its lowest bits. The writer must stand at a byte's first bit. */
    void shortenLastByte(int bitsKept) {
        int last = bytes[--size] & ((1 << bitsKept) - 1);
        put(last, bitsKept);
    }

    /** The bytes so far, which go on to be written to, and change places when there are more. */
    byte[] bytes() {
        return bytes;
    }

    /** How many whole bytes there are. */
    int size() {
        return size;
    }

    /** Whether the writer stands at a byte's first bit. */
    boolean isAligned() {
        return count == 0;
    }

    /** Forgets everything, and keeps the memory. */
    void clear() {
        size = 0;
        bits = 0;
        count = 0;
    }

    /** A copy of the bytes, the last of them filled up with zeros. */
    byte[] toByteArray() {
        alignToByte();
        return Arrays.copyOf(bytes, size);
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
