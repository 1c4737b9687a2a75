package io.github.jvenv.spec.license;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up licence expressions, and every identifier there is, compared with {@code packaging.licenses}. */
class LicenseAgainstPythonTest {
    private static final List<String> WORDS = List.of(
            "MIT",
            "mit",
            "Apache-2.0",
            "gpl-2.0+",
            "GPL-2.0-only",
            "GPL-2.0-or-later",
            "LicenseRef-Own",
            "licenseref-OWN",
            "LicenseRef-a.b-1",
            "LicenseRef-a_b",
            "LicenseRef-",
            "LicenseRef-Own+",
            "LicenseRef-\u00e9",
            "Classpath-exception-2.0",
            "never",
            "MIT+",
            "+",
            "and",
            "AND",
            "Or",
            "OR",
            "with",
            "WITH",
            "(",
            "(",
            ")",
            ")",
            "");
    private static final List<String> SPACES =
            List.of(" ", " ", " ", "", "  ", "\t", "\n", "\u00a0", "\u3000", "\u001c");

    private final Random random = new Random(639);
    private final List<List<String>> questions = new ArrayList<>();
    private final List<List<String>> ours = new ArrayList<>();

    @Test
    void expressionsAgree() {
        for (int i = PythonOracle.cases(5_000); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(9); count >= 0; count--) {
                // Half of them are likely to be right: an operand, then an operator.
                text.append(
                                random.nextBoolean()
                                        ? pick(WORDS)
                                        : count % 2 == 0 ? "MIT" : pick(List.of("OR", "and", "WITH")))
                        .append(pick(SPACES));
            }
            ask(text.toString());
        }
        ask("(".repeat(200) + "MIT" + ")".repeat(200));
        ask("(".repeat(201) + "MIT" + ")".repeat(201));
        assertAgreement();
    }

    @Test
    void everyIdentifierOfPythonsListIsKnown() {
        PythonOracle oracle = PythonOracle.orSkip();
        for (String identifier :
                oracle.answer("licenses.py", List.of(List.of("identifiers"))).get(0)) {
            ask(identifier.toUpperCase(Locale.ROOT));
        }
        for (String exception :
                oracle.answer("licenses.py", List.of(List.of("exceptions"))).get(0)) {
            ask("mit with " + exception.toUpperCase(Locale.ROOT));
        }
        assertAgreement();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void ask(String text) {
        questions.add(List.of("normalized", text));
        ours.add(List.of(
                LicenseExpression.find(text).map(LicenseExpression::value).orElse("invalid")));
    }

    private void assertAgreement() {
        List<List<String>> theirs = PythonOracle.orSkip().answer("licenses.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }
}
