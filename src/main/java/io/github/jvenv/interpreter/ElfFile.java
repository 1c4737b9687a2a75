package io.github.jvenv.interpreter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a program or library in the Executable and Linking Format asks of the system: which libraries (the entries
 * {@code DT_NEEDED} of its dynamic section), and which versions of their symbols (the section {@code .gnu.version_r} of
 * the Linux Standard Base). Files of 64 and 32 bits and of both byte orders are read; anything else, damaged files too,
 * asks for nothing.
 *
 * @param libraries names of libraries, for example {@code libz.so.1}
 * @param symbolVersions names of versions, for example {@code GLIBC_2.35}
 */
record ElfFile(SortedSet<String> libraries, SortedSet<String> symbolVersions) {
    private static final int MAGIC = 0x7f454c46;
    private static final int SMALLEST = 64;

    ElfFile {
        libraries = Collections.unmodifiableSortedSet(libraries);
        symbolVersions = Collections.unmodifiableSortedSet(symbolVersions);
    }

    static ElfFile read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    static ElfFile of(ByteBuffer file) {
        file.order(ByteOrder.BIG_ENDIAN);
        if (file.limit() < SMALLEST || file.getInt(0) != MAGIC) {
            return new ElfFile(new TreeSet<>(), new TreeSet<>());
        }
        file.order(file.get(5) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return new Sections(file, file.get(4) == 2).read();
        } catch (IndexOutOfBoundsException e) {
            return new ElfFile(new TreeSet<>(), new TreeSet<>()); // an offset leads out of the file
        }
    }

    /** The table of a file's sections; numbers are those of the format's specification. */
    private record Sections(ByteBuffer file, boolean wide) {
        private static final int DYNAMIC = 6;
        private static final int VERSIONS_NEEDED = 0x6ffffffe;
        private static final int NEEDED = 1;
        private static final int LONGEST_NAME = 256;
        private static final int LONGEST_CHAIN = 1000;

        ElfFile read() {
            SortedSet<String> libraries = new TreeSet<>();
            SortedSet<String> versions = new TreeSet<>();
            find(DYNAMIC).ifPresent(section -> readLibraries(section, libraries));
            find(VERSIONS_NEEDED).ifPresent(section -> readVersions(section, versions));
            return new ElfFile(libraries, versions);
        }

        /** The first section of a type; a file has no two of those asked for here. */
        private OptionalInt find(int type) {
            int count = Short.toUnsignedInt(file.getShort(wide ? 0x3c : 0x30));
            return IntStream.range(0, count)
                    .map(this::section)
                    .filter(section -> file.getInt(section + 4) == type)
                    .findFirst();
        }

        private void readLibraries(int section, SortedSet<String> libraries) {
            int strings = stringsOf(section);
            int entrySize = wide ? 16 : 8;
            int start = contentOf(section);
            int end = start + word(section + (wide ? 0x20 : 0x14));
            for (int entry = start; entry < end; entry += entrySize) {
                if (word(entry) == NEEDED) {
                    libraries.add(text(strings + word(entry + entrySize / 2)));
                }
            }
        }

        /** A chain of records, one a library; from each hangs a chain of records, one a version of its symbols. */
        private void readVersions(int section, SortedSet<String> versions) {
            int strings = stringsOf(section);
            for (int library : chain(contentOf(section))) {
                for (int version : chain(library + file.getInt(library + 8))) {
                    versions.add(text(strings + file.getInt(version + 8)));
                }
            }
        }

        /** Where the records of a chain stand: each says how far away the next one is, and the last says zero. */
        private List<Integer> chain(int first) {
            List<Integer> records = new ArrayList<>();
            int record = first;
            while (records.size() < LONGEST_CHAIN) {
                records.add(record);
                int distance = file.getInt(record + 12);
                if (distance == 0) {
                    break;
                }
                record += distance;
            }
            return records;
        }

        private int section(int index) {
            int table = word(wide ? 0x28 : 0x20);
            int entrySize = Short.toUnsignedInt(file.getShort(wide ? 0x3a : 0x2e));
            return table + index * entrySize;
        }

        private int contentOf(int section) {
            return word(section + (wide ? 0x18 : 0x10));
        }

        private int stringsOf(int section) {
            return contentOf(section(file.getInt(section + (wide ? 0x28 : 0x18))));
        }

        /** A number as wide as the file's addresses. Those that matter here are below 2³¹; others are out of bounds. */
        private int word(int position) {
            long value = wide ? file.getLong(position) : Integer.toUnsignedLong(file.getInt(position));
            return (int) Math.max(Math.min(value, Integer.MAX_VALUE / 2), Integer.MIN_VALUE / 2);
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
}
