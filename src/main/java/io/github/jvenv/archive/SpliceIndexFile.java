package io.github.jvenv.archive;

import io.github.jvenv.digest.CheckedBytes;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A splice index as it is kept between builds, in a few bytes a stream:
 *
 * <pre>
 *   "jvsi" version  size of the zip, number of streams, { offset after the one before, splice point + 1 }*  CRC-32
 *     4      1               numbers of 7 bits a byte, lowest first, all but the last with bit 7 set            4
 * </pre>
 *
 * It is derived data: one that is damaged, of another version or of another zip counts as absent.
 */
final class SpliceIndexFile {
    private static final int MAGIC = 0x6a767369;
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = Integer.BYTES + 1;
    private static final int LONGEST_NUMBER = 10;

    /** An index of ten million streams; what is larger is none of ours. */
    private static final long LARGEST = 100_000_000;

    private SpliceIndexFile() {}

    /** The index in a file, or an empty one if there is none for a zip of this size. */
    static SpliceIndex read(Path file, long zipSize) throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                return SpliceIndex.EMPTY;
            }
            return CheckedBytes.open(Files.readAllBytes(file))
                    .map(content -> parse(ByteBuffer.wrap(content), zipSize))
                    .orElse(SpliceIndex.EMPTY);
        } catch (NoSuchFileException | BufferUnderflowException e) {
            return SpliceIndex.EMPTY;
        }
    }

    /** What the file holds. */
    static byte[] format(SpliceIndex index, long zipSize) {
        ByteBuffer target = ByteBuffer.allocate(HEADER_BYTES + LONGEST_NUMBER * 2 * (1 + index.size()));
        target.putInt(MAGIC).put(VERSION);
        putNumber(target, zipSize);
        putNumber(target, index.size());
        long offset = 0;
        for (int i = 0; i < index.size(); i++) {
            putNumber(target, index.offset(i) - offset);
            putNumber(target, index.point(i) + 1);
            offset = index.offset(i);
        }
        return CheckedBytes.seal(Arrays.copyOf(target.array(), target.position()));
    }

    private static SpliceIndex parse(ByteBuffer source, long zipSize) {
        if (source.getInt() != MAGIC || source.get() != VERSION || number(source) != zipSize) {
            return SpliceIndex.EMPTY;
        }
        long streams = number(source);
        if (streams < 0 || streams > source.remaining()) {
            return SpliceIndex.EMPTY;
        }
        long[] offsets = new long[(int) streams];
        long[] points = new long[offsets.length];
        long offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offset += number(source);
            offsets[i] = offset;
            points[i] = number(source) - 1;
        }
        return new SpliceIndex(offsets, points);
    }

    private static void putNumber(ByteBuffer target, long number) {
        long rest = number;
        while (rest >>> 7 != 0) {
            target.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        target.put((byte) rest);
    }

    private static long number(ByteBuffer source) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = source.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
