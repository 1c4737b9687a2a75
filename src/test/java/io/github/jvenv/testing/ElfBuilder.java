package io.github.jvenv.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Programs and libraries of 64 bits in the Executable and Linking Format that need others and do nothing. */
public final class ElfBuilder {
    private static final int SECTION = 0x40;
    private static final int ENTRY = 16;
    private static final int SYMBOL = 24;

    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final List<int[]> entries = new ArrayList<>();
    private final List<Integer> symbols = new ArrayList<>(List.of(0));

    public ElfBuilder() {
        strings.write(0);
    }

    /** A library that it needs. */
    public ElfBuilder needs(String library) {
        return entry(1, string(library));
    }

    /** Where its libraries are looked for. */
    public ElfBuilder runPath(String path) {
        return entry(29, string(path));
    }

    /** The same by the older tag. */
    public ElfBuilder rPath(String path) {
        return entry(15, string(path));
    }

    /** A symbol whose name stands this many bytes after the string that was added last. */
    public ElfBuilder symbolWithin(int offset) {
        symbols.add(entries.get(entries.size() - 1)[1] + offset);
        return this;
    }

    /** Writes the file, with its run bit. */
    public Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** The file. */
    public byte[] bytes() {
        int text = 0x40;
        int table = text + strings.size();
        int names = table + entries.size() * ENTRY;
        int sections = names + symbols.size() * SYMBOL;
        ByteBuffer file = ByteBuffer.allocate(sections + 3 * SECTION).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        file.putLong(0x28, sections).putShort(0x3a, (short) SECTION).putShort(0x3c, (short) 3);
        file.put(text, strings.toByteArray());
        for (int i = 0; i < entries.size(); i++) {
            file.putLong(table + i * ENTRY, entries.get(i)[0]).putLong(table + i * ENTRY + 8, entries.get(i)[1]);
        }
        for (int i = 0; i < symbols.size(); i++) {
            file.putInt(names + i * SYMBOL, symbols.get(i));
        }
        section(file, sections, 3, text, strings.size());
        section(file, sections + SECTION, 6, table, entries.size() * ENTRY);
        section(file, sections + 2 * SECTION, 11, names, symbols.size() * SYMBOL);
        return file.array();
    }

    private static void section(ByteBuffer file, int at, int type, int offset, int size) {
        file.putInt(at + 4, type).putLong(at + 0x18, offset).putLong(at + 0x20, size);
    }

    private ElfBuilder entry(int tag, int value) {
        entries.add(new int[] {tag, value});
        return this;
    }

    private int string(String text) {
        int start = strings.size();
        strings.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        strings.write(0);
        return start;
    }

    /** A library that it is a filter of, whose name stands this many bytes after the start of the string added last. */
    public ElfBuilder filterWithin(int offset) {
        return entry(0x7fffffff, entries.get(entries.size() - 1)[1] + offset);
    }
}
