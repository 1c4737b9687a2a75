package io.github.jvenv.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RECORD is read like Python's {@code csv} module reads it. */
class RecordFileDifferentialTest {
    @Test
    void readsTheRowsThatPythonReads() {
        PythonOracle oracle = PythonOracle.orSkip();
        Random random = new Random(20261122);
        List<String> texts = new ArrayList<>();
        for (int i = PythonOracle.cases(2000); i > 0; i--) {
            texts.add(text(random));
        }
        List<List<String>> answers = oracle.answer(
                "records.py", texts.stream().map(text -> List.of("rows", text)).toList());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(answers.get(i), rows(texts.get(i)), texts.get(i));
        }
    }

    private static List<String> rows(String text) {
        return RecordFile.parse(text).lines().stream()
                .map(line -> line.path() + "|" + line.hash() + "|" + line.size())
                .toList();
    }

    /** Rows of plain and quoted fields with every line end, some of them empty. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int row = random.nextInt(5); row >= 0; row--) {
            for (int field = random.nextInt(5); field > 0; field--) {
                text.append(random.nextInt(3) == 0 ? quoted(random) : plain(random))
                        .append(field > 1 ? "," : "");
            }
            text.append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
        }
        return text.toString();
    }

    private static String plain(Random random) {
        String field = letters(random, "ab /.é");
        return field.isEmpty() || random.nextInt(4) > 0 ? field : field + "\"" + letters(random, "a\"");
    }

    private static String quoted(Random random) {
        return '"' + letters(random, "ab,\n\r\"").replace("\"", "\"\"") + '"';
    }

    private static String letters(Random random, String alphabet) {
        StringBuilder letters = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return letters.toString();
    }
}
