package io.github.jvenv.spec.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyntaxFailureTest {
    @Test
    void pointsAtThePlaceWhereSomethingIsMissing() {
        SyntaxFailure failure = new SyntaxFailure("Expected a version after '>='", "flask >= ", 9, 9);
        assertEquals("""
                Expected a version after '>='.
                    flask >=\s
                             ^""", failure.getMessage());
        assertEquals(Optional.empty(), failure.hint());
    }

    @Test
    void underlinesAllThatIsWrong() {
        assertEquals("""
                Unknown marker variable.
                    python == '3'
                    ^^^^^^""", new SyntaxFailure("Unknown marker variable", "python == '3'", 0, 6).getMessage());
    }

    @Test
    void movesIntoTheTextAroundIt() {
        SyntaxFailure inner = new SyntaxFailure("Not a version", ">= x", 3, 4);
        SyntaxFailure outer = inner.within("flask >= x", 6);
        assertEquals("""
                Not a version.
                    flask >= x
                             ^""", outer.getMessage());
        assertEquals("Not a version", outer.complaint());
        assertEquals("flask >= x", outer.text());
        assertEquals(9, outer.start());
        assertEquals(10, outer.end());
    }

    @Test
    void showsOnlyTheSurroundingsOfAFaultInALongText() {
        String text = "a".repeat(100) + "!" + "b".repeat(100);
        assertEquals(
                "Odd.\n    ..." + "a".repeat(60) + "!" + "b".repeat(59) + "...\n" + " ".repeat(67) + "^",
                new SyntaxFailure("Odd", text, 100, 101).getMessage());
    }

    @Test
    void underlinesNoMoreThanItShows() {
        assertEquals(
                "Odd.\n    " + "b".repeat(60) + "...\n    " + "^".repeat(60),
                new SyntaxFailure("Odd", "b".repeat(1000), 0, 1000).getMessage());
    }

    @Test
    void keepsControlCharactersOutOfTheMessage() {
        assertEquals(
                "Odd.\n    a\uFFFD\uFFFD b\uFFFD\uFFFDx\n           ^",
                new SyntaxFailure("Odd", "a\n\u001b\tb\u202e\ud800x", 7, 8).getMessage());
    }

    @Test
    void countsColumnsByCharacterAndNotByCodeUnit() {
        assertEquals("Odd.\n    \uD83D\uDC0Dx\n     ^", new SyntaxFailure("Odd", "\uD83D\uDC0Dx", 2, 3).getMessage());
    }

    @Test
    void refusesPlacesOutsideTheText() {
        assertThrows(IndexOutOfBoundsException.class, () -> new SyntaxFailure("Odd", "abc", 2, 4));
    }
}
