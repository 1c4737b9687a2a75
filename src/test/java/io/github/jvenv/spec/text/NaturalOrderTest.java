package io.github.jvenv.spec.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void ordersNumbersByValue() {
        List<String> names =
                List.of("python3.9", "pypy3.10-7.3.12", "3.13t-dev", "python3.10", "3.13.0", "3.9.18", "3.13");
        assertEquals(
                List.of("3.9.18", "3.13", "3.13.0", "3.13t-dev", "pypy3.10-7.3.12", "python3.9", "python3.10"),
                names.stream().sorted(NaturalOrder.OLDEST_FIRST).toList());
        assertEquals(
                List.of("python3.10", "python3.9"),
                List.of("python3.9", "python3.10").stream()
                        .sorted(NaturalOrder.NEWEST_FIRST)
                        .toList());
    }

    @Test
    void mindsNoNumberOfAnyLength() {
        assertEquals(-1, NaturalOrder.OLDEST_FIRST.compare("9".repeat(400), "1" + "0".repeat(400)));
    }
}
