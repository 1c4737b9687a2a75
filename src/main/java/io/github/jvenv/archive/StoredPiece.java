package io.github.jvenv.archive;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.image.Content;
import java.io.IOException;

/** The whole of an unpacked file of the store, which must have the bytes it had in its archive. */
record StoredPiece(Content.Stored stored) implements PackedSegment.Piece {
    @Override
    public int size() {
        return (int) stored.size();
    }

    @Override
    public void read(byte[] target, int offset) throws IOException {
        new FilePiece(stored.unpacked(), 0, size(), true).read(target, offset);
        if (Crc32.of(target, offset, offset + size()).value() != stored.member().crc32()) {
            throw new AlteredContentFailure(stored);
        }
    }
}
