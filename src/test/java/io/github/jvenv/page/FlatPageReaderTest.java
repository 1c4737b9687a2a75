package io.github.jvenv.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.resolution.ProjectStatus;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever the quick reader takes, it takes as the parser does. */
class FlatPageReaderTest {
    private static final ProjectName DEMO = ProjectName.parse("demo");
    private static final String PAGE = """
            {"alternate-locations": [], "files": [
              {"core-metadata": {"sha256": "%1$s"}, "data-dist-info-metadata": false, "filename": "demo-1.0-py3-none-any.whl",
               "hashes": {"sha256": "%1$s", "md5": "0123456789abcdef0123456789abcdef"}, "provenance": null,
               "requires-python": ">=3.8", "size": 12345, "upload-time": "2024-05-06T07:08:09.123456Z",
               "url": "https://files.example/packages/ab/demo-1.0-py3-none-any.whl", "yanked": false},
              {"filename":"demo-1.1.tar.gz","hashes":{},"url":"https://files.example/demo-1.1.tar.gz","yanked":"a \\"quote\\", \\\\ and \\/, broken",
               "dist-info-metadata":true,"core-metadata":false,"size":null,"requires-python":null},
              {"filename": ".hidden", "hashes": {}, "url": "https://files.example/.hidden", "yanked": true}
            ], "meta": {"_last-serial": 3, "api-version": "1.4"}, "name": "demo",
             "project-status": {"status": "archived", "reason": "\\"b\\" is better", "since": [1]}, "versions": ["1.0", "1.1", true, {"a": [1, {}]}]}
            """.formatted("0123456789abcdef".repeat(4));

    @Test
    void readsWhatIndexesWrite() {
        Optional<CompactPage> page = quick(PAGE.getBytes(UTF_8), new ArrayList<>());
        assertSame(parsed(PAGE.getBytes(UTF_8), new ArrayList<>()), page.orElseThrow());
        assertEquals(
                ProjectStatus.of("archived", "\"b\" is better"),
                page.orElseThrow().status());
        assertEquals("[1.0, 1.1]", page.orElseThrow().versions().toString());
        assertEquals(
                Map.of(),
                files(quick("{\"meta\":{\"api-version\":\"1.0\"},\"files\":[]}".getBytes(UTF_8), new ArrayList<>())
                        .orElseThrow()));
    }

    @Test
    void takesAnEmptyReasonForNone() {
        String page = PAGE.replace("\"yanked\": true", "\"yanked\": \"\"").replace(".hidden", "demo-1.2.tar.gz");
        Optional<CompactPage> read = quick(page.getBytes(UTF_8), new ArrayList<>());
        assertSame(parsed(page.getBytes(UTF_8), new ArrayList<>()), read.orElseThrow());
    }

    @Test
    void takesLocalVersionsAsIndexesSpellThem() {
        String page = PAGE.replace(
                "https://files.example/demo-1.1.tar.gz", "https://files.example/a%2fb/demo-1.1%2Bfix.tar.gz");
        Optional<CompactPage> read = quick(page.getBytes(UTF_8), new ArrayList<>());
        assertSame(parsed(page.getBytes(UTF_8), new ArrayList<>()), read.orElseThrow());
    }

    @Test
    void leavesTheUnusualToTheParser() {
        for (String[] change : new String[][] {
            {", broken\"", "bro\\u006ben\""},
            {", broken\"", "bro\\nken\""},
            {", broken\"", "größe\""},
            {"\"md5\"", "\"MD5\""},
            {"\"md5\"", "\"crc32\""},
            {"\"0123", "\"0123A"},
            {"\"0123", "\"01234"},
            {"https://files.example/demo", "http://files.example/demo"},
            {"https://files.example/demo", "../demo"},
            {"https://files.example/demo", "https://files.example/%2/demo"},
            {"https://files.example/demo-1.1.tar.gz", "https://files.example/demo-1.1.tar.gz%2"},
            {"https://files.example/demo", "https://files%2Eexample/demo"},
            {"https://files.example/demo-1.1.tar.gz", "https://files%2Eexample"},
            {"\"alternate-locations\": []", "\"alternate-locations\": [\"https://other.example/\"]"},
            {"\"_last-serial\": 3", "\"tracks\": [\"https://other.example/\"]"},
            {"\"archived\"", "null"},
            {"{\"status\"", "[{\"status\""},
            {"12345", "-1"},
            {"12345", "1.5"},
            {"12345", "1e3"},
            {"12345", "012"},
            {"12345", "\"12345\""},
            {"\"api-version\"", "\"api\""},
            {"\"files\": [", "\"files\": [1,"},
            {"true, {", "tru, {"},
            {"[1, {}]", "[1, {},]"},
            {"]}\n", "]} x"},
        }) {
            String page = PAGE.replace(change[0], change[1]);
            assertEquals(Optional.empty(), quick(page.getBytes(UTF_8), new ArrayList<>()), page);
        }
        assertEquals(Optional.empty(), quick(new byte[0], new ArrayList<>()));
        assertEquals(Optional.empty(), quick("[".repeat(5000).getBytes(UTF_8), new ArrayList<>()));
    }

    @Test
    void agreesWithTheParserWhereItTakesAnAlteredPage() {
        Random random = new Random(20261126);
        String signs = "\"\"{}[]:,\\ 0123aetrufls/-.%\u00e9\n";
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] page = PAGE.getBytes(UTF_8);
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                page[random.nextInt(page.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
            List<String> warnings = new ArrayList<>();
            Optional<CompactPage> flat;
            try {
                flat = quick(page, warnings);
            } catch (MalformedPageFailure | UnsupportedApiFailure e) {
                continue; // the version is looked at by the same code
            }
            if (flat.isPresent()) {
                taken++;
                List<String> expected = new ArrayList<>();
                assertSame(parsed(page, expected), flat.get());
                assertEquals(expected, warnings);
            }
        }
        assertTrue(taken > 5000, "taken: " + taken);
    }

    private static Optional<CompactPage> quick(byte[] page, List<String> warnings) {
        return FlatPageReader.find(page, context(warnings), DEMO);
    }

    private static CompactPage parsed(byte[] page, List<String> warnings) {
        return CompactPage.of(JsonPageReader.parse(page, context(warnings)), DEMO);
    }

    private static void assertSame(CompactPage expected, CompactPage actual) {
        assertEquals(files(expected), files(actual));
        assertEquals(expected.status(), actual.status());
    }

    private static Map<Version, List<ListedFile>> files(CompactPage page) {
        Map<Version, List<ListedFile>> files = new TreeMap<>();
        page.versions().forEach(version -> files.put(version, page.files(version)));
        return files;
    }

    private static PageContext context(List<String> warnings) {
        return new PageContext(
                "The files of demo", URI.create("https://index.example/simple/demo/"), any -> false, warnings::add);
    }
}
