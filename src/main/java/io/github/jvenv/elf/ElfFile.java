package io.github.jvenv.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a program or library in the Executable and Linking Format asks of the system: which libraries (the entries
 * {@code DT_NEEDED} of its dynamic section), where they are looked for first, and which versions of their symbols (the
 * section {@code .gnu.version_r} of the Linux Standard Base). Files of 64 and 32 bits and of both byte orders are read;
 * anything else, damaged files too, asks for nothing.
 *
 * @param libraries names of libraries, for example {@code libz.so.1}
 * @param symbolVersions names of versions, for example {@code GLIBC_2.35}
 * @param searchPath where its libraries are looked for before the system's directories, if it says so
 */
public record ElfFile(
        SortedSet<String> libraries, SortedSet<String> symbolVersions, Optional<ElfSearchPath> searchPath) {
    private static final int MAGIC = 0x7f454c46;
    private static final int SMALLEST = 64;

    public ElfFile {
        libraries = Collections.unmodifiableSortedSet(libraries);
        symbolVersions = Collections.unmodifiableSortedSet(symbolVersions);
    }

    /** Reads a file. What stands behind the first 2 GiB is not seen, and makes the file one that asks for nothing. */
    public static ElfFile read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE)));
        }
    }

    /** Whether a file says of itself that it is of this format. */
    public static boolean isOne(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer start = ByteBuffer.allocate(Integer.BYTES);
            return channel.read(start) == Integer.BYTES && start.getInt(0) == MAGIC;
        }
    }

    static ElfFile of(ByteBuffer file) {
        file.order(ByteOrder.BIG_ENDIAN);
        if (file.limit() < SMALLEST || file.getInt(0) != MAGIC) {
            return nothing();
        }
        file.order(file.get(5) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            ElfSections sections = new ElfSections(file, file.get(4) == 2);
            return new ElfFile(sections.libraries(), sections.versionsNeeded(), sections.searchPath());
        } catch (IndexOutOfBoundsException e) {
            return nothing(); // an offset leads out of the file
        }
    }

    private static ElfFile nothing() {
        return new ElfFile(new TreeSet<>(), new TreeSet<>(), Optional.empty());
    }
}
