package io.github.jvenv.digest;

import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows the virtual machine SHA-256 before the first wheel comes. Its compiler puts the processor's own instructions in the
 * place of the computation only when that has been called some thousand times, and it is called for whole pieces of a
 * file: half of a first build's bytes would be hashed five times slower.
 */
public final class DigestWarmUp implements Runnable {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final int PIECE_BYTES = 256;
    private static final int PIECES_AT_ONCE = 2000;

    /** On a busy machine the compiler has to wait, as everybody else who would like to have the processor. */
    private static final long LONGEST_NANOS = 500_000_000;

    /** A busy compiler waits for more calls. If it has not done it after these, it will not do it for more. */
    private static final int ROUNDS = 100;

    /** 500 MB a second: twice what can be done without those instructions, and half of what can be with them. */
    private static final long FAST_NANOS = PIECES_AT_ONCE * PIECE_BYTES * 2L;

    private DigestWarmUp() {}

    /** Starts a thread for it, the first time that this is called in a process; the thread does not keep the process alive. */
    public static void start() {
        if (STARTED.compareAndSet(false, true)) {
            Thread thread = new Thread(new DigestWarmUp(), "jvenv digest");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        MessageDigest digest = Sha256.newDigest();
        byte[] piece = new byte[PIECE_BYTES];
        long end = System.nanoTime() + LONGEST_NANOS;
        long taken = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && taken > FAST_NANOS && System.nanoTime() - end < 0; round++) {
            taken = update(digest, piece);
        }
    }

    private static long update(MessageDigest digest, byte[] piece) {
        long start = System.nanoTime();
        for (int i = 0; i < PIECES_AT_ONCE; i++) {
            digest.update(piece, 0, piece.length);
        }
        return System.nanoTime() - start;
    }
}
