package io.github.jvenv.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickDigestTest {
    @Test
    void isBothCheckSums() {
        assertEquals("cbf43926e3069283", of("123456789").hex()); // the check values of both in every list of CRCs
        assertEquals("0000000000000000", of("").hex());
    }

    @Test
    void isReadAsItWasWritten() {
        for (String text : List.of("", "a", "123456789")) {
            assertEquals(of(text), QuickDigest.parse(of(text).hex()));
        }
        assertNotEquals(of("a"), of("b"));
    }

    @Test
    void isNothingElse() {
        for (String text :
                List.of("", "1", "CBF43926E3069283", "+bf43926e3069283", "cbf43926e30692830", "x".repeat(16))) {
            assertThrows(IllegalArgumentException.class, () -> QuickDigest.parse(text), text);
        }
    }

    @Test
    void looksAtTheGivenLengthOnly() {
        assertEquals(of("abc"), QuickDigest.of("abcdef".getBytes(StandardCharsets.UTF_8), 3));
    }

    private static QuickDigest of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return QuickDigest.of(bytes, bytes.length);
    }
}
