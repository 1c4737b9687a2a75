package io.github.jvenv.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The CRC-32 of some bytes, along with how many they are, so that it can be joined with that of the bytes after them.
 *
 * <p>Joining follows from the algebra: a CRC is the remainder of a polynomial over GF(2), and bytes that follow multiply
 * it by x<sup>8·length</sup>. Powers of x by squaring are kept, so that joining costs a few multiplications, however many
 * bytes there are.
 *
 * @param value the check-sum as zip (APPNOTE, section 4.4.7) and gzip (RFC 1952, section 8) have it
 * @param length the number of bytes, not negative
 */
public record Crc32(int value, long length) {
    /** The check-sum of no bytes at all. */
    public static final Crc32 EMPTY = new Crc32(0, 0);

    /** The polynomial of CRC-32 without its highest term, the lowest power of x in the highest bit. */
    private static final int POLYNOMIAL = 0xedb88320;

    /** The polynomial 1. */
    private static final int ONE = 1 << 31;

    /**
     * x<sup>8·2^n</sup> at n. The 32nd squaring of x gives x again, so that longer lengths start over; a byte is 2^3 bits.
     */
    private static final int[] SHIFT_BY_BYTES = new int[Integer.SIZE];

    static {
        int power = ONE >>> 1;
        for (int n = -3; n < Integer.SIZE; n++) {
            if (n >= 0) {
                SHIFT_BY_BYTES[n] = power;
            }
            power = multiply(power, power);
        }
    }

    public Crc32 {
        if (length < 0) {
            throw new IllegalArgumentException("not a number of bytes: " + length);
        }
        if (length == 0 && value != 0) {
            throw new IllegalArgumentException("not the check-sum of no bytes: " + value);
        }
    }

    /** The check-sum of a part of an array. */
    public static Crc32 of(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return new Crc32((int) crc.getValue(), to - from);
    }

    /** The check-sum of a file. */
    public static Crc32 of(Path file) throws IOException {
        CRC32 crc = new CRC32();
        long length = 0;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                length += buffer.position();
                crc.update(buffer.flip());
                buffer.clear();
            }
        }
        return new Crc32((int) crc.getValue(), length);
    }

    /** The check-sum of these bytes with the other ones after them. */
    public Crc32 then(Crc32 following) {
        if (following.length == 0) {
            return this;
        }
        return new Crc32(shift(value, following.length) ^ following.value, length + following.length);
    }

    private static int shift(int crc, long bytes) {
        int shifted = crc;
        int n = 0;
        for (long rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) == 1) {
                shifted = multiply(SHIFT_BY_BYTES[n % Integer.SIZE], shifted);
            }
            n++;
        }
        return shifted;
    }

    /** The product of two polynomials, reduced. */
    private static int multiply(int left, int right) {
        int product = 0;
        int shifted = right;
        for (int rest = left; rest != 0; rest <<= 1) {
            product ^= shifted & (rest >> 31);
            shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
        }
        return product;
    }
}
