package io.github.jvenv.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void namesOneAfterTheOther() {
        assertEquals("", Listing.of(List.of()));
        assertEquals("a", Listing.of(List.of("a")));
        assertEquals("a and b", Listing.of(List.of("a", "b")));
        assertEquals("1, 2 and 3", Listing.of(List.of(1, 2, 3)));
    }

    @Test
    void namesTheFirstOfMany() {
        assertEquals("a, b, c and d", Listing.some(List.of("a", "b", "c", "d")));
        assertEquals("a, b, c and 2 others", Listing.some(List.of("a", "b", "c", "d", "e")));
    }

    @Test
    void putsEachOnALine() {
        assertEquals("\n  a\n  b", Listing.lines(List.of("a", "b"), 2));
        assertEquals("\n  a\n  b\n  and 3 more", Listing.lines(List.of("a", "b", "c", "d", "e"), 2));
    }
}
