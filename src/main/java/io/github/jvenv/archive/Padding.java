package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;

/** The zeros that fill up an archive's last unit of something. */
final class Padding {
    private Padding() {}

    /**
     * How many zeros follow so many bytes.
     *
     * @param unit a power of two
     */
    static int of(long size, int unit) {
        return (int) (-size & (unit - 1));
    }

    /** Writes the zeros that follow so many bytes, if any do. */
    static Crc32 write(long size, int unit, BlockWriter target) {
        int zeros = of(size, unit);
        if (zeros > 0) {
            target.writeZeros(zeros);
        }
        return Crc32.of(new byte[zeros], 0, zeros);
    }
}
