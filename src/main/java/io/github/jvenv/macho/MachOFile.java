package io.github.jvenv.macho;

import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a program or library of macOS asks of the system: which libraries, and which version of macOS it was built for.
 * Files for one processor, of 64 and 32 bits and of both byte orders, and those for several are read, of the latter all
 * parts as one; anything else, damaged files too, asks for nothing.
 *
 * @param libraries paths of libraries that it cannot be loaded without, for example {@code /usr/lib/libSystem.B.dylib} or
 *     {@code @rpath/libpython3.14.dylib}
 * @param oldestSystem the oldest version of macOS that it was built for, if it says so
 */
public record MachOFile(SortedSet<String> libraries, Optional<Version> oldestSystem) {
    private static final int FAT = 0xcafebabe;
    private static final int FAT_WIDE = 0xcafebabf;
    /** Java's class files begin with the same number, and go on with a version that is greater. */
    private static final int MOST_PARTS = 30;

    public MachOFile {
        libraries = Collections.unmodifiableSortedSet(libraries);
    }

    /** Reads a file. What stands behind the first 2 GiB is not seen, and makes the file one that asks for nothing. */
    public static MachOFile read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE)));
        }
    }

    /** Whether a library is one of those that every macOS has, in a place that is known. */
    public static boolean isOfSystem(String library) {
        return library.startsWith("/usr/lib/") || library.startsWith("/System/");
    }

    static MachOFile of(ByteBuffer file) {
        LoadCommands commands = new LoadCommands();
        try {
            for (int start : parts(file.order(ByteOrder.BIG_ENDIAN))) {
                commands.add(file, start);
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return new MachOFile(new TreeSet<>(), Optional.empty()); // an offset leads out of the file
        }
        return new MachOFile(commands.libraries(), commands.oldestSystem());
    }

    /** Where the parts of a file begin, each for a processor. */
    private static List<Integer> parts(ByteBuffer file) {
        int magic = file.getInt(0);
        int count = file.getInt(4);
        if ((magic != FAT && magic != FAT_WIDE) || count > MOST_PARTS) {
            return List.of(0);
        }
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(
                    magic == FAT_WIDE
                            ? Math.toIntExact(file.getLong(8 + 32 * i + 8))
                            : Math.toIntExact(Integer.toUnsignedLong(file.getInt(8 + 20 * i + 8))));
        }
        return parts;
    }
}
