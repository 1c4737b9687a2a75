package io.github.jvenv.spec.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
    @Test
    void foldWithTheBlanksAroundItIsASpace() {
        assertEquals("one two three", FoldedText.line("one \t\n  two\n\tthree"));
        assertEquals("one  two", FoldedText.line("one \n\n two"));
    }

    /** It took three minutes: anybody may serve such metadata. */
    @Test
    void longBlankIsLookedThroughOnce() {
        String blank = " ".repeat(400_000);
        assertEquals(
                "one two" + blank + "three",
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FoldedText.line("one\ntwo" + blank + "three")));
    }
}
