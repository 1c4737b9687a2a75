package io.github.jvenv.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads what {@link CompactWriter} wrote. Bytes that it did not write make it throw {@link IndexOutOfBoundsException}
 * or {@link IllegalArgumentException} at worst.
 */
public final class CompactReader {
    private final byte[] bytes;
    private int position;

    /** Reads from a position on. */
    public CompactReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    /** The next number. */
    public long number() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number that was not written");
    }

    /** A number that counts something of which each takes a byte at least. */
    int count() {
        long count = number();
        if (count > bytes.length - position) {
            throw new IllegalArgumentException("a number that was not written");
        }
        return (int) count;
    }

    /** The next text. */
    public String text() {
        int length = count();
        String text = new String(bytes, position, length, UTF_8);
        position += length;
        return text;
    }

    String digits() {
        int length = count();
        String digits = HexFormat.of().formatHex(bytes, position, position + length);
        position += length;
        return digits;
    }

    /** The next bytes that were written together. */
    public byte[] octets() {
        int length = count();
        byte[] octets = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return octets;
    }

    void skip(int count) {
        position += count;
    }

    String[] table() {
        String[] texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return texts;
    }
}
