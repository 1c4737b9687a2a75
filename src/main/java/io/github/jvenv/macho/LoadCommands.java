package io.github.jvenv.macho;

import io.github.jvenv.spec.version.Version;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the load commands of a file say, gathered from each of its parts; numbers are those of the format. */
final class LoadCommands {
    private static final int MAGIC = 0xfeedface;
    private static final int MAGIC_WIDE = 0xfeedfacf;
    private static final int REQUIRED = 0x80000000;

    /** Those that name a library which has to be there: loaded, exported again, upward. One that may be absent does not count. */
    private static final Set<Integer> LIBRARY = Set.of(0xc, 0x1f | REQUIRED, 0x23 | REQUIRED);

    private static final int OLDEST_MACOS = 0x24;
    private static final int BUILD = 0x32;
    private static final int FOR_MACOS = 1;
    private static final int MOST_COMMANDS = 10_000;

    private final SortedSet<String> libraries = new TreeSet<>();
    private @Nullable Version oldest;

    /**
     * Adds what one part says.
     *
     * @param start where it begins in the file; there is nothing to add if no such header stands there
     */
    void add(ByteBuffer file, int start) {
        file.order(ByteOrder.BIG_ENDIAN);
        int magic = file.getInt(start);
        if (magic != MAGIC && magic != MAGIC_WIDE) {
            magic = Integer.reverseBytes(magic);
            file.order(ByteOrder.LITTLE_ENDIAN);
        }
        if (magic != MAGIC && magic != MAGIC_WIDE) {
            return;
        }
        int count = Math.min(file.getInt(start + 16), MOST_COMMANDS);
        int command = start + (magic == MAGIC_WIDE ? 32 : 28);
        for (int i = 0; i < count; i++) {
            int size = file.getInt(command + 4);
            if (size < 8) {
                throw new IndexOutOfBoundsException(size);
            }
            add(file, command, size);
            command = Math.addExact(command, size);
        }
    }

    private void add(ByteBuffer file, int command, int size) {
        int kind = file.getInt(command);
        if (LIBRARY.contains(kind)) {
            libraries.add(text(file, command, size));
        } else if (kind == OLDEST_MACOS) {
            add(file.getInt(command + 8));
        } else if (kind == BUILD && file.getInt(command + 8) == FOR_MACOS) {
            add(file.getInt(command + 12));
        }
    }

    /** The first number has two bytes, the second and third have one each; a third that is zero is not said. */
    private void add(int packed) {
        int third = packed & 0xff;
        Version version =
                Version.parse((packed >>> 16) + "." + (packed >>> 8 & 0xff) + (third == 0 ? "" : "." + third));
        if (oldest == null || version.compareTo(oldest) > 0) {
            oldest = version;
        }
    }

    /** The text at the end of a command, which says where it begins: never before the command's own numbers. */
    private static String text(ByteBuffer file, int command, int size) {
        int offset = file.getInt(command + 8);
        if (offset < 12 || offset > size || size > file.limit() - command) {
            throw new IndexOutOfBoundsException(offset);
        }
        byte[] bytes = new byte[size - offset];
        file.get(command + offset, bytes);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    SortedSet<String> libraries() {
        return libraries;
    }

    Optional<Version> oldestSystem() {
        return Optional.ofNullable(oldest);
    }
}
