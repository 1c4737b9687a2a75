package io.github.jvenv.spec.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextScannerTest {
    @Test
    void readsFromLeftToRight() {
        TextScanner scanner = new TextScanner("name [extra]");
        assertEquals("name", scanner.takeWhile(Character::isLetter));
        assertTrue(scanner.skipWhitespace());
        assertFalse(scanner.skipWhitespace());
        assertEquals('[', scanner.peek());
        assertEquals('e', scanner.peek(1));
        assertTrue(scanner.accept('['));
        assertFalse(scanner.accept("extras"));
        assertTrue(scanner.isNext("ext"));
        assertTrue(scanner.accept("extra"));
        scanner.expect(']', "Expected ']' after the extras");
        scanner.expectEnd("Expected nothing more");
        assertEquals(12, scanner.position());
        assertEquals("[extra]", scanner.since(5));
    }

    @Test
    void peeksPastTheEndWithoutFailing() {
        TextScanner scanner = new TextScanner("a");
        assertEquals(TextScanner.END, scanner.peek(1));
        assertEquals(TextScanner.END, scanner.peek(Integer.MAX_VALUE));
        assertTrue(scanner.accept('a'));
        assertEquals(TextScanner.END, scanner.peek());
        assertFalse(scanner.accept(TextScanner.END));
        assertTrue(scanner.isAtEnd());
    }

    @Test
    void tellsNulFromTheEnd() {
        TextScanner scanner = new TextScanner("\0");
        assertEquals(TextScanner.END, scanner.peek());
        assertFalse(scanner.isAtEnd());
    }

    @Test
    void goesBackToANotedPosition() {
        TextScanner scanner = new TextScanner("or x");
        int start = scanner.position();
        assertTrue(scanner.accept("or"));
        scanner.moveTo(start);
        assertTrue(scanner.isNext("or x"));
        assertEquals("|or x", scanner.toString());
    }

    @Test
    void saysWhereTheExpectedCharacterIsMissing() {
        TextScanner scanner = new TextScanner("[a;");
        scanner.moveTo(2);
        assertEquals(
                """
                Expected ']' after the extras.
                    [a;
                      ^""",
                assertThrows(SyntaxFailure.class, () -> scanner.expect(']', "Expected ']' after the extras"))
                        .getMessage());
    }

    @Test
    void underlinesWhatRemains() {
        TextScanner scanner = new TextScanner("1.0 rest");
        scanner.moveTo(4);
        assertEquals(
                """
                Expected the end.
                    1.0 rest
                        ^^^^""",
                assertThrows(SyntaxFailure.class, () -> scanner.expectEnd("Expected the end"))
                        .getMessage());
    }

    @Test
    void underlinesWhatWasRead() {
        TextScanner scanner = new TextScanner("1.0 rest");
        scanner.moveTo(3);
        assertEquals("""
                Not a name.
                    1.0 rest
                    ^^^""", scanner.failureSince(0, "Not a name").getMessage());
    }
}
