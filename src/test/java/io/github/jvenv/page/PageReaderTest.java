package io.github.jvenv.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.resolution.ProjectStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String JSON = "application/vnd.pypi.simple.v1+json";
    private static final String EMPTY_JSON = "{\"meta\": {\"api-version\": \"1.0\"}, \"files\": []}";
    private static final String SHA = "0123456789abcdef".repeat(4);

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsBothFormsUnderAllTheirNames() {
        assertEquals(List.of(), read(EMPTY_JSON, JSON));
        assertEquals(List.of(), read(EMPTY_JSON, "Application/VND.pypi.simple.V1+JSON; charset=utf-8"));
        assertEquals(List.of(), read(EMPTY_JSON, "application/json"));
        String html = "<a href='demo-1.0.tar.gz'>demo</a>";
        for (String type : List.of("text/html", "application/vnd.pypi.simple.v1+html", "application/xhtml+xml", "")) {
            assertEquals(List.of("demo-1.0.tar.gz"), names(read(html, type)));
        }
    }

    @Test
    void refusesWhatIsNeither() {
        assertMalformed("it is of type image/png, and neither HTML nor JSON", "", "image/png");
        assertMalformed("it is of type that cannot be printed, and neither HTML nor JSON", "", "a\u0007b");
    }

    @Test
    void refusesAnotherMajorVersion() {
        String reason =
                "The files of demo at https://index.example/simple/demo/ are listed in version 2.1 of the Simple"
                        + " API, and only version 1 can be read.";
        String html = "<meta name='pypi:repository-version' content='2.1'>";
        UnsupportedApiFailure failure = assertThrows(UnsupportedApiFailure.class, () -> read(html, "text/html"));
        assertEquals(reason, failure.getMessage());
        assertEquals(Optional.of("Use a newer version of jvenv-maven-plugin."), failure.hint());
        assertEquals("2.1", failure.version());
        String json = "{\"meta\": {\"api-version\": \"2.1\"}, \"files\": {}}";
        assertEquals(
                reason,
                assertThrows(UnsupportedApiFailure.class, () -> read(json, JSON))
                        .getMessage());
        assertThrows(UnsupportedApiFailure.class, () -> read("{}", "application/vnd.pypi.simple.v2+json"));
    }

    @Test
    void warnsOfANewerMinorVersion() {
        read("{\"meta\": {\"api-version\": \"1.77\"}, \"files\": []}", JSON);
        assertEquals(
                List.of(
                        "The files of demo at https://index.example/simple/demo/ are listed in version 1.77 of the Simple"
                                + " API; what came after version 1.4 is ignored."),
                warnings);
    }

    @Test
    void refusesAVersionThatIsNone() {
        assertMalformed(
                "its version of the Simple API is not a version",
                "<meta name='pypi:repository-version' content='new'>",
                "text/html");
    }

    @Test
    void readsEverythingThatJsonSaysOfAFile() {
        List<ListedFile> files = read("""
                {
                  "unknown": [{"deep": [1, 2, {}]}],
                  "files": [{
                    "filename": "demo-1.0-py3-none-any.whl",
                    "url": "../../files/demo-1.0-py3-none-any.whl",
                    "hashes": {"sha256": "%s", "md5": "0123456789ABCDEF0123456789ABCDEF", "odd": "no digits"},
                    "size": 1234,
                    "requires-python": ">=3.8",
                    "upload-time": "2024-01-02T03:04:05.678901Z",
                    "yanked": "broken",
                    "core-metadata": {"sha256": "%s"},
                    "dist-info-metadata": false,
                    "provenance": null
                  }],
                  "meta": {"api-version": "1.1", "_last-serial": 12},
                  "versions": ["1.0"]
                }""".formatted(SHA, SHA), JSON);
        ListedFile file = files.get(0);
        assertEquals("demo-1.0-py3-none-any.whl", file.filename());
        assertEquals("https://index.example/files/demo-1.0-py3-none-any.whl", file.url());
        assertEquals(Map.of("sha256", SHA, "md5", "0123456789abcdef".repeat(2)), file.hashes());
        assertEquals(1234, file.size());
        assertEquals(">=3.8", file.requiresPython());
        assertEquals("2024-01-02T03:04:05.678901Z", file.uploadTime());
        assertEquals(Optional.of("broken"), file.yankReason());
        assertEquals(Optional.of(Map.of("sha256", SHA)), file.metadataHashes());
    }

    @Test
    void readsWhatJsonMayLeaveOut() {
        ListedFile file = read(
                        json("\"requires-python\": null, \"yanked\": false, \"core-metadata\": false, \"size\": null"),
                        JSON)
                .get(0);
        assertEquals(ListedFile.of("demo-1.0.tar.gz", "https://files.example/demo-1.0.tar.gz", Map.of()), file);
        assertEquals(
                Optional.of(""), read(json("\"yanked\": true"), JSON).get(0).yankReason());
        assertEquals(
                Optional.empty(), read(json("\"yanked\": \"\""), JSON).get(0).yankReason());
        assertEquals(
                Optional.of(Map.of()),
                read(json("\"dist-info-metadata\": true"), JSON).get(0).metadataHashes());
        assertEquals(
                Optional.empty(),
                read(json("\"core-metadata\": false, \"dist-info-metadata\": true"), JSON)
                        .get(0)
                        .metadataHashes());
    }

    @Test
    void saysWhereJsonIsNotWhatWasExpected() {
        assertMalformed("expected an object (line 1, column 1)", "[]", JSON);
        assertMalformed("expected an array as files (line 1, column 11)", "{\"files\": 1}", JSON);
        assertMalformed("expected an object for each of the files (line 1, column 12)", "{\"files\": [1]}", JSON);
        assertMalformed(
                "expected filename and url for each of the files (line 1, column 13)", "{\"files\": [{}]}", JSON);
        assertMalformed("it does not say which version of the Simple API it follows", "{\"files\": []}", JSON);
        assertMalformed("expected a string as url (line 1, column 20)", "{\"files\": [{\"url\": 1}]}", JSON);
        assertMalformed(
                "expected a number of bytes as size (line 1, column 21)", "{\"files\": [{\"size\": -1}]}", JSON);
        assertMalformed(
                "expected a number of bytes as size (line 1, column 21)",
                "{\"files\": [{\"size\": 9223372036854775807}]}",
                JSON);
        assertMalformed("expected an object as hashes (line 1, column 23)", "{\"files\": [{\"hashes\": \"x\"}]}", JSON);
        assertMalformed("it is not the JSON that was expected (line 1, column 11)", "{\"files\": oops}", JSON);
        assertMalformed("it is not the JSON that was expected (line 1, column 12)", "{\"files\": [", JSON);
    }

    @Test
    void readsEverythingThatHtmlSaysOfAFile() {
        List<ListedFile> files = read("""
                <!DOCTYPE html><html><head><base href="https://files.example/a/"></head><body>
                <a href="b/demo-1.0-py3-none-any.whl#sha256=%s" data-requires-python="&gt;=3.8, &lt;4"
                   data-yanked="br&ouml;ken" data-core-metadata="sha256=%s" data-dist-info-metadata="true">demo</a>
                <A HREF='demo-1.0.tar.gz'>demo</A><a name="anchor">no file</a>
                <a href="demo-1.1.tar.gz" data-yanked data-dist-info-metadata>demo</a>
                <a href="demo-1.2.tar.gz" data-core-metadata="false" data-dist-info-metadata="true">demo</a>
                """.formatted(SHA, SHA), "text/html");
        ListedFile file = files.get(0);
        assertEquals("demo-1.0-py3-none-any.whl", file.filename());
        assertEquals("https://files.example/a/b/demo-1.0-py3-none-any.whl", file.url());
        assertEquals(Map.of("sha256", SHA), file.hashes());
        assertEquals(">=3.8, <4", file.requiresPython());
        assertEquals(Optional.of("bröken"), file.yankReason());
        assertEquals(Optional.of(Map.of("sha256", SHA)), file.metadataHashes());
        assertEquals(
                ListedFile.of("demo-1.0.tar.gz", "https://files.example/a/demo-1.0.tar.gz", Map.of()), files.get(1));
        assertEquals(Optional.of(""), files.get(2).yankReason());
        assertEquals(Optional.of(Map.of()), files.get(2).metadataHashes());
        assertEquals(Optional.empty(), files.get(3).metadataHashes());
    }

    @Test
    void readsHtmlInTheEncodingThatItIsSentIn() {
        byte[] page = "<a href='demo-1.0.tar.gz' data-yanked='ä'>demo</a>".getBytes(ISO_8859_1);
        PageContext context = context("https://index.example/simple/demo/");
        assertEquals(
                Optional.of("ä"),
                PageReader.read(page, "text/html; charset=ISO-8859-1", context)
                        .files()
                        .get(0)
                        .yankReason());
        byte[] declared = ("<meta charset='iso-8859-1'>" + new String(page, ISO_8859_1)).getBytes(ISO_8859_1);
        assertEquals(
                Optional.of("ä"),
                PageReader.read(declared, "text/html", context).files().get(0).yankReason());
        assertEquals(
                "demo-1.0.tar.gz",
                PageReader.read(page, "text/html; charset=nonsense", context)
                        .files()
                        .get(0)
                        .filename());
    }

    @Test
    void readsNamesFromUrlsAsTheyAreWritten() {
        assertEquals(
                List.of("demo-1.0+local.tar.gz", "demo-2.0+x.tar.gz", "demo-3.0.zip"),
                names(read(
                        "<a href='demo-1.0%2Blocal.tar.gz'></a><a href='demo-2.0+x.tar.gz'></a>"
                                + "<a href='demo-3.0.zip?download=1#md5=x'></a>",
                        "text/html")));
        assertEquals(
                "https://index.example/simple/demo/demo%201.whl?x=%5B",
                context("https://index.example/simple/demo/")
                        .fileUrl(URI.create("https://index.example/simple/demo/"), "demo 1.whl?x=[#a")
                        .orElse(""));
    }

    @Test
    void leavesOutNamesThatCouldLeaveADirectory() {
        assertEquals(
                List.of(),
                names(read(
                        "<a href='demo-1.0-%2e%2e%2fx-py3-none-any.whl'></a><a href='.demo-1.0.tar.gz'></a>"
                                + "<a href='demo-1%00.tar.gz'></a><a href='demo-%zz.tar.gz'></a><a href='../'></a>"
                                + "<a href='" + "d".repeat(256) + "'></a>",
                        "text/html")));
        assertEquals(List.of(), read(json("").replace("demo-1.0.tar.gz\",", "../demo-1.0.tar.gz\","), JSON));
    }

    @Test
    void takesFilesFromNoWorsePlaceThanThePage() {
        String html = "<a href='http://files.example/demo-1.0.tar.gz'></a><a href='file:///x/demo-2.0.tar.gz'></a>"
                + "<a href='https://files.example/demo-3.0.tar.gz'></a><a href='ftp://files.example/demo-4.0.tar.gz'></a>"
                + "<a href='javascript:demo-5.0.tar.gz'></a><a href='http://[x/demo-6.0.tar.gz'></a>";
        assertEquals(List.of("demo-3.0.tar.gz"), fromPageAt("https://index.example/simple/demo/", html));
        assertEquals(
                List.of(
                        "The files of demo at https://index.example/simple/demo/ come over https, but 1 of them would have"
                                + " to be downloaded over http; these are left out."),
                warnings);
        assertEquals(
                List.of("demo-1.0.tar.gz", "demo-3.0.tar.gz"), fromPageAt("http://index.example/simple/demo/", html));
        assertEquals(
                List.of("demo-1.0.tar.gz", "demo-2.0.tar.gz", "demo-3.0.tar.gz"),
                fromPageAt("file:///index/demo/index.html", html));
    }

    @Test
    void takesFilesFromAHostWithAnUnderscore() {
        assertEquals(
                List.of("demo-1.0.tar.gz", "demo-2.0.tar.gz"),
                fromPageAt(
                        "http://my_index:3141/simple/demo/",
                        "<a href='../demo-1.0.tar.gz'></a><a href='https://our_files/demo-2.0.tar.gz'></a>"));
    }

    @Test
    void takesFromDiskWhatHasAPath() {
        String html = "<a href='demo-1.0.tar.gz?from=server#x'></a><a href='file://server/demo-2.0.tar.gz'></a>"
                + "<a href='a%00/demo-3.0.tar.gz'></a><a href='FILE:///x/demo-4.0.tar.gz'></a>";
        PageContent content =
                PageReader.read(html.getBytes(UTF_8), "text/html", context("file:///index/demo/index.html"));
        assertEquals(
                List.of("file:/index/demo/demo-1.0.tar.gz", "file:///x/demo-4.0.tar.gz"),
                content.files().stream().map(ListedFile::url).toList());
    }

    @Test
    void readsAPageWhoseEncodingHasNoName() {
        String html = "<a href='demo-1.0.tar.gz'>demo</a>";
        for (String charset : List.of("_x", "-", "no-such-charset", ":utf-8")) {
            assertEquals(List.of("demo-1.0.tar.gz"), names(read(html, "text/html; charset=" + charset)));
        }
    }

    @Test
    void refusesJsonInAnEncodingThatItIsNotIn() {
        assertMalformed("it is not text in UTF-8", "\0\0\0{\0\u0011\0\0\0\0\0\0", JSON);
    }

    @Test
    void readsWhereElseAProjectIs() {
        String json = "{\"meta\": {\"api-version\": \"1.2\", \"tracks\": [\"https://b.example/demo/\", 1, [2]]},"
                + " \"files\": [], \"alternate-locations\": [\"https://a.example/demo/\"]}";
        String html = "<meta name='pypi:tracks' content='https://b.example/demo/'>"
                + "<meta name='pypi:alternate-locations' content=' https://a.example/demo/ '>";
        for (String type : List.of(JSON, "text/html")) {
            PageContent content = PageReader.read(
                    (type.equals(JSON) ? json : html).getBytes(UTF_8),
                    type,
                    context("https://index.example/simple/demo/"));
            assertEquals(
                    "[https://a.example/demo/, https://b.example/demo/]",
                    content.elsewhere().toString());
        }
        assertMalformed(
                "expected an array as tracks (line 1, column 43)",
                "{\"meta\": {\"api-version\": \"1.2\", \"tracks\": \"x\"}}",
                JSON);
    }

    @Test
    void readsTheStatusOfAProject() {
        String html = "<meta name='pypi:project-status' content='deprecated'>"
                + "<meta name='pypi:project-status-reason' content='use b'>";
        assertEquals(ProjectStatus.of("deprecated", "use b"), status(html, "text/html"));
        assertEquals(
                ProjectStatus.of("archived", ""),
                status("<meta name='pypi:project-status' content='archived'>", "text/html"));
        assertEquals(ProjectStatus.ACTIVE, status("", "text/html"));
        assertEquals(
                ProjectStatus.of("deprecated", "use b"),
                statusInJson("{\"reason\": \"use b\", \"status\": \"deprecated\", \"x\": {}}"));
        for (String odd : List.of("null", "\"archived\"", "[\"archived\"]", "{\"status\": [\"archived\"]}", "{}")) {
            assertEquals(ProjectStatus.ACTIVE, statusInJson(odd), odd);
        }
    }

    private ProjectStatus statusInJson(String status) {
        return status(
                "{\"meta\": {\"api-version\": \"1.4\"}, \"project-status\": " + status + ", \"files\": []}", JSON);
    }

    private ProjectStatus status(String page, String type) {
        return PageReader.read(page.getBytes(UTF_8), type, context("https://index.example/simple/demo/"))
                .status();
    }

    @Test
    void stopsAtPagesThatWouldFillTheMemory() {
        PageContext context = context("https://index.example/simple/demo/");
        context.requireCount(PageContext.MOST_FILES);
        MalformedPageFailure failure =
                assertThrows(MalformedPageFailure.class, () -> context.requireCount(PageContext.MOST_FILES + 1));
        assertEquals(message("it lists more than 250000 files"), failure.getMessage());
    }

    private static String json(String more) {
        String file = "\"filename\": \"demo-1.0.tar.gz\", \"url\": \"https://files.example/demo-1.0.tar.gz\"";
        return "{\"meta\": {\"api-version\": \"1.0\"}, \"files\": [{" + file + (more.isEmpty() ? "" : ", " + more)
                + "}]}";
    }

    private void assertMalformed(String fault, String page, String type) {
        MalformedPageFailure failure = assertThrows(MalformedPageFailure.class, () -> read(page, type));
        assertEquals(message(fault), failure.getMessage());
        assertEquals(
                Optional.of("Check that the URL is that of a package index with the Simple API (PEP 503)."),
                failure.hint());
    }

    private static String message(String fault) {
        return "The files of demo at https://index.example/simple/demo/ cannot be read: " + fault + ".";
    }

    private List<String> fromPageAt(String url, String html) {
        return names(
                PageReader.read(html.getBytes(UTF_8), "text/html", context(url)).files());
    }

    private List<ListedFile> read(String page, String type) {
        return PageReader.read(page.getBytes(UTF_8), type, context("https://index.example/simple/demo/"))
                .files();
    }

    private PageContext context(String url) {
        return new PageContext("The files of demo", URI.create(url), any -> false, warnings::add);
    }

    private static List<String> names(List<ListedFile> files) {
        return files.stream().map(ListedFile::filename).toList();
    }
}
