package io.github.jvenv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void partsWordsAtWhiteSpace() {
        assertEquals(List.of(), CommandLine.split("  \t\n "));
        assertEquals(List.of("--app", "x", "routes"), CommandLine.split(" --app x\troutes\n"));
    }

    @Test
    void keepsTogetherWhatIsQuoted() {
        assertEquals(
                List.of("my app", "it's", "a\\b", "say \"hi\"", ""),
                CommandLine.split("'my app' \"it's\" 'a\\b' \"say \\\"hi\\\"\" ''"));
        assertEquals(List.of("one word"), CommandLine.split("o'ne 'wo\"rd\""));
    }

    @Test
    void expandsNothing() {
        assertEquals(
                List.of("$HOME", "$(id)", "`id`", "*", "~", "a;b|c&d>e", "#x"),
                CommandLine.split("$HOME $(id) `id` * ~ a;b|c&d>e #x"));
    }

    @Test
    void saysWhatIsNotClosed() {
        assertEquals("The line of arguments 'a 'b' has a single quote that is not closed.", fault("a 'b"));
        assertEquals("The line of arguments 'a \"b' has a double quote that is not closed.", fault("a \"b"));
        assertEquals("The line of arguments 'a\\' ends in a backslash.", fault("a\\"));
    }

    @Test
    void readsBackAllThatIsQuoted() {
        Random random = new Random(20261126);
        String alphabet = "ab '\"\\$`\t\n*é";
        for (int i = 0; i < 5_000; i++) {
            List<String> words = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int n = random.nextInt(5); n > 0; n--) {
                StringBuilder word = new StringBuilder();
                for (int length = random.nextInt(8); length > 0; length--) {
                    word.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                words.add(word.toString());
                line.append(" '").append(word.toString().replace("'", "'\\''")).append("' ");
            }
            assertEquals(words, CommandLine.split(line.toString()));
        }
    }

    private static String fault(String line) {
        return assertThrows(Failure.class, () -> CommandLine.split(line)).getMessage();
    }
}
