package io.github.jvenv.archive;

import io.github.jvenv.deflate.DeflateExtent;
import io.github.jvenv.zip.ZipMember;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the deflate streams of one zip have their final block and their end: what it takes to splice its members without
 * looking at their content. Immutable.
 */
final class SpliceIndex {
    static final SpliceIndex EMPTY = new SpliceIndex(new long[0], new long[0]);

    /** The splice point of a stream that was looked at and cannot be spliced. */
    static final long NOT_SPLICEABLE = -1;

    private static final int UNUSED_BITS_WIDTH = 3;
    private static final int UNUSED_BITS = 7;

    /** Where streams start in the zip, in order. */
    private final long[] offsets;

    /** The splice point of each stream. */
    private final long[] points;

    /**
     * An index of streams.
     *
     * @param offsets where they start in the zip, in order
     * @param points the splice point of each
     */
    SpliceIndex(long[] offsets, long[] points) {
        this.offsets = offsets.clone();
        this.points = points.clone();
    }

    /**
     * The splice point of a stream: the bit of its final block, and how many bits of its last byte come after its end.
     * That is what cannot be told from the zip's directory.
     *
     * @param length bytes of the stream
     */
    static long pointOf(DeflateExtent extent, long length) {
        return extent.finalBlockBit() << UNUSED_BITS_WIDTH | (length * 8 - extent.endBit());
    }

    /** Whether a member's stream has been looked at. */
    boolean covers(ZipMember member) {
        return Arrays.binarySearch(offsets, member.dataOffset()) >= 0;
    }

    /** The extent of a member's stream, unless it cannot be spliced, or has not been looked at. */
    Optional<DeflateExtent> find(ZipMember member) {
        int place = Arrays.binarySearch(offsets, member.dataOffset());
        if (place < 0 || points[place] == NOT_SPLICEABLE) {
            return Optional.empty();
        }
        long endBit = member.compressedSize() * 8 - (points[place] & UNUSED_BITS);
        return Optional.of(new DeflateExtent(points[place] >>> UNUSED_BITS_WIDTH, endBit, member.size()));
    }

    /** This index with further streams of the zip, and their splice points. */
    SpliceIndex and(Map<Long, Long> more) {
        TreeMap<Long, Long> all = new TreeMap<>(more);
        for (int i = 0; i < offsets.length; i++) {
            all.putIfAbsent(offsets[i], points[i]);
        }
        return new SpliceIndex(
                all.keySet().stream().mapToLong(Long::longValue).toArray(),
                all.values().stream().mapToLong(Long::longValue).toArray());
    }

    int size() {
        return offsets.length;
    }

    long offset(int place) {
        return offsets[place];
    }

    long point(int place) {
        return points[place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpliceIndex that
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(offsets) * 31 + Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return "splice index of " + offsets.length + " streams";
    }
}
