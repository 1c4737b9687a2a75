package io.github.jvenv.image;

import io.github.jvenv.digest.QuickDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values one after the other, each so that it shows where it ends, to compute a digest over. */
final class DigestBuffer {
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 10);

    void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(Integer.BYTES + encoded.length);
        bytes.putInt(encoded.length).put(encoded);
    }

    void add(long value) {
        reserve(Long.BYTES);
        bytes.putLong(value);
    }

    void add(char kind) {
        reserve(Character.BYTES);
        bytes.putChar(kind);
    }

    QuickDigest digest() {
        return QuickDigest.of(bytes.array(), bytes.position());
    }

    private void reserve(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
    }
}
