package io.github.jvenv.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows the virtual machine SHA-256 before the first wheel comes. Its compiler puts the processor's own instructions in the
 * place of the computation only when that has been called some thousand times, and it is called for whole pieces of a
 * file: half of a first build's bytes would be hashed five times slower.
 */
public final class DigestWarmUp implements Runnable {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    /**
     * Whole blocks, then a rest that waits for the next piece: what the compiler has never seen happen it leaves out, and what it
     * has made is thrown away when it happens after all.
     */
    private static final int[] PIECE_BYTES = {256, 100, 100};

    /**
     * TLS uses these, and they share their methods with SHA-256. Seen now and then, they let the compiler prepare for others beside
     * the usual one; seen later for the first time, each would have it start anew.
     */
    private static final String[] OTHERS = {"SHA-384", "SHA-1"};

    private static final int USUAL_FOR_EACH_OTHER = 50;
    private static final int OTHERS_AT_ONCE = 20;

    /** On a busy machine the compiler has to wait, as everybody else who would like to have the processor. */
    private static final long LONGEST_NANOS = 500_000_000;

    /** A busy compiler waits for more calls. If it has not done it after these, it will not do it for more. */
    private static final int ROUNDS = 100;

    /** 300 MB a second, with the short pieces that they are. */
    private static final long FAST_NANOS = OTHERS_AT_ONCE * USUAL_FOR_EACH_OTHER * 1_500L;

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
        try {
            MessageDigest usual = Sha256.newDigest();
            MessageDigest[] others = new MessageDigest[OTHERS.length];
            for (int i = 0; i < others.length; i++) {
                others[i] = MessageDigest.getInstance(OTHERS[i]);
            }
            long end = System.nanoTime() + LONGEST_NANOS;
            long taken = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && taken > FAST_NANOS && System.nanoTime() - end < 0; round++) {
                taken = digest(usual, others);
            }
        } catch (NoSuchAlgorithmException e) {
            // A platform with other digests: there is nothing to prepare.
        }
    }

    private static long digest(MessageDigest usual, MessageDigest[] others) {
        byte[] bytes = new byte[PIECE_BYTES[0]];
        long start = System.nanoTime();
        for (int i = 0; i < OTHERS_AT_ONCE; i++) {
            for (int j = 0; j < USUAL_FOR_EACH_OTHER; j++) {
                digest(usual, bytes);
            }
            digest(others[i % others.length], bytes);
        }
        return System.nanoTime() - start;
    }

    private static void digest(MessageDigest digest, byte[] bytes) {
        for (int length : PIECE_BYTES) {
            digest.update(bytes, 0, length);
        }
        digest.digest();
    }
}
