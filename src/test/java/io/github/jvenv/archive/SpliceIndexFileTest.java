package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpliceIndexFileTest {
    @TempDir
    Path directory;

    @Test
    void comesBackAsItWasWritten() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 100; round++) {
            TreeMap<Long, Long> points = new TreeMap<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                long point = random.nextInt(5) == 0 ? SpliceIndex.NOT_SPLICEABLE : random.nextLong() >>> 20;
                points.put(random.nextLong() >>> 2 + random.nextInt(60), point);
            }
            SpliceIndex index = SpliceIndex.EMPTY.and(points);
            long zipSize = random.nextLong() >>> 1;
            Path file = directory.resolve("index");
            Files.write(file, SpliceIndexFile.format(index, zipSize));
            assertEquals(index, SpliceIndexFile.read(file, zipSize));
            assertEquals(SpliceIndex.EMPTY, SpliceIndexFile.read(file, zipSize ^ 1));
        }
    }

    @Test
    void takesAFewBytesForEachStream() {
        TreeMap<Long, Long> points = new TreeMap<>();
        for (long i = 0; i < 1000; i++) {
            points.put(i * 10_000, i % 50 * 1000);
        }
        assertEquals(4654, SpliceIndexFile.format(SpliceIndex.EMPTY.and(points), 10_000_000).length);
    }

    @Test
    void countsAsAbsentWhenAnyBitHasChanged() throws IOException {
        TreeMap<Long, Long> points = new TreeMap<>();
        points.put(30L, 800L);
        points.put(5000L, SpliceIndex.NOT_SPLICEABLE);
        byte[] good = SpliceIndexFile.format(SpliceIndex.EMPTY.and(points), 9000);
        Path file = directory.resolve("index");
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit >> 3] ^= (byte) (1 << (bit & 7));
            Files.write(file, bad);
            assertEquals(SpliceIndex.EMPTY, SpliceIndexFile.read(file, 9000));
        }
    }

    @Test
    void countsAsAbsentWhenItIsCutOrMissing() throws IOException {
        byte[] good = SpliceIndexFile.format(SpliceIndex.EMPTY, 9000);
        Path file = directory.resolve("index");
        assertEquals(SpliceIndex.EMPTY, SpliceIndexFile.read(file, 9000));
        for (int size = 0; size < good.length; size++) {
            Files.write(file, Arrays.copyOf(good, size));
            assertEquals(SpliceIndex.EMPTY, SpliceIndexFile.read(file, 9000));
        }
    }
}
