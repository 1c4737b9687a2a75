package io.github.jvenv.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class Crc32Test {
    @Test
    void agreesWithTheCheckValueOfTheAlgorithm() {
        byte[] bytes = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertEquals(new Crc32(0xcbf43926, 9), Crc32.of(bytes, 0, bytes.length));
    }

    @Test
    void joiningPartsGivesTheCheckSumOfTheWhole() {
        Random random = new Random(20);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            Crc32 joined = Crc32.EMPTY;
            int from = 0;
            while (from < bytes.length) {
                int to = from + 1 + random.nextInt(Math.min(700, bytes.length - from));
                joined = joined.then(Crc32.of(bytes, from, to));
                from = to;
            }
            assertEquals(Crc32.of(bytes, 0, bytes.length), joined);
        }
    }

    @Test
    void joiningIsAssociativeWhateverTheLengths() {
        Random random = new Random(21);
        for (int round = 0; round < 1000; round++) {
            Crc32 first = anyOf(random);
            Crc32 second = anyOf(random);
            Crc32 third = anyOf(random);
            assertEquals(first.then(second).then(third), first.then(second.then(third)));
        }
    }

    @Test
    void joinsWithMoreBytesThanFitAnArray() {
        long zeros = 5L << 30;
        CRC32 expected = new CRC32();
        expected.update('x');
        byte[] block = new byte[1 << 20];
        Crc32 ofBlock = Crc32.of(block, 0, block.length);
        Crc32 ofZeros = Crc32.EMPTY;
        for (long done = 0; done < zeros; done += block.length) {
            expected.update(block);
            ofZeros = ofZeros.then(ofBlock);
        }
        Crc32 joined = new Crc32(0x8cdc1683, 1).then(ofZeros);
        assertEquals(new Crc32((int) expected.getValue(), zeros + 1), joined);
    }

    @Test
    void nothingChangesNothing() {
        Crc32 some = new Crc32(0x12345678, 10);
        assertEquals(some, some.then(Crc32.EMPTY));
        assertEquals(some, Crc32.EMPTY.then(some));
    }

    @Test
    void refusesWhatIsNoCheckSum() {
        assertEquals(
                "not a number of bytes: -1",
                assertThrows(IllegalArgumentException.class, () -> new Crc32(0, -1))
                        .getMessage());
        assertEquals(
                "not the check-sum of no bytes: 1",
                assertThrows(IllegalArgumentException.class, () -> new Crc32(1, 0))
                        .getMessage());
    }

    private static Crc32 anyOf(Random random) {
        return new Crc32(random.nextInt(), 1 + (random.nextLong() >>> (3 + random.nextInt(60))));
    }
}
