package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.ShownName;

/**
 * Something in an environment that ties it to a place, and that was left as it is.
 *
 * @param path where, relative to the environment
 * @param reason what ties it, to stand behind the path in a sentence
 */
public record Remark(String path, String reason) implements Comparable<Remark> {
    /** That the content of a file, raw, still holds a path of the environment. */
    static Remark ofContent(String path, String raw) {
        String kind = raw.startsWith(LibraryFreeing.MAGIC)
                ? "is a program or library that holds"
                : raw.indexOf('\0') >= 0 ? "is a binary file that holds" : "is a text that holds";
        return new Remark(path, kind + " a path of the environment");
    }

    @Override
    public int compareTo(Remark other) {
        return path.compareTo(other.path);
    }

    /** The sentence. */
    @Override
    public String toString() {
        return ShownName.quoted(path) + " " + reason + ".";
    }
}
