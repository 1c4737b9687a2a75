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

    /** Writes an even number of lower-case hexadecimal digits. */
    void digits(String hex) {
        octets(HexFormat.of().parseHex(hex));
    }

    /** Writes bytes with their number. */
    public void octets(byte[] octets) {
        number(octets.length);
        append(octets, octets.length);
    }

    /** Writes what another one has written, with its length. */
    void octets(CompactWriter other) {
        number(other.size);
        append(other.bytes, other.size);
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
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int numberOf(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            numbers.put(text, numbers.size());
            return numbers.size() - 1;
        }

        void write(CompactWriter writer) {
            writer.number(numbers.size());
            numbers.keySet().forEach(writer::text);
        }
    }
}
