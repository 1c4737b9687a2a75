package io.github.jvenv.digest;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The form in which we keep what can be made again: the content, and four bytes of its CRC-32, the highest first. It
 * tells what was damaged from what was written, and nothing of who wrote it.
 */
public final class CheckedBytes {
    private static final int CHECK_SUM_BYTES = Integer.BYTES;

    private CheckedBytes() {}

    /** The content with its check-sum after it. */
    public static byte[] seal(byte[] content) {
        return ByteBuffer.allocate(content.length + CHECK_SUM_BYTES)
                .put(content)
                .putInt(checkSum(content, content.length))
                .array();
    }

    /** The content of what {@link #seal} gave; empty if it is damaged. */
    public static Optional<byte[]> unseal(byte[] bytes) {
        int length = bytes.length - CHECK_SUM_BYTES;
        return length < 0 || ByteBuffer.wrap(bytes).getInt(length) != checkSum(bytes, length)
                ? Optional.empty()
                : Optional.of(Arrays.copyOf(bytes, length));
    }

    private static int checkSum(byte[] bytes, int length) {
        return Crc32.of(bytes, 0, length).value();
    }
}
