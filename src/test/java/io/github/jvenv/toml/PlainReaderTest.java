package io.github.jvenv.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the plain reader reads is what the full one reads, at the same places; and it reads what tools write. */
class PlainReaderTest {
    @Test
    void agreesWithTheFullReaderWhereverItReads() {
        TomlSamples samples = new TomlSamples(751);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = samples.document();
            Optional<TomlTable> table = PlainReader.read(text);
            if (table.isPresent()) {
                TomlTable expected = FullReader.read(text, new SourceText("made up", text, 0, 0));
                assertEquals(expected, table.get(), text);
                assertSamePlaces(expected, table.get(), text);
                plain++;
            }
        }
        assertTrue(plain > 2_000, plain + " of the documents are plain");
    }

    private static void assertSamePlaces(TomlValue expected, TomlValue actual, String text) {
        if (expected instanceof TomlTable table && actual instanceof TomlTable other) {
            for (String key : table.keys()) {
                assertEquals(table.positionOf(key), other.positionOf(key), () -> key + " in " + text);
                assertSamePlaces(table.find(key).orElseThrow(), other.find(key).orElseThrow(), text);
            }
        }
        if (expected instanceof TomlArray array && actual instanceof TomlArray other) {
            for (int i = 0; i < array.values().size(); i++) {
                assertEquals(array.positionOf(i), other.positionOf(i), text);
                assertSamePlaces(array.values().get(i), other.values().get(i), text);
            }
        }
    }

    @Test
    void readsWhatToolsWrite() {
        List<String> documents = List.of(
                "",
                "# nothing\n",
                "a = \"x\"",
                "a = 'x' # comment\r\nb = [\r\n  1,\r\n]\r\n",
                "a = { b = \"c\", d = { e = 1 } }\n",
                "a = [{ b = \"c\" }, { b = \"d\" }]\n",
                "a = 2024-11-08T17:25:47Z\nb = 2024-11-08T17:25:47.164985+00:00\n",
                "a = \"\\\"default\\\" in dependency_groups\"\n",
                "[[packages]]\nname = \"a\"\n[packages.sdist]\nurl = \"u\"\n[packages.sdist.hashes]\nsha256 = \"0\"\n"
                        + "[[packages]]\nname = \"b\"\n[[packages.wheels]]\nname = \"w\"\n[packages.wheels.hashes]\n"
                        + "[packages.tool.pdm]\n[tool.\"quoted key\"]\n");
        documents.forEach(document -> assertTrue(PlainReader.read(document).isPresent(), document));
    }

    @Test
    void readsLockFilesOfTools() throws IOException {
        for (String tool : List.of("pip", "uv", "pdm")) {
            try (InputStream stream = PlainReaderTest.class.getResourceAsStream("/lock/pylock." + tool + ".toml")) {
                String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
                TomlTable table = PlainReader.read(text).orElseThrow();
                TomlTable expected = FullReader.read(text, new SourceText(tool, text, 0, 0));
                assertEquals(expected, table);
                assertSamePlaces(expected, table, tool);
            }
        }
    }

    @Test
    void leavesTheRestToTheFullReader() {
        List<String> documents = List.of(
                "a.b = 1",
                "a = \"\"\"\n\"\"\"",
                "a = 1.5",
                "a = 1979-05-27",
                "a = \"\\u00e9\"",
                "a = +1",
                "[a.b]\n[a]\n",
                "a = \"\uD83D\uDC0D\"",
                "a = " + "[".repeat(100) + "]".repeat(100));
        for (String document : documents) {
            assertEquals(Optional.empty(), PlainReader.read(document), document);
            TomlDocument.parse(document, "full");
        }
    }
}
