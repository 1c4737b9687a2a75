package io.github.jvenv.archive;

import io.github.jvenv.zip.ZipMember;

/** What one thread makes of a zip: an entry, or a part of a large one. */
sealed interface ZipPart {
    /** The entry that it belongs to. */
    TarEntry entry();

    /** An entry that another zip has, whose data is copied. */
    record Taken(TarEntry entry, ZipMember member) implements ZipPart {}

    /**
     * Content to compress.
     *
     * @param isFirst whether the entry begins with it
     * @param isLast whether the entry ends with it
     */
    record Packed(TarEntry entry, PackedSegment.Piece piece, boolean isFirst, boolean isLast) implements ZipPart {
        boolean isWhole() {
            return isFirst && isLast;
        }
    }
}
