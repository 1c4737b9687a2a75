package io.github.jvenv.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockWriterTest {
    @TempDir
    Path directory;

    @Test
    void whatIsCompressedInflatesToItself() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            assertInflatesToItself(SampleBytes.any(random, random.nextInt(1 << random.nextInt(18))));
        }
    }

    @Test
    void whatIsNearlyConstantInflatesToItself() throws IOException {
        // Fibonacci frequencies want code words longer than there are, in both codes.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 1;
        int frequency = 1;
        for (int value = 0; value < 24; value++) {
            for (int i = 0; i < frequency; i++) {
                bytes.write(value * 7 + i % 2 * 90);
            }
            frequency += before;
            before = frequency - before;
        }
        assertInflatesToItself(bytes.toByteArray());
        assertInflatesToItself(new byte[1_000_000]);
        assertInflatesToItself(new byte[] {1});
    }

    @Test
    void compressesNearlyAsWellAsZlib() {
        byte[] text = "The quick brown fox jumps over the lazy dog, %s times.\n"
                .repeat(4000)
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(12);
        for (int i = 0; i < text.length; i += 1 + random.nextInt(40)) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        BlockWriter writer = new BlockWriter();
        writer.compress(text, 0, text.length);
        assertTrue(writer.size() < zlib(text).length * 1.05, writer.size() + " bytes");
    }

    @Test
    void noiseGrowsByLessThanAThousandth() {
        byte[] noise = new byte[500_000];
        new Random(13).nextBytes(noise);
        BlockWriter writer = new BlockWriter();
        writer.compress(noise, 0, noise.length);
        assertTrue(writer.size() < 500_100, writer.size() + " bytes");
    }

    @Test
    void theSameBytesGiveTheSameBlocksForEver() throws IOException {
        byte[] bytes = SampleBytes.any(new Random(14), 200_000);
        BlockWriter writer = new BlockWriter();
        writer.compress(bytes, 0, bytes.length);
        writer.finish();
        byte[] first = copy(writer);
        writer.clear();
        writer.compress(bytes, 0, bytes.length);
        writer.finish();
        assertArrayEquals(first, copy(writer));
        assertEquals(
                "9943424ac4b2ea8c5e3aa74551c65acaf73b77e91f32a1a18d6ff219297779d3",
                Sha256.of(first).hex());
    }

    @Test
    void joinsStreamsOfOthersWithBlocksOfItsOwn() throws IOException {
        Random random = new Random(15);
        BlockWriter writer = new BlockWriter();
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            writer.clear();
            for (int part = random.nextInt(6); part >= 0; part--) {
                byte[] bytes = SampleBytes.any(random, random.nextInt(4000));
                expected.writeBytes(bytes);
                switch (random.nextInt(3)) {
                    case 0 -> writer.compress(bytes, 0, bytes.length);
                    case 1 -> writer.writeAlike(bytes, new byte[0], Long.MAX_VALUE);
                    default -> splice(writer, zlib(bytes), random);
                }
            }
            writer.finish();
            assertArrayEquals(expected.toByteArray(), inflated(copy(writer)));
        }
    }

    @Test
    void writesWhatIsAlikeBriefly() throws IOException {
        byte[] model = new byte[512];
        new Random(16).nextBytes(model);
        byte[] between = new byte[20_000];
        new Random(17).nextBytes(between);
        byte[] alike = model.clone();
        alike[100]++;
        BlockWriter writer = new BlockWriter();
        writer.compress(model, 0, model.length);
        writer.compress(between, 0, between.length);
        int before = writer.size();
        writer.writeAlike(alike, model, model.length + between.length);
        writer.finish();
        assertTrue(writer.size() - before < 24, writer.size() - before + " bytes");
        byte[] all = inflated(copy(writer));
        assertArrayEquals(alike, Arrays.copyOfRange(all, 20_512, 21_024));
    }

    @Test
    void refusesToSpliceWhereTheFinalBlockIsNot() throws IOException {
        byte[] stream = zlib(new byte[100]);
        Path file = Files.write(directory.resolve("stream"), stream);
        try (FileChannel channel = FileChannel.open(file)) {
            DeflateExtent wrong = new DeflateExtent(2, stream.length * 8L - 3, 100);
            BlockWriter writer = new BlockWriter();
            assertEquals(
                    "The compressed data is damaged: its final block is not where it was (at bit 2 of the deflate stream).",
                    assertThrows(
                                    MalformedDeflateFailure.class,
                                    () -> writer.splice(channel, 0, wrong, 0, stream.length))
                            .getMessage());
        }
    }

    private void splice(BlockWriter writer, byte[] stream, Random random) throws IOException {
        Path file = Files.write(directory.resolve("stream"), stream);
        try (FileChannel channel = FileChannel.open(file)) {
            DeflateExtent extent = new BlockScanner(channel).scan(0, stream.length);
            long from = 0;
            while (from < stream.length) {
                long to = from + 1 + random.nextInt((int) (stream.length - from));
                writer.splice(channel, 0, extent, from, to);
                from = to;
            }
        }
    }

    private static void assertInflatesToItself(byte[] bytes) throws IOException {
        BlockWriter writer = new BlockWriter();
        writer.compress(bytes, 0, bytes.length);
        writer.finish();
        assertArrayEquals(bytes, inflated(copy(writer)));
    }

    private static byte[] copy(BlockWriter writer) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        writer.copyTo(copy);
        assertEquals(writer.size(), copy.size());
        return copy.toByteArray();
    }

    private static byte[] inflated(byte[] stream) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream input = new InflaterInputStream(new ByteArrayInputStream(stream), inflater)) {
            byte[] bytes = input.readAllBytes();
            assertEquals(0, inflater.getRemaining());
            return bytes;
        } finally {
            inflater.end();
        }
    }

    private static byte[] zlib(byte[] bytes) {
        Deflater deflater = new Deflater(6, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] stream = new byte[bytes.length + 1000];
        int size = deflater.deflate(stream);
        deflater.end();
        return Arrays.copyOf(stream, size);
    }
}
