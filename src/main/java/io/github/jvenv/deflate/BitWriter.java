package io.github.jvenv.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Collects bits in deflate's order, each byte from its least significant bit on, in memory that grows. */
final class BitWriter {
    private static final VarHandle LITTLE_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        LITTLE_ENDIAN_LONG.set(bytes, size, bits);
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

    /** Adds whole bytes. The writer must stand at a byte's first bit. */
    void putBytes(byte[] source, int from, int to) {
        require(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** How many bits were added. */
    long position() {
        return ((long) size << 3) + count;
    }

    /** The bytes, the last of them filled up with zeros. */
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
