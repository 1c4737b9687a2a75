package io.github.jvenv.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void makesOneLineOfSeveralAndLeavesOutWhatATerminalObeys() {
        assertEquals("a b c [31mred", OneLine.of(" a\r\n\tb\u2028c \u001b[31mred\u0007\u009b \u202e"));
        assertEquals("", OneLine.of("\n"));
    }

    @Test
    void cutsWhatIsTooLongBetweenCharacters() {
        assertEquals("x".repeat(300), OneLine.of("x".repeat(300)));
        assertEquals("x".repeat(300) + "…", OneLine.of("x".repeat(301)));
        assertEquals("x".repeat(299) + "\ud83d\ude00…", OneLine.of("x".repeat(299) + "\ud83d\ude00y"));
    }
}
