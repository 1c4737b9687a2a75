package io.github.jvenv.spec.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up names, compared with what Python's {@code packaging} makes of them. */
class NamesAgainstPackagingTest {
    private static final List<String> PIECES =
            List.of("a", "B", "z9", "0", "-", "_", ".", "--", "-._", "é", "\u212a", " ", "\n", "/", "٣");

    @Test
    void normalFormsAgree() {
        Random random = new Random(503);
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (int i = PythonOracle.cases(2_000); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                int known = random.nextInt(4) == 0 ? PIECES.size() : 9;
                text.append(PIECES.get(random.nextInt(known)));
            }
            questions.add(List.of("name", text.toString()));
            ours.add(List.of(
                    ProjectName.find(text.toString()).map(ProjectName::value).orElse("invalid")));
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("names.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }
}
