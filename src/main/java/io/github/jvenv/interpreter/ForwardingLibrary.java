package io.github.jvenv.interpreter;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A library for Windows without any code, each of whose symbols stands for the one of the same name in another library (a
 * "forwarder" in the words of the specification "PE Format"). Extension modules for the stable ABI (PEP 384) are linked to
 * {@code python3.dll}, which is such a library before {@code python314.dll}; the interpreters of the Maven repository come
 * without it.
 */
public final class ForwardingLibrary {
    private static final int FILE_ALIGNMENT = 0x200;
    private static final int SECTION_ALIGNMENT = 0x1000;
    private static final int HEADER = 0x40;
    private static final int COFF = HEADER + 4;
    private static final int OPTIONAL = COFF + 20;
    private static final int OPTIONAL_SIZE = 240;
    private static final int WIDE = 0x20b;
    private static final int MOST_NAMES = 1 << 16;
    private static final int LONGEST_NAME = 1 << 10;

    private ForwardingLibrary() {}

    /**
     * The library before another one.
     *
     * @param name the name of the new library: {@code python3.dll}
     * @param other the content of the other one, which is for a 64-bit system
     * @param otherName its name: {@code python314.dll}
     * @return empty if the other one is no such library
     */
    public static Optional<byte[]> of(String name, byte[] other, String otherName) {
        try {
            ByteBuffer file = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
            int header = file.getInt(0x3c);
            if (file.getInt(header) != 0x4550 || file.getShort(header + 24) != WIDE) {
                return Optional.empty();
            }
            List<String> symbols = symbols(file, header);
            return symbols.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            library(file.getShort(header + 4), name, symbols, otherName.replaceAll("\\.dll$", "")));
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return Optional.empty(); // an offset leads out of the file
        }
    }

    /** The names that a library exports, in the order that Windows looks for them. */
    private static List<String> symbols(ByteBuffer file, int header) {
        int exports = position(file, header, file.getInt(header + 24 + 112));
        int count = Math.min(file.getInt(exports + 24), MOST_NAMES);
        int table = position(file, header, file.getInt(exports + 32));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(text(file, position(file, header, file.getInt(table + 4 * i))));
        }
        Collections.sort(names);
        return names;
    }

    /** Where in the file something stands that has an address in memory. */
    private static int position(ByteBuffer file, int header, int address) {
        int sections = header + 24 + Short.toUnsignedInt(file.getShort(header + 20));
        for (int i = 0; i < Short.toUnsignedInt(file.getShort(header + 6)); i++) {
            int section = sections + 40 * i;
            int start = file.getInt(section + 12);
            if (address >= start && address - start < file.getInt(section + 16)) {
                return address - start + file.getInt(section + 20);
            }
        }
        throw new IndexOutOfBoundsException("no section has the address " + address);
    }

    private static String text(ByteBuffer file, int start) {
        int end = start;
        while (file.get(end) != 0 && end - start < LONGEST_NAME) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        file.get(start, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /**
     * The file of a library.
     *
     * @param machine the number of the processor that it is for
     * @param symbols in the order of their characters' numbers
     * @param other the name of the other library, without its ending
     */
    static byte[] library(short machine, String name, List<String> symbols, String other) {
        byte[] exports = exports(name, symbols, other);
        int size = roundedUp(exports.length, FILE_ALIGNMENT);
        ByteBuffer file = ByteBuffer.allocate(FILE_ALIGNMENT + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3c, HEADER).putInt(HEADER, 0x4550);
        file.putShort(COFF, machine).putShort(COFF + 2, (short) 1).putShort(COFF + 16, (short) OPTIONAL_SIZE);
        file.putShort(COFF + 18, (short) 0x2022); // a library, of any size of address
        file.putShort(OPTIONAL, (short) WIDE).putInt(OPTIONAL + 8, size);
        file.putLong(OPTIONAL + 24, 0x1_8000_0000L).putInt(OPTIONAL + 32, SECTION_ALIGNMENT);
        file.putInt(OPTIONAL + 36, FILE_ALIGNMENT)
                .putShort(OPTIONAL + 40, (short) 6)
                .putShort(OPTIONAL + 48, (short) 6);
        file.putInt(OPTIONAL + 56, SECTION_ALIGNMENT + roundedUp(exports.length, SECTION_ALIGNMENT));
        file.putInt(OPTIONAL + 60, FILE_ALIGNMENT).putShort(OPTIONAL + 68, (short) 2);
        file.putShort(OPTIONAL + 70, (short) 0x160); // may be loaded anywhere, and holds nothing to run
        file.putInt(OPTIONAL + 108, 16)
                .putInt(OPTIONAL + 112, SECTION_ALIGNMENT)
                .putInt(OPTIONAL + 116, exports.length);
        int section = OPTIONAL + OPTIONAL_SIZE;
        file.put(section, ".rdata".getBytes(StandardCharsets.US_ASCII)).putInt(section + 8, exports.length);
        file.putInt(section + 12, SECTION_ALIGNMENT).putInt(section + 16, size).putInt(section + 20, FILE_ALIGNMENT);
        file.putInt(section + 36, 0x40000040); // initialised, to be read
        file.put(FILE_ALIGNMENT, exports);
        return file.array();
    }

    /** The only section: a directory, a table of what each symbol stands for, one of their names, one of numbers, texts. */
    private static byte[] exports(String name, List<String> symbols, String other) {
        int count = symbols.size();
        int functions = 40;
        int names = functions + 4 * count;
        int numbers = names + 4 * count;
        int texts = numbers + 2 * count;
        int length = texts + name.length() + 1;
        for (String symbol : symbols) {
            length += 2 * symbol.length() + other.length() + 3;
        }
        ByteBuffer section = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        section.position(texts);
        section.putInt(12, put(section, name)).putInt(16, 1).putInt(20, count).putInt(24, count);
        section.putInt(28, SECTION_ALIGNMENT + functions).putInt(32, SECTION_ALIGNMENT + names);
        section.putInt(36, SECTION_ALIGNMENT + numbers);
        for (int i = 0; i < count; i++) {
            section.putInt(names + 4 * i, put(section, symbols.get(i)));
            section.putInt(functions + 4 * i, put(section, other + "." + symbols.get(i)));
            section.putShort(numbers + 2 * i, (short) i);
        }
        return section.array();
    }

    /** Adds a text, and returns its address in memory. */
    private static int put(ByteBuffer section, String text) {
        int address = SECTION_ALIGNMENT + section.position();
        section.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        return address;
    }

    private static int roundedUp(int size, int unit) {
        return (size + unit - 1) / unit * unit;
    }
}
