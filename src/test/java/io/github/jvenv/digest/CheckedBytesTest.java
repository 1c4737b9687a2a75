package io.github.jvenv.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckedBytesTest {
    private static final byte[] CONTENT = "123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void haveTheCheckSumBehindThem() {
        byte[] sealed = CheckedBytes.seal(CONTENT);
        assertArrayEquals(CONTENT, Arrays.copyOf(sealed, 9));
        assertArrayEquals(
                new byte[] {(byte) 0xcb, (byte) 0xf4, 0x39, 0x26}, Arrays.copyOfRange(sealed, 9, sealed.length));
        assertArrayEquals(CONTENT, CheckedBytes.open(sealed).orElseThrow());
    }

    @Test
    void mayBeNone() {
        assertArrayEquals(
                new byte[0], CheckedBytes.open(CheckedBytes.seal(new byte[0])).orElseThrow());
    }

    @Test
    void areNotReadOnceOneOfThemIsAnotherOrGone() {
        byte[] sealed = CheckedBytes.seal(CONTENT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertEquals(Optional.empty(), CheckedBytes.open(altered));
            assertEquals(Optional.empty(), CheckedBytes.open(Arrays.copyOf(sealed, i)));
        }
    }
}
