package io.github.jvenv.deflate;

import java.util.Arrays;
import java.util.Random;

/** Bytes of every kind that compression treats in its own way: noise, text, runs, repetitions near and far. */
final class SampleBytes {
    private SampleBytes() {}

    static byte[] any(Random random, int size) {
        byte[] bytes = new byte[size];
        int at = 0;
        while (at < size) {
            int end = Math.min(size, at + 1 + random.nextInt(1 + random.nextInt(5000)));
            switch (random.nextInt(4)) {
                case 0 -> noise(random, bytes, at, end);
                case 1 -> text(random, bytes, at, end);
                case 2 -> Arrays.fill(bytes, at, end, (byte) random.nextInt());
                default -> repetition(random, bytes, at, end);
            }
            at = end;
        }
        return bytes;
    }

    private static void noise(Random random, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) random.nextInt();
        }
    }

    private static void text(Random random, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) ("etaoin shrdlu".charAt((int) Math.abs(random.nextGaussian() * 4) % 13));
        }
    }

    private static void repetition(Random random, byte[] bytes, int from, int to) {
        int distance = 1 + random.nextInt(1 + Math.min(from, 40_000));
        for (int i = from; i < to; i++) {
            bytes[i] = i < distance ? 0 : bytes[i - distance];
        }
    }
}
