package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
    @Test
    void hasNoLeadingZeros() {
        assertEquals("7", Numeral.of("007").digits());
        assertEquals(Numeral.ZERO, Numeral.of("000"));
        assertEquals(Numeral.ZERO, Numeral.of(""));
        assertTrue(Numeral.of("0").isZero());
        assertFalse(Numeral.of("10").isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "8", "9", "10", "19", "99", "100", "109", "1099", "99999999999999999999"})
    void knowsItsNeighbours(String digits) {
        Numeral number = Numeral.of(digits);
        assertEquals(number.value().add(BigInteger.ONE), number.next().value());
        assertEquals(number, number.next().previous());
    }
}
