package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;
import java.io.IOException;

/**
 * A run of an archive's bytes that can be compressed without knowing the others: the unit of work of one thread. Where
 * one segment ends and the next one starts depends on the image alone, so that the archive is the same whatever the
 * number of threads.
 */
interface Segment {
    /** Compressed bytes that a segment should have: what is held in memory at a time is a few times this. */
    int COMPRESSED_BYTES = 1 << 19;

    /** Bytes to compress that a segment should have, so that what is alike is mostly found within one. */
    int PACKED_BYTES = 1 << 20;

    /**
     * Writes the segment's blocks, which end on a byte.
     *
     * @return the check-sum of the segment's bytes as they are when inflated
     */
    Crc32 writeTo(BlockWriter target) throws IOException;
}
