package io.github.jvenv.digest;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64 bits that tell whether two runs of bytes are the same: their CRC-32 and their CRC-32C. Against accident, not against
 * somebody who wants two to look alike. A cold virtual machine has both in machine code at once, while it computes a
 * SHA-256 step by step until its compiler has seen enough of it.
 *
 * @param value CRC-32 in the higher half, CRC-32C in the lower one
 */
public record QuickDigest(long value) {
    private static final int HEX_DIGITS = 16;

    /** The digest of the given bytes. */
    public static QuickDigest of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The digest of the first bytes of an array. */
    public static QuickDigest of(byte[] bytes, int length) {
        CRC32 one = new CRC32();
        one.update(bytes, 0, length);
        CRC32C other = new CRC32C();
        other.update(bytes, 0, length);
        return new QuickDigest(one.getValue() << Integer.SIZE | other.getValue());
    }

    /**
     * Reads what {@link #hex} has written.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static QuickDigest parse(String hex) {
        QuickDigest parsed = new QuickDigest(Long.parseUnsignedLong(hex, 16));
        if (!parsed.hex().equals(hex)) {
            throw new IllegalArgumentException("not 16 lower-case hexadecimal digits: " + hex);
        }
        return parsed;
    }

    /** 16 lower-case hexadecimal digits. */
    public String hex() {
        String digits = Long.toHexString(value);
        return "0".repeat(HEX_DIGITS - digits.length()) + digits;
    }

    // Written out, because what a record has by itself is put together when it is first used, which takes 10 ms.

    @Override
    public boolean equals(Object other) {
        return other instanceof QuickDigest that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
