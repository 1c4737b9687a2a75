package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
    @Test
    void splitsAsAShellDoes() {
        assertEquals(List.of("a", "b c", "d\"e", "f\\g", "", "h i"), split("a 'b c' \"d\\\"e\" \"f\\g\" '' h\\ i"));
        assertEquals(List.of("--x=a b", "c'd"), split("--x='a b'\tc\"'\"d"));
        assertEquals(List.of(), split("  \t "));
    }

    @Test
    void everyQuotedWordComesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            List<String> words = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(4); count > 0; count--) {
                String word = word(random);
                words.add(word);
                text.append(random.nextBoolean() ? " " : "  \t").append(quoted(word, random));
            }
            assertEquals(words, split(text.toString()), text.toString());
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.append("ab '\"\\-=#é$".charAt(random.nextInt(11)));
        }
        return word.toString();
    }

    private static String quoted(String word, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "'" + word.replace("'", "'\"'\"'") + "'";
            case 1 -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> word.isEmpty() ? "\"\"" : word.replaceAll("(?s)(.)", "\\\\$1");
        };
    }

    private static List<String> split(String text) {
        return ShellWords.split(Source.ofText(text, "a test").traced()).stream()
                .map(TracedText::text)
                .toList();
    }
}
