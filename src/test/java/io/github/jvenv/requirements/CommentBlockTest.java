package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommentBlockTest {
    /** The specification's own expression. Line breaks are what Python's are, and lists of lines are short. */
    private static final Pattern REFERENCE = Pattern.compile(
            "^# /// (?<type>[a-zA-Z0-9-]+)$\\s(?<content>(^#(| .*)$\\s)+)^# ///$",
            Pattern.MULTILINE | Pattern.UNIX_LINES);

    @Test
    void findsABlock() {
        assertEquals(
                List.of(new CommentBlock("script", 2, "a = 1\n\n  b = 2\n")),
                CommentBlock.all("#!/usr/bin/env python\n# /// script\n# a = 1\n#\n#   b = 2\n# ///\nimport a\n"));
    }

    @Test
    void endsWithTheLastEndOfTheComment() {
        assertEquals(
                List.of(new CommentBlock("script", 1, "a\n///\nb\n")),
                CommentBlock.all("# /// script\r\n# a\r\n# ///\r\n# b\r\n# ///\r\n# more"));
    }

    @Test
    void findsWhatTheSpecificationFinds() {
        Random random = new Random(723);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder script = new StringBuilder();
            for (int lines = random.nextInt(9); lines >= 0; lines--) {
                script.append(line(random)).append(lines == 0 && random.nextBoolean() ? "" : "\n");
            }
            List<CommentBlock> expected = reference(script.toString());
            assertEquals(expected, CommentBlock.all(script.toString()), script.toString());
            found += expected.size();
        }
        assertTrue(found > 1_000, "only " + found + " blocks");
    }

    private static String line(Random random) {
        String[] lines = {
            "# /// script",
            "# /// script",
            "# /// other-1",
            "# ///",
            "# ///",
            "# a",
            "#",
            "# ",
            "#a",
            "",
            "code",
            " # ///",
            "# /// script ",
            "# /// /"
        };
        return lines[random.nextInt(lines.length)];
    }

    private static List<CommentBlock> reference(String script) {
        Matcher matcher = REFERENCE.matcher(script);
        return matcher.results()
                .map(found -> {
                    Matcher one = REFERENCE.matcher(found.group());
                    one.find();
                    int line = 1
                            + (int) script.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
                    String content = Pattern.compile("(?m)^# ?")
                            .matcher(one.group("content"))
                            .replaceAll("");
                    return new CommentBlock(one.group("type"), line, content);
                })
                .toList();
    }
}
