package io.github.jvenv.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's inflater is the judge: what it accepts must be accepted, with the same end and size, and nothing else. */
class BlockScannerTest {
    @TempDir
    Path directory;

    @Test
    void agreesWithTheInflaterOnStreamsOfEveryLevelAndStrategy() throws IOException {
        Random random = new Random(1);
        assertAgreement(Stream.generate(() -> anyStream(random)).limit(200).toList());
    }

    @Test
    void agreesWithTheInflaterOnDamagedStreams() throws IOException {
        Random random = new Random(2);
        assertAgreement(Stream.generate(() -> damagedStream(random)).limit(4000).toList());
    }

    @Test
    void agreesWithTheInflaterOnNoise() throws IOException {
        Random random = new Random(3);
        assertAgreement(
                Stream.generate(() -> noiseWithAnyBlockType(random)).limit(4000).toList());
    }

    @Test
    void clearingTheFinalBitLetsTheStreamGoOn() throws IOException, DataFormatException {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            byte[] stream = anySmallStream(random);
            DeflateExtent extent = scan(stream);
            int finalByte = (int) (extent.finalBlockBit() >>> 3);
            assertEquals(1, stream[finalByte] >>> (extent.finalBlockBit() & 7) & 1);
            stream[finalByte] ^= (byte) (1 << (extent.finalBlockBit() & 7));
            Inflater inflater = new Inflater(true);
            inflater.setInput(Arrays.copyOf(stream, (int) extent.byteLength()));
            assertEquals(extent.inflatedSize(), inflateAll(inflater));
            assertEquals(false, inflater.finished());
            inflater.end();
        }
    }

    @Test
    void findsTheEndOfStreamThatIsFollowedByOtherBytes() throws IOException {
        byte[] stream = deflate(new byte[100_000], 6, Deflater.DEFAULT_STRATEGY);
        assertEquals(scan(stream), scan(Arrays.copyOf(stream, stream.length + 5000)));
    }

    @Test
    void readsStreamsOutOfOrder() throws IOException {
        byte[] first = deflate(noise(300_000, 5), 6, Deflater.DEFAULT_STRATEGY);
        byte[] second = deflate(new byte[300_000], 6, Deflater.DEFAULT_STRATEGY);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        DeflateExtent ofFirst = scan(first);
        DeflateExtent ofSecond = scan(second);
        try (FileChannel file = open(both)) {
            BlockScanner scanner = new BlockScanner(file);
            assertEquals(ofSecond, scanner.scan(first.length, second.length));
            assertEquals(ofFirst, scanner.scan(0, first.length));
            assertEquals(ofSecond, scanner.scan(first.length, second.length));
        }
    }

    @Test
    void readsTheCodeThatConsistsOfTheEndAlone() throws IOException {
        // A final dynamic block: 257 lengths, all but the last of them 0, and one distance without a code word.
        BitWriter writer = new BitWriter();
        writer.put(1, 1).put(2, 2).put(0, 5).put(0, 5).put(14, 4);
        int[] order = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1};
        for (int symbol : order) {
            writer.put(symbol == 18 || symbol == 1 ? 2 : symbol == 0 ? 1 : 0, 3);
        }
        // Code words: 0 is "0", 1 is "10", 18 is "11".
        writer.put(3, 2).put(127, 7).put(3, 2).put(107, 7).put(1, 2).put(0, 1);
        writer.put(0, 1);
        assertAgreement(List.of(writer.toByteArray()));
        assertEquals(0, scan(writer.toByteArray()).inflatedSize());
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertFault("a block has the reserved type 3 (at bit 3", 0b111);
        assertFault("a stored block's length differs from its complement (at bit 40", 1, 5, 0, 0, 0);
        assertFault("it ends too early (at bit 8", 0b011);
        assertFault("a block describes more codes than there are (at bit 13", 0b11111101, 0xff, 0, 0);
        assertFault("a block's codes for code lengths are not a complete code (at bit 29", 0b101, 0, 0, 0, 0);
        assertFault("a match reaches back to before the stream's start (at bit 10", 0b011, 2, 0, 0);
        assertFault("it ends too early (at bit 0");
    }

    private void assertFault(String fault, int... bytes) throws IOException {
        byte[] stream = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            stream[i] = (byte) bytes[i];
        }
        assertEquals(
                "The compressed data is damaged: " + fault + " of the deflate stream).",
                assertThrows(MalformedDeflateFailure.class, () -> scan(stream)).getMessage());
    }

    private void assertAgreement(List<byte[]> streams) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        streams.forEach(all::writeBytes);
        try (FileChannel file = open(all.toByteArray())) {
            BlockScanner scanner = new BlockScanner(file);
            long offset = 0;
            for (byte[] stream : streams) {
                assertEquals(
                        verdictOfInflater(stream),
                        verdictOfScanner(scanner, offset, stream.length),
                        () -> HexFormat.of().formatHex(stream));
                offset += stream.length;
            }
        }
    }

    private static String verdictOfInflater(byte[] stream) {
        Inflater inflater = new Inflater(true);
        inflater.setInput(stream);
        try {
            long size = inflateAll(inflater);
            return inflater.finished() ? size + " bytes from " + inflater.getBytesRead() : "damaged";
        } catch (DataFormatException e) {
            return "damaged";
        } finally {
            inflater.end();
        }
    }

    private static String verdictOfScanner(BlockScanner scanner, long offset, int length) throws IOException {
        try {
            DeflateExtent extent = scanner.scan(offset, length);
            return extent.inflatedSize() + " bytes from " + extent.byteLength();
        } catch (MalformedDeflateFailure e) {
            return "damaged";
        }
    }

    private static long inflateAll(Inflater inflater) throws DataFormatException {
        byte[] output = new byte[1 << 16];
        long size = 0;
        while (!inflater.finished()) {
            int inflated = inflater.inflate(output);
            if (inflated == 0 && !inflater.finished()) {
                break;
            }
            size += inflated;
        }
        return size;
    }

    private DeflateExtent scan(byte[] stream) throws IOException {
        try (FileChannel file = open(stream)) {
            return new BlockScanner(file).scan(0, stream.length);
        }
    }

    private FileChannel open(byte[] stream) throws IOException {
        return FileChannel.open(Files.write(directory.resolve("stream"), stream));
    }

    private static byte[] anyStream(Random random) {
        int size = 1 << random.nextInt(20);
        return deflate(SampleBytes.any(random, size + random.nextInt(size)), random);
    }

    private static byte[] anySmallStream(Random random) {
        return deflate(SampleBytes.any(random, random.nextInt(3000)), random);
    }

    private static byte[] damagedStream(Random random) {
        byte[] stream = anySmallStream(random);
        for (int flips = random.nextInt(3); flips >= 0; flips--) {
            int bit = random.nextInt(Math.min(stream.length * 8, 1 + random.nextInt(2000)));
            stream[bit >> 3] ^= (byte) (1 << (bit & 7));
        }
        return stream;
    }

    /** The type of the first block is not left to chance: dynamic codes are where noise meets most rules. */
    private static byte[] noiseWithAnyBlockType(Random random) {
        byte[] stream = noise(1 + random.nextInt(200), random.nextInt());
        stream[0] = (byte) ((stream[0] & ~7) | random.nextInt(8));
        return stream;
    }

    private static byte[] noise(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] deflate(byte[] bytes, Random random) {
        int[] strategies = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};
        return deflate(bytes, random.nextInt(10), strategies[random.nextInt(3)]);
    }

    private static byte[] deflate(byte[] bytes, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int half = bytes.length / 2;
        deflater.setInput(bytes, 0, half);
        // A flush in the middle makes more blocks, empty stored ones among them.
        stream.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH));
        while (!deflater.needsInput()) {
            stream.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH));
        }
        deflater.setInput(bytes, half, bytes.length - half);
        deflater.finish();
        while (!deflater.finished()) {
            stream.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return stream.toByteArray();
    }
}
