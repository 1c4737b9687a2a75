package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TracedTextTest {
    private static final Source SOURCE = Source.ofFile("file", "one two\nthree ${X} four\n");

    @Test
    void showsFaultsWhereTheyWereWritten() {
        TracedText line = TracedText.joined(List.of(SOURCE.line(0), SOURCE.line(1)));
        assertEquals("one twothree ${X} four", line.text());
        assertEquals("""
                The test in file line 2 cannot be read. Wrong.
                    three ${X} four
                               ^^^^""", line.failure("The test", "Wrong", 18, 22).getMessage());
        TracedText replaced = line.replacing("${X}", "a long value");
        assertEquals("one twothree a long value four", replaced.text());
        assertEquals("""
                The test in file line 2 cannot be read. Wrong.
                    three ${X} four
                          ^^^^""", replaced.failure("The test", "Wrong", 15, 19).getMessage());
        assertEquals("""
                The test in file line 1 cannot be read. Wrong.
                    one two
                        ^^^""", line.failure("The test", "Wrong", 4, 12).getMessage());
    }

    @Test
    void cuttingAndJoiningGivesTheSameText() {
        Random random = new Random(2);
        TracedText whole = TracedText.of(SOURCE, 0, SOURCE.text().length());
        for (int i = 0; i < 2_000; i++) {
            List<TracedText> parts = new ArrayList<>();
            int start = 0;
            while (start < whole.length()) {
                int end = Math.min(whole.length(), start + random.nextInt(6));
                parts.add(whole.part(start, end));
                start = end;
            }
            TracedText joined = TracedText.joined(parts);
            assertEquals(whole.text(), joined.text());
            int at = random.nextInt(whole.length());
            assertEquals(
                    whole.failure("It", "Wrong", at, at + 1).getMessage(),
                    joined.failure("It", "Wrong", at, at + 1).getMessage());
        }
    }

    @Test
    void replacingIsWhatStringsDo() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("ab".charAt(random.nextInt(2)));
            }
            String part = random.nextBoolean() ? "ab" : "aa";
            String value = "xyz".substring(0, random.nextInt(4));
            TracedText traced = Source.ofText(text.toString(), "a test").traced();
            assertEquals(
                    text.toString().replace(part, value),
                    traced.replacing(part, value).text());
        }
    }

    @Test
    void stripsWhatPythonStrips() {
        TracedText text = Source.ofText("\u00a0\u001f\t a b\u3000\n", "a test").traced();
        assertEquals("a b", text.stripped().text());
    }
}
