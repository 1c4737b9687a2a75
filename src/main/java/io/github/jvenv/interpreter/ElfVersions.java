package io.github.jvenv.interpreter;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads which versions of symbols an ELF file needs from other libraries, such as {@code GLIBC_2.35}: its section
 * {@code .gnu.version_r}, as the Linux Standard Base describes it. Files of 64 and 32 bits and of both byte orders are
 * read; anything else, damaged files too, needs nothing.
 */
final class ElfVersions {
    private static final int MAGIC = 0x7f454c46;
    private static final int SECTION_TYPE_VERSIONS_NEEDED = 0x6ffffffe;
    private static final int LONGEST_NAME = 256;

    private final ByteBuffer file;
    private final boolean wide;

    private ElfVersions(ByteBuffer file, boolean wide) {
        this.file = file;
        this.wide = wide;
    }

    /** The names of the versions that a file needs, for example {@code GLIBC_2.35} and {@code GLIBC_2.4}. */
    static Set<String> neededBy(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return neededBy(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    static Set<String> neededBy(ByteBuffer file) {
        if (file.limit() < 64 || file.getInt(0) != MAGIC) {
            return Set.of();
        }
        boolean wide = file.get(4) == 2;
        boolean littleEndian = file.get(5) == 1;
        file.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return new ElfVersions(file, wide).needed();
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return Set.of(); // an offset leads out of the file
        }
    }

    private Set<String> needed() {
        int table = wide ? offset(0x28) : file.getInt(0x20);
        int entrySize = Short.toUnsignedInt(file.getShort(wide ? 0x3a : 0x2e));
        int count = Short.toUnsignedInt(file.getShort(wide ? 0x3c : 0x30));
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            int section = table + i * entrySize;
            if (file.getInt(section + 4) == SECTION_TYPE_VERSIONS_NEEDED) {
                int strings = sectionOffset(table + file.getInt(section + (wide ? 0x28 : 0x18)) * entrySize);
                int libraries = file.getInt(section + (wide ? 0x2c : 0x1c));
                readLibraries(sectionOffset(section), libraries, strings, names);
            }
        }
        return Collections.unmodifiableSet(names);
    }

    /** One record (Verneed) a library: how many versions of it are needed, and where they and the next record stand. */
    private void readLibraries(int start, int libraries, int strings, Set<String> names) {
        int library = start;
        for (int i = 0; i < libraries; i++) {
            int versions = Short.toUnsignedInt(file.getShort(library + 2));
            int version = library + file.getInt(library + 8);
            for (int j = 0; j < versions; j++) {
                names.add(text(strings + file.getInt(version + 8)));
                version += file.getInt(version + 12);
            }
            library += file.getInt(library + 12);
        }
    }

    private int sectionOffset(int section) {
        return wide ? offset(section + 0x18) : file.getInt(section + 0x10);
    }

    private int offset(int position) {
        long value = file.getLong(position);
        if (value < 0 || value > file.limit()) {
            throw new IndexOutOfBoundsException();
        }
        return (int) value;
    }

    private String text(int start) {
        int end = start;
        while (file.get(end) != 0 && end - start < LONGEST_NAME) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        file.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
