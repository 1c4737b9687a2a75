package io.github.jvenv.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void takesTheWordForOneOnlyForOne() {
        assertEquals("0 wheels", Counted.of(0, "wheel"));
        assertEquals("1 wheel", Counted.of(1, "wheel"));
        assertEquals("2 wheels", Counted.of(2, "wheel"));
        assertEquals("1 entry", Counted.of(1, "entry", "entries"));
        assertEquals("7 entries", Counted.of(7, "entry", "entries"));
    }
}
