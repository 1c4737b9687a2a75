package io.github.jvenv.http;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows the virtual machine the cipher of nearly every TLS connection, AES-GCM, before much has come through one. Only once the
 * methods around it have been called some thousand times does its compiler put the processor's own instructions for
 * AES and for the check-sum of GCM in their place, and a connection calls them once for each 16 KiB: most of a first build's
 * downloads would be decrypted ten times slower.
 *
 * <p>It is calls that count, and the compiler waits for more of them the more else it has to do: for a hundred thousand when many
 * threads have just begun to read pages. So single blocks are enciphered, which is the cheapest call there is, and now and
 * then messages are deciphered, so that the methods around that are seen as they will be used.
 */
final class CipherWarmUp implements Runnable {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int BLOCK_BYTES = 16;
    private static final int BLOCKS_AT_ONCE = 4000;

    /**
     * What the compiler has never seen taken it leaves out, and what it has made is thrown away when the first record that
     * takes it comes. So there is a message of less than a block, one of whole blocks, one with a rest, and one that
     * makes the counter of blocks pass a byte.
     */
    private static final int[] MESSAGE_BYTES = {5, 32, 300, 4113};

    private static final int MESSAGES_AT_ONCE = 25;

    /** On a busy machine the compiler has to wait, as everybody else who would like to have the processor. */
    private static final long LONGEST_NANOS = 1_500_000_000;

    /** For all messages of one kind: a third of what the long ones take without those instructions, and twice what with them. */
    private static final long FAST_NANOS = MESSAGES_AT_ONCE * 10_000L;

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
            byte[][] messages = new byte[MESSAGE_BYTES.length][];
            for (int i = 0; i < messages.length; i++) {
                messages[i] = enciphering().doFinal(new byte[MESSAGE_BYTES[i]]);
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            long end = System.nanoTime() + LONGEST_NANOS;
            long taken = Long.MAX_VALUE;
            while (taken > FAST_NANOS && System.nanoTime() - end < 0) {
                encipherBlocks();
                for (byte[] message : messages) {
                    taken = decipher(cipher, message);
                }
            }
        } catch (GeneralSecurityException | ProviderException e) {
            // A platform with other ciphers: there is nothing to prepare.
        }
    }

    /** A cipher of its own: none enciphers twice with one nonce. */
    private Cipher enciphering() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
        cipher.updateAAD(RECORD_HEADER);
        return cipher;
    }

    private void encipherBlocks() throws GeneralSecurityException {
        Cipher cipher = enciphering();
        byte[] text = new byte[BLOCK_BYTES];
        byte[] enciphered = new byte[BLOCK_BYTES];
        for (int i = 0; i < BLOCKS_AT_ONCE; i++) {
            cipher.update(text, 0, BLOCK_BYTES, enciphered, 0);
        }
    }

    /** Does as TLS does: checks a header along, and puts the plain text in the place of the other. */
    private long decipher(Cipher cipher, byte[] message) throws GeneralSecurityException {
        byte[] record = new byte[RECORD_HEADER.length + message.length];
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
