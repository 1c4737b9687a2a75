package io.github.jvenv.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void isTheSameForTheSameInputs() {
        assertEquals(
                of("requirement", "flask", "requirement", "rich"), of("requirement", "flask", "requirement", "rich"));
    }

    @Test
    void tellsNeighboursApart() {
        assertNotEquals(of("r", "ab", "r", "c"), of("r", "a", "r", "bc"));
        assertNotEquals(of("r", "a", "r", "b"), of("r", "b", "r", "a"));
        assertNotEquals(of("r", ""), of());
        assertNotEquals(of("python", "3.13", "prompt", ""), of("python", "", "prompt", "3.13"));
    }

    @Test
    void cannotBeForgedByAValueThatLooksLikeTheNextInput() {
        assertNotEquals(of("r", "a", "s", "b"), of("r", "as 1\nb"));
        assertNotEquals(of("r", "ä"), of("r", "a\u0308"));
    }

    @Test
    void differsWheneverTheInputsDo() {
        Random random = new Random(20261122);
        Map<QuickDigest, List<String>> seen = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            List<String> inputs = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                inputs.add("r");
                inputs.add(text(random));
            }
            List<String> before = seen.putIfAbsent(of(inputs.toArray(String[]::new)), inputs);
            if (before != null) {
                assertEquals(before, inputs);
            }
        }
        assertNull(seen.get(of("r", "never", "r", "drawn")));
    }

    @Test
    void tellsWhatHasChangedByName() {
        Inputs before = inputs("python", "3.12", "requirement", "flask", "requirement", "rich", "prompt", "");
        assertTrue(inputs("python", "3.12", "requirement", "flask", "requirement", "rich", "prompt", "")
                .same(before));
        assertEquals(
                "python, requirement",
                inputs("python", "3.13", "requirement", "flask", "requirement", "rich>1", "prompt", "")
                        .changesSince(before));
        assertEquals(
                "lock file, prompt",
                inputs("python", "3.12", "requirement", "flask", "requirement", "rich", "lock file", "x")
                        .changesSince(before));
        assertEquals(
                "requirement",
                inputs("python", "3.12", "requirement", "rich", "requirement", "flask", "prompt", "")
                        .changesSince(before));
        assertEquals(
                "the order of parts",
                inputs("prompt", "", "python", "3.12", "requirement", "flask", "requirement", "rich")
                        .changesSince(before));
    }

    @Test
    void isReadAsItsLinesAre() {
        for (Inputs inputs : List.of(inputs(), inputs("a", "1"), inputs("two words", "x", "a", "2", "a", "3"))) {
            assertEquals(inputs, Inputs.parse(inputs.lines()));
        }
        for (List<String> lines : List.of(
                List.<String>of(),
                List.of("x"),
                List.of(inputs().digest().hex(), "0000000000000000"),
                List.of(inputs().digest().hex(), "0000000000000000 b", "0000000000000000 a"))) {
            assertThrows(IllegalArgumentException.class, () -> Inputs.parse(lines), lines::toString);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append("r 1\n".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private static QuickDigest of(String... namesAndValues) {
        return inputs(namesAndValues).digest();
    }

    private static Inputs inputs(String... namesAndValues) {
        Fingerprint fingerprint = new Fingerprint();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fingerprint.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fingerprint.inputs();
    }
}
