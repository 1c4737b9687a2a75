package io.github.jvenv.http;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows the virtual machine the cipher of nearly every TLS connection, AES-GCM, before much has come through one. Only once the
 * methods around it have been called some thousand times does its compiler put the processor's own instructions for
 * AES and for the check-sum of GCM in their place, and a connection calls them once for each 16 KiB: most of a first build's
 * downloads would be decrypted ten times slower. Deciphering short messages until that has happened costs a fifth of a
 * second of one processor, while the first connections are being made, and saves more than one.
 */
final class CipherWarmUp implements Runnable {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int MESSAGE_BYTES = 2048;
    private static final int MESSAGES_AT_ONCE = 500;

    /** On a busy machine the compiler has to wait, as everybody else who would like to have the processor. */
    private static final long LONGEST_NANOS = 500_000_000;

    /** A busy compiler waits for more calls. If it has not done it after these, it will not do it for more. */
    private static final int ROUNDS = 80;

    /** 500 MB a second: four times what can be done without those instructions, and half of what can be with them. */
    private static final long FAST_NANOS = MESSAGES_AT_ONCE * MESSAGE_BYTES * 2L;

    private static final byte[] RECORD_HEADER = new byte[5];
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;

    /** Not a secret: nothing but zeros is enciphered with it. */
    private final SecretKeySpec key = new SecretKeySpec(new byte[KEY_BYTES], "AES");

    private final GCMParameterSpec parameters = new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]);

    private CipherWarmUp() {}

    /** Starts a thread for it, the first time that this is called in a process; the thread does not keep the process alive. */
    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            Thread thread = new Thread(new CipherWarmUp(), "jvenv cipher");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
            cipher.updateAAD(RECORD_HEADER);
            byte[] message = cipher.doFinal(new byte[MESSAGE_BYTES]);
            byte[] record = new byte[RECORD_HEADER.length + message.length];
            long end = System.nanoTime() + LONGEST_NANOS;
            long taken = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && taken > FAST_NANOS && System.nanoTime() - end < 0; round++) {
                taken = decipher(cipher, message, record);
            }
        } catch (GeneralSecurityException e) {
            // A platform with other ciphers: there is nothing to prepare.
        }
    }

    /** Does as TLS does: checks a header along, and puts the plain text in the place of the other. */
    private long decipher(Cipher cipher, byte[] message, byte[] record) throws GeneralSecurityException {
        long start = System.nanoTime();
        for (int i = 0; i < MESSAGES_AT_ONCE; i++) {
            System.arraycopy(message, 0, record, RECORD_HEADER.length, message.length);
            ByteBuffer place = ByteBuffer.wrap(record, RECORD_HEADER.length, message.length);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            cipher.updateAAD(RECORD_HEADER);
            cipher.doFinal(place.duplicate(), place);
        }
        return System.nanoTime() - start;
    }
}
