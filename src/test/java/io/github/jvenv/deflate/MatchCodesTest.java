package io.github.jvenv.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The tables of RFC 1951, section 3.2.5. */
class MatchCodesTest {
    @Test
    void someRowsOfTheTableOfLengths() {
        assertEquals(
                "3+0 6+0 10+0 11+1 17+1 19+2 67+4 131+5 227+5 258+0",
                rowsOfLengths(0, 3, 7, 8, 11, 12, 20, 24, 27, 28));
    }

    @Test
    void someRowsOfTheTableOfDistances() {
        assertEquals("1+0 4+0 5+1 9+2 257+7 1537+9 24577+13", rowsOfDistances(0, 3, 4, 6, 16, 21, 29));
    }

    @Test
    void everyLengthHasTheSymbolWhoseRangeItIsIn() {
        for (int length = MatchCodes.SHORTEST; length <= MatchCodes.LONGEST; length++) {
            int index = MatchCodes.lengthIndex(length);
            int above = length - MatchCodes.shortestLength(index);
            assertTrue(above >= 0 && above < 1 << MatchCodes.lengthExtraBits(index), "length " + length);
        }
    }

    @Test
    void everyDistanceHasTheSymbolWhoseRangeItIsIn() {
        for (int distance = 1; distance <= MatchCodes.FARTHEST; distance++) {
            int symbol = MatchCodes.distanceSymbol(distance);
            int above = distance - MatchCodes.shortestDistance(symbol);
            assertTrue(above >= 0 && above < 1 << MatchCodes.distanceExtraBits(symbol), "distance " + distance);
        }
    }

    private static String rowsOfLengths(int... indexes) {
        StringBuilder rows = new StringBuilder();
        for (int index : indexes) {
            rows.append(MatchCodes.shortestLength(index)).append('+');
            rows.append(MatchCodes.lengthExtraBits(index)).append(' ');
        }
        return rows.toString().strip();
    }

    private static String rowsOfDistances(int... symbols) {
        StringBuilder rows = new StringBuilder();
        for (int symbol : symbols) {
            rows.append(MatchCodes.shortestDistance(symbol)).append('+');
            rows.append(MatchCodes.distanceExtraBits(symbol)).append(' ');
        }
        return rows.toString().strip();
    }
}
