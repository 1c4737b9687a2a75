package io.github.jvenv.elf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names that a file has among its strings. One can be the end of another, so that a small file could have millions of them,
 * each as long as all its strings: with more characters together than any library's it is taken for a damaged one.
 */
final class ElfNames {
    private static final int LONGEST = 1 << 16;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final ByteBuffer file;
    private final SortedSet<String> all = new TreeSet<>();
    private int characters;

    ElfNames(ByteBuffer file) {
        this.file = file;
    }

    /**
     * Adds the name that begins somewhere in the file.
     *
     * @throws IndexOutOfBoundsException if none does, or if there are too many
     */
    void add(int start) {
        String name = text(file, start);
        characters += name.length() + 1;
        if (characters > MOST_CHARACTERS) {
            throw new IndexOutOfBoundsException("more names than any library has");
        }
        all.add(name);
    }

    SortedSet<String> all() {
        return all;
    }

    static String text(ByteBuffer file, int start) {
        int end = start;
        while (file.get(end) != 0 && end - start < LONGEST) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        file.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
