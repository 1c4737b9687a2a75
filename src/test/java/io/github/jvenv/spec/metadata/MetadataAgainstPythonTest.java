package io.github.jvenv.spec.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.PythonOracle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up metadata files, compared with Python's {@code email}, {@code importlib.metadata} and {@code packaging}. */
class MetadataAgainstPythonTest {
    private static final List<String> HEADER_LINES = List.of(
            "Name: foo",
            "name:bar",
            "Version:  1.0  ",
            "Requires-Dist: a>=1",
            "Requires-Dist : spaced",
            "License: one",
            "  two",
            "\tthree",
            "        |four",
            "",
            "   ",
            "From: me",
            ": nameless",
            "two words: x",
            "no colon at all",
            "http://colon.example",
            "\u00e9: x",
            "Summary: \u00e9\u00df",
            "Empty:",
            "~!#$: odd");
    private static final List<String> LINE_ENDS = List.of("\n", "\n", "\n", "\n", "\r\n", "\r");
    private static final List<String> ENTRY_POINT_LINES = List.of(
            "[console_scripts]",
            "[gui_scripts]",
            "[ spaced ]",
            "[a.b]",
            "foo = foo:main",
            "Foo=foo : App.run [x, y]",
            "  indented = a.b ",
            "a = b = c",
            "with space = x",
            "# comment",
            "",
            "= nameless",
            "x = ",
            "x = a b",
            "x = a:b:c",
            "x = \u03c0.\u03c1:\u03c3",
            "no_equals_sign");
    private static final List<String> ORIGINS = List.of(
            "\"archive_info\":{}",
            "\"archive_info\":{\"hash\":\"md5=1\"}",
            "\"archive_info\":{\"hash\":\"md5\"}",
            "\"archive_info\":{\"hashes\":{\"md5\":\"1\"},\"hash\":\"md5=1\"}",
            "\"archive_info\":{\"hashes\":{\"sha256\":2}}",
            "\"archive_info\":{\"hashes\":{\"sha256\":\"2\",\"md5\":\"1\"},\"hash\":\"md5=2\"}",
            "\"archive_info\":[]",
            "\"dir_info\":{}",
            "\"dir_info\":{\"editable\":true}",
            "\"dir_info\":{\"editable\":false}",
            "\"dir_info\":{\"editable\":1}",
            "\"dir_info\":null",
            "\"vcs_info\":{\"vcs\":\"git\",\"commit_id\":\"c\"}",
            "\"vcs_info\":{\"vcs\":\"hg\",\"commit_id\":\"c\",\"requested_revision\":\"r\",\"more\":[1]}",
            "\"vcs_info\":{\"vcs\":\"git\"}",
            "\"subdirectory\":\"a/b\"",
            "\"subdirectory\":1",
            "\"more\":{\"x\":[{}]}");
    private static final List<String> URLS = List.of(
            "\"https://me:secret@files.example/x?y#z\"",
            "\"https://files.example/a@b\"",
            "\"git+ssh://git@git.example/x\"",
            "\"https://${A}:${B}@files.example/x\"",
            "\"https://${A}:b@files.example/x\"",
            "\"file:///home/x\"",
            "\"https://a@b@files.example/\"",
            "\"\"",
            "1");

    private final Random random = new Random(566);
    private final List<List<String>> questions = new ArrayList<>();
    private final List<List<String>> ours = new ArrayList<>();

    @Test
    void fieldsAndBodyAgree() {
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            String text = text(HEADER_LINES);
            HeaderFields fields = HeaderFields.parse(text);
            List<String> answer = new ArrayList<>();
            fields.names().forEach(name -> fields.all(name).forEach(value -> answer.add(name + ": " + value)));
            answer.add(fields.body());
            ask(answer, "fields", text);
        }
        assertAgreement();
    }

    @Test
    void entryPointsAgree() {
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            String text = text(ENTRY_POINT_LINES);
            ask(entryPoints(text), "entry_points", text);
        }
        assertAgreement();
    }

    @Test
    void directUrlsAgree() {
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            List<String> members = new ArrayList<>(List.of("\"url\":" + pick(URLS), pick(ORIGINS)));
            while (random.nextInt(4) == 0) {
                members.add(pick(ORIGINS));
            }
            String json = "{" + String.join(",", members.subList(random.nextInt(12) / 11, members.size())) + "}";
            ask(directUrl(json), "direct_url", json);
        }
        assertAgreement();
    }

    private static List<String> entryPoints(String text) {
        EntryPoints entryPoints;
        try {
            entryPoints = EntryPoints.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidMetadataFailure e) {
            return List.of("invalid");
        }
        return entryPoints.groups().stream()
                .flatMap(group -> entryPoints.group(group).values().stream())
                .map(point -> "[" + point.group() + "] " + point + " -> "
                        + ObjectReference.find(point.value())
                                .map(reference -> reference.module() + ":"
                                        + reference.attribute().orElse(""))
                                .orElse("nothing"))
                .toList();
    }

    private static List<String> directUrl(String json) {
        try {
            return List.of(
                    DirectUrl.parse(json.getBytes(StandardCharsets.UTF_8)).toJson());
        } catch (InvalidMetadataFailure e) {
            return List.of("invalid");
        }
    }

    private String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(9); count > 0; count--) {
            text.append(pick(lines)).append(pick(LINE_ENDS));
        }
        return random.nextInt(4) == 0 ? text.toString().stripTrailing() : text.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void ask(List<String> answer, String... question) {
        questions.add(List.of(question));
        ours.add(answer);
    }

    private void assertAgreement() {
        List<List<String>> theirs = PythonOracle.orSkip().answer("metadata.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }
}
