package io.github.jvenv.pipconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up configuration files, compared with what Python's own parser makes of them. */
class IniFileAgainstPythonTest {
    private static final List<String> LINES = List.of(
            "[global]",
            "[install]",
            "[DEFAULT]",
            "[a] b]",
            "[]",
            "[x",
            "index-url = https://a.example/",
            "a=b",
            "A_b:c",
            "--key = v = w",
            "k",
            "k =",
            "= v",
            "  indented",
            "    deeper = 1",
            "\ttab",
            "# comment",
            "  ; comment",
            "",
            "   ",
            "é = ü",
            "k ; x = y",
            "a b = c",
            "x =  y  ",
            "z :=",
            "\u2028a=b",
            "[global] # x");

    @Test
    void settingsAgree() {
        Random random = new Random(282);
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (int i = PythonOracle.cases(5_000); i > 0; i--) {
            StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "" : "[first]\n");
            for (int length = random.nextInt(9); length > 0; length--) {
                String line = LINES.get(random.nextInt(LINES.size()));
                String unique = random.nextInt(3) == 0 ? line : line.replaceFirst("^(\\s*)([Akxz])", "$1$2" + length);
                text.append(unique).append(random.nextInt(8) == 0 ? "\r\n" : "\n");
            }
            questions.add(List.of("settings", text.toString()));
            ours.add(settings(text.toString()));
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("inifiles.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }

    private static List<String> settings(String text) {
        List<String> settings = new ArrayList<>();
        try {
            IniFile.parse(text, "x")
                    .forEach((section, values) ->
                            values.forEach((key, value) -> settings.addAll(List.of(section, key, value))));
        } catch (InvalidPipConfigurationFailure e) {
            return List.of("invalid");
        }
        return settings;
    }
}
