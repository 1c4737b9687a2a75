package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Headers and content that have no compressed form yet: gathered, so that what repeats between files is found. */
final class PackedSegment implements Segment {
    private final List<Piece> pieces = new ArrayList<>();
    private int size;

    /** Some of the bytes. */
    interface Piece {
        /** How many there are. */
        int size();

        /** Puts them into an array. */
        void read(byte[] target, int offset) throws IOException;
    }

    void add(Piece piece) {
        pieces.add(piece);
        size += piece.size();
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many bytes fit in. */
    int room() {
        return Math.max(0, PACKED_BYTES - size);
    }

    /** All of it, not compressed. */
    byte[] bytes() throws IOException {
        byte[] bytes = new byte[size];
        int offset = 0;
        for (Piece piece : pieces) {
            piece.read(bytes, offset);
            offset += piece.size();
        }
        return bytes;
    }

    @Override
    public Crc32 writeTo(BlockWriter target) throws IOException {
        byte[] bytes = bytes();
        target.compress(bytes, 0, size);
        target.endOnByte();
        return Crc32.of(bytes, 0, size);
    }

    /** Bytes in memory. */
    static final class Bytes implements Piece {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void read(byte[] target, int offset) {
            System.arraycopy(bytes, 0, target, offset, bytes.length);
        }
    }
}
