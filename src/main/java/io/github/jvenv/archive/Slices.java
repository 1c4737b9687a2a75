package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts pieces out of an entry's content. */
@FunctionalInterface
interface Slices {
    /** A piece of some bytes. */
    PackedSegment.Piece slice(long from, int size);

    /** Pieces of bytes in memory. */
    static Slices of(Content.Made made) {
        byte[] bytes = made.bytes();
        return (from, size) -> new PackedSegment.Bytes(Arrays.copyOfRange(bytes, (int) from, (int) from + size));
    }

    /**
     * Pieces of a file.
     *
     * @param whole how many bytes it must have
     */
    static Slices of(Path file, long whole) {
        return (from, size) -> new FilePiece(file, from, size, from + size == whole);
    }
}
