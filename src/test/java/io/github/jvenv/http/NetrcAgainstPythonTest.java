package io.github.jvenv.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up netrc files, compared with what Python's own module makes of them. */
class NetrcAgainstPythonTest {
    private static final List<String> PIECES = List.of(
            "machine ",
            "login ",
            "user ",
            "account ",
            "password ",
            "default ",
            "macdef ",
            "machine a ",
            "a",
            "b.example",
            "x y",
            "\"",
            "\\",
            " ",
            "\n",
            "\n\n",
            "\t",
            "#",
            "# ",
            "#c ",
            "\"q \" ",
            "\r\n",
            "é",
            "\u00a0",
            "\u0085");

    @Test
    void entriesAgree() {
        Random random = new Random(1981);
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (int i = PythonOracle.cases(5_000); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(16); length > 0; length--) {
                boolean entry = random.nextInt(5) == 0;
                text.append(entry ? "machine m" + random.nextInt(3) + " login l password p\n" : piece(random));
            }
            questions.add(List.of("entries", text.toString()));
            ours.add(entries(text.toString()));
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("netrcs.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        try {
            Netrc.parse(text, "x")
                    .entries()
                    .forEach((machine, entry) ->
                            entries.addAll(List.of(machine, entry.login(), entry.account(), entry.password())));
        } catch (Failure e) {
            return List.of("invalid");
        }
        return entries;
    }
}
