package io.github.jvenv.deflate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The bits of one part of a file after another, in deflate's order. Keeps a window of the file in memory, which serves
 * the next part too when that stands close behind, and up to 63 bits in a long. {@link BlockScanner}'s inner loop works
 * on copies of the public state and writes it back.
 *
 * <p>Refilling never asks where the part ends: what follows it in the file, or zeros after the file, comes next. That a
 * part was left is found out whenever the window moves on, and by {@link #requireInside()}.
 */
final class BitReader {
    private static final int WINDOW = 1 << 17;

    /** How far beyond {@link #safe} a refill may look. */
    private static final int LOOK_AHEAD = 16;

    final byte[] window = new byte[WINDOW + LOOK_AHEAD];

    /** The bits taken from the window and not used yet, the next one lowest. Those above {@link #count} may be there. */
    long bits;

    /** How many of {@link #bits} count. */
    int count;

    /** The next byte of the window. */
    int next;

    /** The last value of {@link #next} at which a refill needs no new bytes. */
    int safe;

    private final FileChannel channel;
    private long windowStart;
    private int windowEnd;
    private long partStart;
    private long partEnd;

    BitReader(FileChannel channel) {
        this.channel = channel;
    }

    /** Starts at the first bit of a part of the file. */
    void start(long offset, long length) throws IOException {
        partStart = offset;
        partEnd = offset + length;
        seek(offset);
    }

    /** How many bits of the part have been used. */
    long position() {
        return ((windowStart + next - partStart) << 3) - count;
    }

    /** Fails if bits were used that do not belong to the part. */
    void requireInside() {
        if (position() > (partEnd - partStart) << 3) {
            throw new MalformedDeflateFailure("it ends too early", (partEnd - partStart) << 3);
        }
    }

    /** What is wrong with the bits just read. */
    MalformedDeflateFailure fault(String fault) {
        requireInside();
        return new MalformedDeflateFailure(fault, position());
    }

    /** Makes at least 56 bits available. */
    void refill() throws IOException {
        if (next > safe) {
            moveOn();
        }
        bits |= LittleEndian.longAt(window, next) << count;
        next += (63 - count) >>> 3;
        count |= 56;
    }

    /** Takes up to 25 bits. */
    int take(int number) throws IOException {
        if (count < number) {
            refill();
        }
        int value = (int) bits & ((1 << number) - 1);
        bits >>>= number;
        count -= number;
        return value;
    }

    /** Passes over the bits before the next byte's first one. */
    void alignToByte() {
        bits >>>= count & 7;
        count &= ~7;
    }

    /** Passes over whole bytes. The reader must stand at a byte's first bit. */
    void skipBytes(int number) throws IOException {
        seek(windowStart + next - (count >>> 3) + number);
    }

    /** Makes room in the window for more bytes, at a moment when it is nearly used up. */
    void moveOn() throws IOException {
        requireInside();
        int kept = Math.max(0, windowEnd - next);
        System.arraycopy(window, windowEnd - kept, window, 0, kept);
        windowStart += next;
        next = 0;
        fill(kept);
    }

    private void seek(long offset) throws IOException {
        bits = 0;
        count = 0;
        if (offset >= windowStart && offset < windowStart + windowEnd) {
            next = (int) (offset - windowStart);
        } else {
            windowStart = offset;
            next = 0;
            fill(0);
        }
    }

    private void fill(int kept) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(window, kept, WINDOW - kept);
        while (target.hasRemaining() && channel.read(target, windowStart + target.position()) >= 0) {
            // A read may give less than was asked for.
        }
        windowEnd = target.position();
        Arrays.fill(window, windowEnd, windowEnd + LOOK_AHEAD, (byte) 0);
        safe = target.hasRemaining() ? windowEnd : WINDOW - LOOK_AHEAD;
    }
}
