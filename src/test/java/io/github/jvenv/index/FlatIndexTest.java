package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.StatusFailure;
import io.github.jvenv.page.UnsupportedApiFailure;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatIndexTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path cache;

    private IndexFixture fixture;

    @BeforeEach
    void start() {
        fixture = new IndexFixture(directory, cache);
        WheelBuilder.of("demo", "1.0").requires("rich").writeTo(directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void readsDirectories() throws IOException {
        Files.writeString(directory.resolve("demo-2.0.tar.gz"), "");
        Files.writeString(directory.resolve("demo-extra-3.0.zip"), "");
        Files.writeString(directory.resolve("readme.txt"), "");
        Files.writeString(directory.resolve("demo-without-a-version.zip"), "");
        Files.createDirectory(directory.resolve("demo-9.0-py3-none-any.whl"));
        FlatIndex index = index(directory.toString());
        assertEquals(List.of("demo-1.0-py3-none-any.whl", "demo-2.0.tar.gz"), names(index, "Demo"));
        assertEquals(List.of("demo-extra-3.0.zip"), names(index, "demo_extra"));
        assertEquals(List.of("unknown"), names(index, "other"));
        DistributionFile wheel = files(index, "demo").get(0);
        assertEquals(directory.resolve("demo-1.0-py3-none-any.whl").toUri(), wheel.url());
        assertEquals(Optional.empty(), wheel.index());
        assertEquals("[rich]", index.metadata(wheel).requiresDist().toString());
        assertEquals(List.of(), fixture.asked());
    }

    @Test
    void readsTheHtmlFilesOfDirectories() throws IOException {
        Path pages = Files.createDirectory(directory.resolve("pages"));
        Files.writeString(
                pages.resolve("links.HTM"),
                "<a href='../demo-1.0-py3-none-any.whl#sha256=" + "0".repeat(64) + "'>x</a>"
                        + "<a href='https://files.example/demo-2.0.tar.gz'>y</a>");
        FlatIndex index = index("pages");
        assertEquals(List.of("demo-1.0-py3-none-any.whl", "demo-2.0.tar.gz"), names(index, "demo"));
        assertEquals(
                Map.of("sha256", "0".repeat(64)), files(index, "demo").get(0).hashes());
        assertEquals(names(index, "demo"), names(index("pages/links.HTM"), "demo"));
        assertEquals(
                names(index, "demo"),
                names(index(pages.resolve("links.HTM").toUri().toString()), "demo"));
    }

    @Test
    void readsSingleFiles() {
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), names(index("demo-1.0-py3-none-any.whl"), "demo"));
        String url = fixture.server.uri("/files/demo-1.0-py3-none-any.whl") + "#sha256=" + "1".repeat(64);
        DistributionFile file = files(index(url), "demo").get(0);
        assertEquals(fixture.server.uri("/files/demo-1.0-py3-none-any.whl"), file.url());
        assertEquals(Map.of("sha256", "1".repeat(64)), file.hashes());
        assertEquals(List.of(), fixture.asked(), "its name says it all");
    }

    @Test
    void readsPagesOnceAndKeepsThem() {
        WheelBuilder.of("other", "1.0").writeTo(directory);
        FlatIndex index = index(fixture.server.uri("/links/").toString());
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), names(index, "demo"));
        assertEquals(List.of("other-1.0-py3-none-any.whl"), names(index, "other"));
        assertEquals(
                "[rich]",
                index.metadata(files(index, "demo").get(0)).requiresDist().toString());
        assertEquals("GET /links/ -> 200", fixture.asked().get(0));
        fixture.pass(Duration.ofDays(1));
        assertEquals(
                List.of("demo-1.0-py3-none-any.whl"),
                names(index(fixture.server.uri("/links/").toString()), "demo"));
        assertEquals(List.of("GET /links/ -> 304"), fixture.asked());
        fixture.offline(true);
        assertEquals(
                List.of("demo-1.0-py3-none-any.whl"),
                names(index(fixture.server.uri("/links/").toString()), "demo"));
        assertEquals(List.of(), fixture.asked());
    }

    @Test
    void seesAllPlacesAsOneAndTakesTheFirstFileOfEachName() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        WheelBuilder.of("demo", "1.0").requires("evil").writeTo(other);
        WheelBuilder.of("demo", "2.0").writeTo(other);
        FlatIndex index = index(directory.toString(), other.toString());
        assertEquals(
                List.of(
                        directory.resolve("demo-1.0-py3-none-any.whl").toUri(),
                        other.resolve("demo-2.0-py3-none-any.whl").toUri()),
                files(index, "demo").stream().map(DistributionFile::url).toList());
    }

    @Test
    void saysThatAPageIsNotThere() {
        FlatIndex index = index(fixture.server.uri("/nothing/").toString());
        StatusFailure failure = assertThrows(StatusFailure.class, () -> names(index, "demo"));
        assertEquals(
                "Cannot get the links from " + fixture.server.uri("/nothing/") + ": the server answered 404 Not Found.",
                failure.getMessage());
    }

    @Test
    void saysThatAPageIsNone() throws IOException {
        Path page =
                Files.writeString(directory.resolve("x.html"), "<meta name='pypi:repository-version' content='2.0'>");
        assertEquals(
                "The links at " + page.toUri()
                        + " are listed in version 2.0 of the Simple API, and only version 1 can be" + " read.",
                assertThrows(UnsupportedApiFailure.class, () -> names(index("x.html"), "demo"))
                        .getMessage());
    }

    @Test
    void refusesWhatDoesNotExist() {
        for (String text : List.of("nowhere", "file:///nowhere", "ftp://ann:secret@host.example/", "https:///x", "")) {
            Failure failure = assertThrows(Failure.class, () -> index(text));
            assertEquals(
                    "The findLinks location '" + text.replace("ann:secret@", "")
                            + "' is neither an existing file or directory nor an https or http URL.",
                    failure.getMessage());
        }
    }

    @Test
    void startsFromTheHomeDirectoryWhereTold() {
        FlatLocation location = FlatLocation.parse("~/demo-1.0-py3-none-any.whl", cache, directory);
        assertEquals(directory.resolve("demo-1.0-py3-none-any.whl").toUri(), location.url());
        assertTrue(location.credentials().isEmpty());
        FlatLocation remote = FlatLocation.parse("https://ann:secret@host.example/links", cache, directory);
        assertEquals("https://host.example/links", remote.toString());
        assertEquals("ann", remote.credentials().orElseThrow().userName());
        assertEquals(
                "http://my_index/links",
                FlatLocation.parse("http://my_index/links", cache, directory).toString());
    }

    private FlatIndex index(String... texts) {
        return new FlatIndex(
                Arrays.stream(texts)
                        .map(text -> FlatLocation.parse(text, directory, directory))
                        .toList(),
                fixture.http(),
                fixture.cache(),
                file -> directory.resolve(file.filename().toString()),
                fixture.warnings::add);
    }

    private static List<DistributionFile> files(FlatIndex index, String project) {
        return IndexFixture.files(index.files(ProjectName.parse(project)));
    }

    private static List<String> names(FlatIndex index, String project) {
        return index.files(ProjectName.parse(project)) instanceof ProjectFiles.Known known
                ? IndexFixture.files(known).stream()
                        .map(DistributionFile::toString)
                        .toList()
                : List.of("unknown");
    }
}
