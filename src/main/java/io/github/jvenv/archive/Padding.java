package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;

/** The zeros that fill up an archive's last block of something. */
final class Padding {
    private static final byte[] ZEROS = new byte[TarHeader.BLOCK];

    private Padding() {}

    /** Writes the zeros that follow so many bytes, if any do. */
    static Crc32 write(long size, BlockWriter target) {
        int zeros = TarHeader.padding(size);
        if (zeros > 0) {
            target.writeZeros(zeros);
        }
        return Crc32.of(ZEROS, 0, zeros);
    }
}
