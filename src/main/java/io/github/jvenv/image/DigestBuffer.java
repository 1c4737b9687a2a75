package io.github.jvenv.image;

import io.github.jvenv.digest.QuickDigest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Values one after the other, each so that it shows where it ends, to compute a digest over. On a bare array: this is done
 * for each file of an environment by a virtual machine that has just started, which takes each call step by step.
 */
final class DigestBuffer {
    private byte[] bytes = new byte[1 << 10];
    private int length;

    void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    void add(long value) {
        reserve(Long.BYTES);
        long rest = value;
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[length++] = (byte) rest;
            rest >>>= Byte.SIZE;
        }
    }

    QuickDigest digest() {
        return QuickDigest.of(bytes, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
