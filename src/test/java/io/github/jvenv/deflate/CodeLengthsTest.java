package io.github.jvenv.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeLengthsTest {
    @Test
    void rareSymbolsHaveLongCodeWords() {
        assertArrayEquals(new byte[] {1, 2, 3, 3, 0}, CodeLengths.of(new int[] {8, 4, 2, 1, 0}, 15));
    }

    @Test
    void aSingleSymbolHasACodeWordOfOneBit() {
        assertArrayEquals(new byte[] {0, 1, 0}, CodeLengths.of(new int[] {0, 9, 0}, 15));
        assertArrayEquals(new byte[] {0, 0}, CodeLengths.of(new int[] {0, 0}, 15));
    }

    @Test
    void everyCodeIsCompleteAndWithinItsLimit() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            int longest = random.nextBoolean() ? 7 : 15;
            int[] frequencies = new int[2 + random.nextInt(longest == 7 ? 18 : 286)];
            for (int i = 0; i < frequencies.length; i++) {
                frequencies[i] = 1 << random.nextInt(20);
            }
            int sum = 0;
            for (byte length : CodeLengths.of(frequencies, longest)) {
                assertTrue(length >= 1 && length <= longest);
                sum += 1 << (longest - length);
            }
            assertEquals(1 << longest, sum, "Kraft's sum");
        }
    }
}
