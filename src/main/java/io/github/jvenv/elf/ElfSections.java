package io.github.jvenv.elf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The table of a file's sections; numbers are those of the format's specification.
 *
 * @param wide whether addresses have 64 bits
 */
record ElfSections(ByteBuffer file, boolean wide) {
    private static final int DYNAMIC = 6;
    private static final int SYMBOLS = 11;
    private static final int VERSIONS_DEFINED = 0x6ffffffd;
    private static final int VERSIONS_NEEDED = 0x6ffffffe;
    private static final int NEEDED = 1;
    private static final int RPATH = 15;
    private static final int RUNPATH = 29;

    /** The tags of the dynamic section whose value is a text. */
    private static final Set<Integer> TEXTS =
            Set.of(NEEDED, 14, RPATH, RUNPATH, 0x7ffffffd, 0x7fffffff, 0x6ffffefa, 0x6ffffefb, 0x6ffffefc, 0x6ffffef9);

    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_CHAIN = 1000;

    /** An entry of the dynamic section. */
    private record Entry(int tag, int value) {}

    SortedSet<String> libraries() {
        SortedSet<String> libraries = new TreeSet<>();
        find(DYNAMIC)
                .ifPresent(section -> entries(section).stream()
                        .filter(entry -> entry.tag() == NEEDED)
                        .forEach(entry -> libraries.add(text(stringsOf(section) + entry.value()))));
        return libraries;
    }

    /** A chain of records, one a library; from each hangs a chain of records, one a version of its symbols. */
    SortedSet<String> versionsNeeded() {
        SortedSet<String> versions = new TreeSet<>();
        find(VERSIONS_NEEDED).ifPresent(section -> {
            for (int library : chain(contentOf(section), 12)) {
                for (int version : chain(library + file.getInt(library + 8), 12)) {
                    versions.add(text(stringsOf(section) + file.getInt(version + 8)));
                }
            }
        });
        return versions;
    }

    Optional<ElfSearchPath> searchPath() {
        OptionalInt dynamic = find(DYNAMIC);
        if (dynamic.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = entries(dynamic.getAsInt());
        Optional<Entry> found = entries.stream()
                .filter(entry -> entry.tag() == RUNPATH)
                .findFirst()
                .or(() -> entries.stream().filter(entry -> entry.tag() == RPATH).findFirst());
        return found.map(entry -> {
            int start = stringsOf(dynamic.getAsInt()) + entry.value();
            String text = text(start);
            int end = entry.value() + text.getBytes(StandardCharsets.UTF_8).length;
            // A linker lets a name be the end of a longer one.
            boolean shared = file.get(start - 1) != 0
                    || otherNames(entries, entry).stream().anyMatch(name -> name >= entry.value() && name < end);
            return new ElfSearchPath(text, start, shared);
        });
    }

    /** Where the other names of the file stand among its strings. The search path may be there under both of its tags. */
    private List<Integer> otherNames(List<Entry> dynamic, Entry path) {
        List<Integer> names = new ArrayList<>();
        dynamic.stream()
                .filter(entry -> TEXTS.contains(entry.tag()))
                .filter(entry -> entry.value() != path.value() || (entry.tag() != RPATH && entry.tag() != RUNPATH))
                .forEach(entry -> names.add(entry.value()));
        find(SYMBOLS).ifPresent(section -> {
            int size = wide ? 24 : 16;
            int start = contentOf(section);
            for (int symbol = start; symbol < start + sizeOf(section); symbol += size) {
                names.add(file.getInt(symbol));
            }
        });
        find(VERSIONS_NEEDED).ifPresent(section -> {
            for (int library : chain(contentOf(section), 12)) {
                names.add(file.getInt(library + 4));
                chain(library + file.getInt(library + 8), 12).forEach(one -> names.add(file.getInt(one + 8)));
            }
        });
        find(VERSIONS_DEFINED).ifPresent(section -> {
            for (int version : chain(contentOf(section), 16)) {
                chain(version + file.getInt(version + 12), 4).forEach(one -> names.add(file.getInt(one)));
            }
        });
        return names;
    }

    private List<Entry> entries(int section) {
        List<Entry> entries = new ArrayList<>();
        int size = wide ? 16 : 8;
        int start = contentOf(section);
        for (int entry = start; entry < start + sizeOf(section); entry += size) {
            entries.add(new Entry(word(entry), word(entry + size / 2)));
        }
        return entries;
    }

    /** The first section of a type; a file has no two of those asked for here. */
    private OptionalInt find(int type) {
        int count = Short.toUnsignedInt(file.getShort(wide ? 0x3c : 0x30));
        return IntStream.range(0, count)
                .map(this::section)
                .filter(section -> file.getInt(section + 4) == type)
                .findFirst();
    }

    /** Where the records of a chain stand: each says how far away the next one is, and the last says zero. */
    private List<Integer> chain(int first, int next) {
        List<Integer> records = new ArrayList<>();
        int record = first;
        while (records.size() < LONGEST_CHAIN) {
            records.add(record);
            int distance = file.getInt(record + next);
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

    private int sizeOf(int section) {
        return word(section + (wide ? 0x20 : 0x14));
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
        while (file.get(end) != 0 && end - start < LONGEST_TEXT) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        file.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
