package io.github.jvenv.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes numbers in as few bytes as they need, and texts with their length; what {@link CompactReader} reads. */
public final class CompactWriter {
    private static final int LONGEST_NUMBER_BYTES = 9;

    private byte[] bytes = new byte[256];
    private int size;

    /** All that was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes a number that is not negative, seven bits a byte. */
    public void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        makeRoom(LONGEST_NUMBER_BYTES);
        long rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes a text with its length. */
    public void text(String text) {
        octets(text.getBytes(UTF_8));
    }

    /** Writes a text with its length. */
    void text(Slice text) {
        number(text.length());
        makeRoom(text.length());
        text.copyTo(bytes, size);
        size += text.length();
    }

    /** Writes an even number of hexadecimal digits. */
    void digits(Slice hex) {
        int length = hex.length() / 2;
        number(length);
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            int high = HexFormat.fromHexDigit(hex.at(2 * i));
            bytes[size++] = (byte) (high << 4 | HexFormat.fromHexDigit(hex.at(2 * i + 1)));
        }
    }

    /** How many bytes were written. */
    int size() {
        return size;
    }

    /** Writes bytes with their number. */
    public void octets(byte[] octets) {
        number(octets.length);
        append(octets, octets.length);
    }

    /** Writes what another one has written. */
    void all(CompactWriter other) {
        append(other.bytes, other.size);
    }

    private void append(byte[] octets, int length) {
        makeRoom(length);
        System.arraycopy(octets, 0, bytes, size, length);
        size += length;
    }

    private void makeRoom(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
    }

    /** Numbers texts that occur often, from 0, in the order in which they came. */
    static final class Table {
        private final Map<Slice, Integer> numbers = new LinkedHashMap<>();

        int numberOf(Slice text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            numbers.put(text, numbers.size());
            return numbers.size() - 1;
        }

        String[] texts() {
            return numbers.keySet().stream().map(Slice::toString).toArray(String[]::new);
        }

        void write(CompactWriter writer) {
            writer.number(numbers.size());
            numbers.keySet().forEach(writer::text);
        }
    }
}
