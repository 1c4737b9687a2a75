package io.github.jvenv.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes numbers in as few bytes as they need, and texts with their length; what {@link CompactReader} reads. */
final class CompactWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    int size() {
        return bytes.size();
    }

    /** Writes a number that is not negative, seven bits a byte. */
    void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        long rest = value;
        while (rest > 0x7f) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    void text(String text) {
        octets(text.getBytes(UTF_8));
    }

    /** Writes an even number of lower-case hexadecimal digits. */
    void digits(String hex) {
        octets(HexFormat.of().parseHex(hex));
    }

    void octets(byte[] octets) {
        number(octets.length);
        bytes.writeBytes(octets);
    }

    /** Numbers texts that occur often, from 0, in the order in which they came. */
    static final class Table {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int numberOf(String text) {
            return numbers.computeIfAbsent(text, key -> numbers.size());
        }

        void write(CompactWriter writer) {
            writer.number(numbers.size());
            numbers.keySet().forEach(writer::text);
        }
    }
}
