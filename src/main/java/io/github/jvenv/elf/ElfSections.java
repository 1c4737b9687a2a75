package io.github.jvenv.elf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** What Java has for bytes that are no UTF-8. */
    private static final char UNKNOWN = '\ufffd';

    private static final int LONGEST_CHAIN = 1000;
    private static final int MOST_ENTRIES = 10_000;

    /** An entry of the dynamic section. */
    private record Entry(int tag, int value) {}

    SortedSet<String> libraries() {
        ElfNames names = new ElfNames(file);
        find(DYNAMIC)
                .ifPresent(section -> entries(section).stream()
                        .filter(entry -> entry.tag() == NEEDED)
                        .forEach(entry -> names.add(stringsOf(section) + entry.value())));
        return names.all();
    }

    /** A chain of records, one a library; from each hangs a chain of records, one a version of its symbols. */
    SortedSet<String> versionsNeeded() {
        ElfNames names = new ElfNames(file);
        find(VERSIONS_NEEDED).ifPresent(section -> {
            for (int library : chain(contentOf(section), 12)) {
                for (int version : chain(library + file.getInt(library + 8), 12)) {
                    names.add(stringsOf(section) + file.getInt(version + 8));
                }
            }
        });
        return names.all();
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
            String text = ElfNames.text(file, start);
            int end = entry.value() + text.getBytes(StandardCharsets.UTF_8).length;
            // A linker lets a name be the end of a longer one.
            boolean shared = text.indexOf(UNKNOWN) >= 0
                    || file.get(start - 1) != 0
                    || otherNames(entries, entry).anyMatch(name -> name >= entry.value() && name < end);
            return new ElfSearchPath(text, start, shared);
        });
    }

    /** Where the other names of the file stand among its strings. The search path may be there under both of its tags. */
    private IntStream otherNames(List<Entry> dynamic, Entry path) {
        IntStream texts = dynamic.stream()
                .filter(entry -> TEXTS.contains(entry.tag()))
                .filter(entry -> entry.value() != path.value() || (entry.tag() != RPATH && entry.tag() != RUNPATH))
                .mapToInt(Entry::value);
        return Stream.of(texts, symbols(), versionNames(VERSIONS_NEEDED), versionNames(VERSIONS_DEFINED))
                .flatMapToInt(names -> names);
    }

    private IntStream symbols() {
        OptionalInt section = find(SYMBOLS);
        if (section.isEmpty()) {
            return IntStream.empty();
        }
        int start = contentOf(section.getAsInt());
        int end = start + sizeOf(section.getAsInt());
        return IntStream.iterate(start, symbol -> symbol < end, symbol -> symbol + (wide ? 24 : 16))
                .map(file::getInt);
    }

    private IntStream versionNames(int type) {
        OptionalInt section = find(type);
        if (section.isEmpty()) {
            return IntStream.empty();
        }
        int start = contentOf(section.getAsInt());
        return type == VERSIONS_NEEDED
                ? chain(start, 12).stream()
                        .flatMapToInt(library -> IntStream.concat(
                                IntStream.of(file.getInt(library + 4)),
                                chain(library + file.getInt(library + 8), 12).stream()
                                        .mapToInt(version -> file.getInt(version + 8))))
                : chain(start, 16).stream()
                        .flatMapToInt(version -> chain(version + file.getInt(version + 12), 4).stream()
                                .mapToInt(file::getInt));
    }

    private List<Entry> entries(int section) {
        List<Entry> entries = new ArrayList<>();
        int size = wide ? 16 : 8;
        int start = contentOf(section);
        for (int entry = start; entry < start + sizeOf(section); entry += size) {
            if (entries.size() == MOST_ENTRIES) {
                throw new IndexOutOfBoundsException("more entries than any library has");
            }
            entries.add(new Entry(tag(entry), word(entry + size / 2)));
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

    /** Some tags that are known here are greater than any address that matters. */
    private int tag(int position) {
        return wide
                ? (int) Math.max(Math.min(file.getLong(position), Integer.MAX_VALUE), Integer.MIN_VALUE)
                : file.getInt(position);
    }
}
