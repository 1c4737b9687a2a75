package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.testing.PythonOracle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up dependency groups and scripts, compared with Python's {@code packaging} and the specification's own expression. */
class ProjectFilesAgainstPythonTest {
    @Test
    void dependencyGroupsAgree() {
        Random random = new Random(735);
        List<List<String>> questions = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = PythonOracle.cases(2_000); i > 0; i--) {
            List<String> groups = groups(random);
            files.add("[dependency-groups]\n" + String.join("\n", groups));
            String json = "{" + String.join(",", groups) + "}";
            questions.add(List.of(
                    "resolve",
                    json.replaceAll("(\"[\\w.-]+\"|include-group) = ", "$1: ")
                            .replace("include-group:", "\"include-group\":"),
                    pick(random, "a", "B", "c.d")));
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("dependency_groups.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), resolved(files.get(i), questions.get(i).get(2)), files.get(i));
        }
    }

    private static List<String> groups(Random random) {
        List<String> groups = new ArrayList<>();
        for (String name : List.of("A", "b", "c-d", "C_d")) {
            if (random.nextInt(name.equals("C_d") ? 12 : 4) > (name.equals("C_d") ? 10 : 0)) {
                List<String> items = new ArrayList<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    items.add(pick(
                            random,
                            "\"flask>=3\"",
                            "\"Foo_Bar[x] ; os_name == 'nt'\"",
                            "\"wrong =\"",
                            "{include-group = \"" + pick(random, "a", "b", "c.d", "C-D") + "\"}",
                            "{include-group = \"b\"}",
                            "1"));
                }
                groups.add("\"" + name + "\" = [" + String.join(", ", items) + "]");
            }
        }
        return groups;
    }

    private static List<String> resolved(String file, String group) {
        try {
            Pyproject pyproject =
                    Pyproject.parse(file.getBytes(StandardCharsets.UTF_8), "pyproject.toml", warning -> {});
            List<String> requirements = new ArrayList<>();
            for (RequestedRequirement one : pyproject.groups().requirements(GroupName.parse(group))) {
                requirements.add(one.requested().toString().replace("foo-bar", "Foo_Bar"));
            }
            requirements.add("end");
            return requirements;
        } catch (Failure e) {
            return List.of("error");
        }
    }

    @Test
    void scriptsAgree() {
        Random random = new Random(723);
        List<List<String>> questions = new ArrayList<>();
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            StringBuilder script = new StringBuilder();
            for (int lines = random.nextInt(9); lines >= 0; lines--) {
                script.append(pick(
                                random,
                                "# /// script",
                                "# /// x-1",
                                "# ///",
                                "# a",
                                "#",
                                "#a",
                                "",
                                "\u00a0",
                                "# ///\t"))
                        .append(pick(random, "\n", "\n", "\n", "\r\n", "\r", "\n\n", ""));
            }
            questions.add(List.of("blocks", script.toString()));
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("dependency_groups.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            String script = questions.get(i).get(1);
            List<String> ours = new ArrayList<>();
            for (CommentBlock block : CommentBlock.all(script)) {
                ours.add(block.type());
                ours.add(block.content());
            }
            ours.add("end");
            assertEquals(theirs.get(i), ours, script);
        }
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
