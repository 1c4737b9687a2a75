package io.github.jvenv.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/**
 * Writes blocks into memory: compressed from bytes, or taken over from another stream. What several writers made can be
 * put in a row, because each ends on a byte; {@link #finish()} ends the stream. Can be cleared and used again.
 */
public final class BlockWriter {
    private final BitWriter bits = new BitWriter();
    private final Compressor compressor = new Compressor(bits);

    /** Compresses a part of an array, with matches within it. */
    public void compress(byte[] bytes, int from, int to) {
        compressor.compress(bytes, from, to);
    }

    /**
     * Writes bytes that hardly differ from others that the stream has shortly before them, in a block of the fixed codes:
     * less work than finding out what repeats, and no code to describe.
     *
     * @param model the bytes that the stream has {@code distance} bytes before these ones; as long or longer
     * @param distance how far back they are: beyond 32,768 bytes they are not used, and only runs are shortened
     */
    public void writeAlike(byte[] bytes, byte[] model, long distance) {
        bits.put(BlockType.notFinal(BlockType.FIXED), BlockType.BITS);
        int reach = distance <= MatchCodes.FARTHEST ? (int) distance : 0;
        int at = 0;
        while (at < bytes.length) {
            int most = Math.min(bytes.length - at, MatchCodes.LONGEST);
            int run = at == 0 ? 0 : equalBytes(bytes, at, bytes, at - 1, most);
            int alike = reach == 0 ? 0 : equalBytes(bytes, at, model, at, most);
            int length = Math.max(run, alike);
            if (length < MatchCodes.SHORTEST) {
                SymbolCodes.FIXED.putLiteral(bytes[at++] & 0xff, bits);
            } else {
                SymbolCodes.FIXED.putMatch(length, run == length ? 1 : reach, bits);
                at += length;
            }
        }
        SymbolCodes.FIXED.putEnd(bits);
    }

    /** Writes zeros, at most a few hundred. */
    public void writeZeros(int number) {
        writeAlike(new byte[number], new byte[number], Long.MAX_VALUE);
    }

    /**
     * Takes over a part of another stream's bytes, with the mark of its final block removed. Parts must be taken in
     * order; after the last one the next block can follow at any bit.
     *
     * @param file the file that has the stream
     * @param offset bytes from the file's start to the stream
     * @param stream what {@link BlockScanner} found
     * @param from the first byte of the part, counted from the stream's start
     * @param to the end of the part
     */
    public void splice(FileChannel file, long offset, DeflateExtent stream, long from, long to) throws IOException {
        endOnByte();
        int start = bits.putFile(file, offset + from, (int) (to - from));
        long finalByte = stream.finalBlockBit() >>> 3;
        if (finalByte >= from && finalByte < to) {
            unmark(start + (int) (finalByte - from), 1 << (stream.finalBlockBit() & 7), stream);
        }
        int bitsOfLastByte = (int) stream.endBit() & 7;
        if (to == stream.byteLength() && bitsOfLastByte != 0) {
            bits.shortenLastByte(bitsOfLastByte);
        }
    }

    /** Goes on to a byte's first bit, with an empty stored block unless the writer stands there. */
    public void endOnByte() {
        if (!bits.isAligned()) {
            bits.putStoredHeader(0);
        }
    }

    /** Ends the stream with a block that is final and empty. */
    public void finish() {
        bits.put(BlockType.isFinal(BlockType.FIXED), BlockType.BITS);
        SymbolCodes.FIXED.putEnd(bits);
        bits.alignToByte();
    }

    /** Hands out what was written. The writer must stand at a byte's first bit. */
    public void copyTo(OutputStream target) throws IOException {
        if (!bits.isAligned()) {
            throw new IllegalStateException("the last block does not end on a byte");
        }
        target.write(bits.bytes(), 0, bits.size());
    }

    /** How many whole bytes were written. */
    public int size() {
        return bits.size();
    }

    /** Forgets what was written, and keeps the memory. */
    public void clear() {
        bits.clear();
    }

    private void unmark(int index, int mark, DeflateExtent stream) {
        byte marked = bits.bytes()[index];
        if ((marked & mark) == 0) {
            throw new MalformedDeflateFailure("its final block is not where it was", stream.finalBlockBit());
        }
        bits.bytes()[index] = (byte) (marked ^ mark);
    }

    private static int equalBytes(byte[] left, int leftAt, byte[] right, int rightAt, int most) {
        int equal = 0;
        while (equal < most && left[leftAt + equal] == right[rightAt + equal]) {
            equal++;
        }
        return equal;
    }
}
