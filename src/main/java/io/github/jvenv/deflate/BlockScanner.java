package io.github.jvenv.deflate;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Finds where deflate streams in a file have their final block, and their end, by reading their symbols without making
 * their bytes. Everything that RFC 1951 demands of a stream is checked on the way. Can be used for one stream after
 * another, fastest in the order in which they stand in the file, by one thread.
 */
public final class BlockScanner {
    private final BitReader reader;
    private final CodeReader codes;
    private long inflatedSize;

    /** A scanner for streams in the given file. */
    public BlockScanner(FileChannel file) {
        reader = new BitReader(file);
        codes = new CodeReader(reader);
    }

    /**
     * Reads a whole stream, which may end before the part of the file does.
     *
     * @param offset bytes from the file's start to the stream
     * @param length bytes that the stream has at most
     * @throws MalformedDeflateFailure if there is no valid stream, or it does not end within the part
     */
    public DeflateExtent scan(long offset, long length) throws IOException {
        reader.start(offset, length);
        inflatedSize = 0;
        while (true) {
            long blockBit = reader.position();
            boolean isFinal = reader.take(1) == 1;
            scanBlock(length - (blockBit >>> 3));
            reader.requireInside();
            if (isFinal) {
                return new DeflateExtent(blockBit, reader.position(), inflatedSize);
            }
        }
    }

    private void scanBlock(long bytesLeft) throws IOException {
        switch (reader.take(BlockType.TYPE_BITS)) {
            case BlockType.STORED -> passStoredBytes();
            case BlockType.FIXED -> {
                codes.useFixed(bytesLeft);
                passSymbols();
            }
            case BlockType.DYNAMIC -> {
                codes.readDynamic(bytesLeft);
                passSymbols();
            }
            default -> throw reader.fault("a block has the reserved type 3");
        }
    }

    private void passStoredBytes() throws IOException {
        reader.alignToByte();
        int length = reader.take(16);
        if (reader.take(16) != (length ^ 0xffff)) {
            throw reader.fault("a stored block's length differs from its complement");
        }
        reader.skipBytes(length);
        inflatedSize += length;
    }

    /**
     * Reads the symbols of a block up to its end. This loop is where the time goes: it works on local copies of the
     * reader's state, and refills twice a round at most, which is what the reader's window allows for.
     */
    private void passSymbols() throws IOException {
        LengthTable lengths = codes.lengths();
        DistanceTable distances = codes.distances();
        int[] lengthEntries = lengths.entries;
        int[] distanceEntries = distances.entries;
        int mask = lengths.mask();
        byte[] window = reader.window;
        long bits = reader.bits;
        int count = reader.count;
        int next = reader.next;
        int safe = reader.safe;
        long output = inflatedSize;
        while (true) {
            if (next > safe) {
                reader.next = next;
                reader.count = count;
                reader.moveOn();
                next = reader.next;
                safe = reader.safe;
            }
            bits |= LittleEndian.longAt(window, next) << count;
            next += (63 - count) >>> 3;
            count |= 56;

            int entry = lengthEntries[(int) bits & mask];
            for (int i = 0; i < 2 && (entry & LengthTable.KIND) == LengthTable.LITERALS; i++) {
                bits >>>= entry;
                count -= entry & LengthTable.BITS_USED;
                output += entry >>> LengthTable.OUTPUT_SHIFT;
                entry = lengthEntries[(int) bits & mask];
            }
            if ((entry & LengthTable.KIND) == LengthTable.LONG) {
                entry = lengths.decode(bits);
            }
            int used = entry & LengthTable.BITS_USED;
            int kind = entry & LengthTable.KIND;
            int extra = entry >>> LengthTable.EXTRA_SHIFT & LengthTable.EXTRA;
            int extraValue = (int) (bits >>> (used - extra)) & ((1 << extra) - 1);
            bits >>>= used;
            count -= used;
            output += (entry >>> LengthTable.OUTPUT_SHIFT) + extraValue;
            if (kind == LengthTable.LITERALS) {
                continue;
            }
            if (kind != LengthTable.MATCH) {
                reader.bits = bits;
                reader.count = count;
                reader.next = next;
                inflatedSize = output;
                if (kind == LengthTable.END) {
                    return;
                }
                throw reader.fault("no literal or length has the next code");
            }

            bits |= LittleEndian.longAt(window, next) << count;
            next += (63 - count) >>> 3;
            count |= 56;
            int distance = distanceEntries[(int) bits & DistanceTable.MASK];
            if (distance < DistanceTable.SHORTEST) {
                distance = distances.decode(bits);
            }
            int distanceUsed = distance & DistanceTable.BITS_USED;
            if (output < MatchCodes.FARTHEST + MatchCodes.LONGEST || distance == 0) {
                int matchLength = (entry >>> LengthTable.OUTPUT_SHIFT)
                        + extraValue
                        - (entry >>> LengthTable.LITERAL_COUNT_SHIFT & LengthTable.LITERAL_COUNT);
                int distanceExtra = distance >>> DistanceTable.EXTRA_SHIFT & DistanceTable.EXTRA;
                int reach = (distance >>> DistanceTable.DISTANCE_SHIFT)
                        + ((int) (bits >>> (distanceUsed - distanceExtra)) & ((1 << distanceExtra) - 1));
                if (distance == 0 || reach > output - matchLength) {
                    reader.next = next;
                    reader.count = count;
                    throw reader.fault(
                            distance == 0
                                    ? "no distance has the next code"
                                    : "a match reaches back to before the stream's start");
                }
            }
            bits >>>= distanceUsed;
            count -= distanceUsed;
        }
    }
}
