package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.OfflineFailure;
import io.github.jvenv.http.SignOn;
import io.github.jvenv.http.StatusFailure;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.resolution.UnusableMetadataFailure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimpleIndexTest {
    private static final ProjectName DEMO = ProjectName.parse("demo");

    @TempDir
    private Path wheels;

    @TempDir
    private Path cache;

    private IndexFixture fixture;

    @BeforeEach
    void start() {
        fixture = new IndexFixture(wheels, cache);
        WheelBuilder.of("demo", "1.0").requires("rich >= 13").writeTo(wheels);
        WheelBuilder.of("demo", "2.0").requiresPython(">=3.9,<4").writeTo(wheels);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void readsTheSameFromHtmlAndJson() {
        fixture.server.withCoreMetadata().onlyHtml();
        List<DistributionFile> html = fixture.files("demo");
        fixture.revalidating(true).server.onlyJson();
        List<DistributionFile> json = fixture.files("demo");
        assertEquals(List.of("demo-1.0-py3-none-any.whl", "demo-2.0-py3-none-any.whl"), names(html));
        assertEquals(names(html), names(json));
        for (int i = 0; i < html.size(); i++) {
            assertEquals(html.get(i).url(), json.get(i).url());
            assertEquals(html.get(i).hashes(), json.get(i).hashes());
            assertEquals(html.get(i).requiresPython(), json.get(i).requiresPython());
            assertEquals(html.get(i).metadata(), json.get(i).metadata());
        }
        assertEquals(Optional.of("<4,>=3.9"), json.get(1).requiresPython().map(Object::toString));
        assertEquals(
                fixture.server.uri("/files/demo-2.0-py3-none-any.whl"),
                json.get(1).url());
    }

    @Test
    void asksForJsonFirst() {
        fixture.files("demo");
        assertEquals(
                "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1",
                fixture.server.requests().get(0).field("Accept"));
    }

    @Test
    void tellsAnUnknownProjectFromOneWithoutFiles() throws IOException {
        assertInstanceOf(ProjectFiles.Unknown.class, fixture.index().files(ProjectName.parse("nobody")));
        Files.writeString(wheels.resolve("empty-thing.tar.gz"), "");
        assertInstanceOf(ProjectFiles.Unknown.class, fixture.index().files(ProjectName.parse("empty")));
    }

    @Test
    void readsMetadataBesideTheWheel() {
        fixture.server.withCoreMetadata();
        assertEquals(List.of("rich>=13"), requirements());
        assertEquals(
                List.of("GET /simple/demo/ -> 200", "GET /files/demo-1.0-py3-none-any.whl.metadata -> 200"),
                fixture.asked());
    }

    @Test
    void readsMetadataFromTheWheelsEnd() throws IOException {
        replaceByLargeWheel();
        assertEquals(List.of("rich>=13"), requirements());
        assertEquals(2, fixture.server.requests().size());
        assertEquals(RemoteChannel.TAIL_BYTES, fixture.server.requests().get(1).bytes());
        assertEquals(List.of(), fixture.wholeWheels);
    }

    @Test
    void readsMetadataFromTheWheelsEndThoughThePageDoesNotSayItsSize() throws IOException {
        replaceByLargeWheel();
        fixture.server.onlyHtml();
        assertEquals(List.of("rich>=13"), requirements());
        assertEquals(
                List.of(
                        "GET /simple/demo/ -> 200",
                        "GET /files/demo-1.0-py3-none-any.whl bytes=-" + RemoteChannel.TAIL_BYTES + " -> 206"),
                fixture.asked());
    }

    @Test
    void readsMetadataFromTheWholeWheelWhereTheServerKnowsNoRanges() {
        fixture.server.withoutRanges();
        SimpleIndex index = fixture.index();
        List<DistributionFile> files = IndexFixture.files(index.files(DEMO));
        assertEquals(List.of("rich>=13"), requirements(index.metadata(files.get(0))));
        assertEquals(List.of(), requirements(index.metadata(files.get(1))));
        assertEquals(List.of("demo-1.0-py3-none-any.whl", "demo-2.0-py3-none-any.whl"), fixture.wholeWheels);
        // The second wheel's server is known to send no ranges.
        assertEquals(2, fixture.server.requests().size());
    }

    @Test
    void readsMetadataFromTheWheelWhereThePromisedFileIsMissing() {
        fixture.server.withCoreMetadata();
        List<DistributionFile> files = fixture.files("demo");
        fixture.server.withoutCoreMetadata();
        assertEquals(List.of("rich>=13"), requirements(fixture.index().metadata(files.get(0))));
    }

    @Test
    void asksForTheWholeWheelWhereAPartIsRefused() {
        DistributionFile file = fixture.files("demo").get(0);
        fixture.server.requiring("ann", "secret");
        assertEquals(List.of("rich>=13"), requirements(fixture.index().metadata(file)));
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), fixture.wholeWheels);
    }

    @Test
    void asksForMetadataOnce() {
        fixture.server.withCoreMetadata();
        requirements();
        fixture.asked();
        assertEquals(List.of("rich>=13"), requirements());
        assertEquals(List.of("GET /simple/demo/ -> 304"), fixture.asked());
    }

    @Test
    void worksOfflineWithWhatItHasSeen() {
        requirements();
        fixture.asked();
        fixture.offline(true);
        assertEquals(List.of("rich>=13"), requirements());
        assertEquals(List.of(), fixture.asked());
    }

    @Test
    void saysWhatIsMissingOffline() {
        fixture.offline(true);
        OfflineFailure failure = assertThrows(OfflineFailure.class, () -> fixture.files("demo"));
        assertEquals(
                "Cannot get the files of demo from " + fixture.server.uri() + "demo/: Maven is offline.",
                failure.getMessage());
    }

    @Test
    void signsOnWithTheCredentialsOfItsUrl() {
        fixture.server.requiring("ann", "secret").withCoreMetadata();
        IndexLocation location =
                IndexLocation.parse(fixture.server.uri().toString().replace("http://", "http://ann:secret@"));
        SimpleIndex index = new SimpleIndex(
                location,
                fixture.http(
                        HttpSettings.of("x").withSignOn(new SignOn(location.url(), location.credentials(), "the URL"))),
                fixture.cache(),
                file -> wheels,
                fixture.warnings::add);
        DistributionFile file = IndexFixture.files(index.files(DEMO)).get(0);
        assertEquals(fixture.server.uri("/files/demo-1.0-py3-none-any.whl"), file.url());
        assertEquals(List.of("rich>=13"), requirements(index.metadata(file)));
    }

    @Test
    void saysThatCredentialsAreMissing() {
        fixture.server.requiring("ann", "secret");
        StatusFailure failure = assertThrows(StatusFailure.class, () -> fixture.files("demo"));
        assertEquals(
                "Cannot get the files of demo from " + fixture.server.uri()
                        + "demo/: the server answered 401 Unauthorized.",
                failure.getMessage());
        assertEquals(
                Optional.of("If " + fixture.server.uri("")
                        + " wants to know its users, give a user name and password in" + " a netrc file."),
                failure.hint());
    }

    @Test
    void refusesMetadataThatIsNotWhatThePagePromised() {
        fixture.server.withCoreMetadata();
        DistributionFile file = fixture.files("demo").get(0);
        Path wheel = wheels.resolve("demo-1.0-py3-none-any.whl");
        WheelBuilder.of("demo", "1.0").requires("evil").writeTo(wheels);
        assertEquals(true, Files.exists(wheel));
        AlteredFileFailure failure =
                assertThrows(AlteredFileFailure.class, () -> fixture.index().metadata(file));
        String url =
                fixture.server.uri("/files/demo-1.0-py3-none-any.whl.metadata").toString();
        assertEquals(
                "The file demo-1.0-py3-none-any.whl.metadata from " + url + " is not the one that was promised: its"
                        + " sha256 is ",
                failure.getMessage().substring(0, failure.getMessage().indexOf("sha256 is ") + 10));
        assertEquals("demo-1.0-py3-none-any.whl.metadata", failure.filename());
        assertEquals(url, failure.url());
    }

    @Test
    void refusesAWheelWithoutMetadata() {
        WheelBuilder.of("demo", "3.0").without("demo-3.0.dist-info/METADATA").writeTo(wheels);
        assertInvalid(2, "the wheel has no file METADATA");
    }

    @Test
    void refusesWhatIsNoWheel() throws IOException {
        Files.writeString(wheels.resolve("demo-3.0-py3-none-any.whl"), "not a zip");
        assertInvalid(2, "the wheel is damaged");
    }

    @Test
    void leavesSourceDistributionsToThoseWhoBuildThem() throws IOException {
        Files.writeString(wheels.resolve("demo-3.0.tar.gz"), "x");
        assertInvalid(2, "it is a source distribution, which has to be built first");
    }

    @Test
    void saysWhatADiskKeepsFromIt() throws IOException {
        Path page = cache.resolve("pages");
        Files.writeString(page, "a file where a directory should be");
        UnreadableFilesFailure failure = assertThrows(UnreadableFilesFailure.class, () -> fixture.files("demo"));
        assertTrue(failure.getMessage().startsWith("Cannot get the files of demo: " + page), failure.getMessage());
    }

    private void assertInvalid(int file, String reason) {
        DistributionFile broken = fixture.files("demo").get(file);
        UnusableMetadataFailure failure = assertThrows(
                UnusableMetadataFailure.class, () -> fixture.index().metadata(broken));
        assertEquals(reason, failure.reason());
    }

    private void replaceByLargeWheel() {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        WheelBuilder.of("demo", "1.0")
                .file("demo/noise.bin", noise)
                .requires("rich >= 13")
                .writeTo(wheels);
    }

    private List<String> requirements() {
        SimpleIndex index = fixture.index();
        return requirements(index.metadata(IndexFixture.files(index.files(DEMO)).get(0)));
    }

    private static List<String> requirements(CoreMetadata metadata) {
        return metadata.requiresDist().stream().map(Object::toString).toList();
    }

    private static List<String> names(List<DistributionFile> files) {
        return files.stream().map(DistributionFile::toString).toList();
    }
}
