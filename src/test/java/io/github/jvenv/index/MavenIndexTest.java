package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.publication.DirectoryRepository;
import io.github.jvenv.publication.WheelGroup;
import io.github.jvenv.publication.WheelPublication;
import io.github.jvenv.publication.WheelToPublish;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.resolution.Yank;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.FakeMaven;
import io.github.jvenv.testing.FakeRequest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final ProjectName DEMO = ProjectName.parse("demo");

    @TempDir
    private Path temporary;

    private Path directory;
    private FakeMaven server;

    @BeforeEach
    void publish() throws IOException {
        directory = temporary.resolve("repository");
        server = FakeMaven.start(directory);
        publish(WheelBuilder.of("demo", "1.0").requiresPython(">=3.8").requires("other >= 2"), NOW, Optional.empty());
        publish(WheelBuilder.of("demo", "1!2.0+cpu").tag("cp313-cp313-win_amd64"), NOW, Optional.of("broken"));
        publish(WheelBuilder.of("demo", "1!2.0+cpu"), Instant.parse("2026-01-01T00:00:00Z"), Optional.empty());
        server.forgetRequests();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysOfWheelsWhatTheirIndexSaid() {
        ProjectFiles.Known known = (ProjectFiles.Known) index(false).files(DEMO);
        assertEquals("[1.0, 1!2.0+cpu]", known.versions().toString());
        DistributionFile file = known.files(Version.parse("1.0")).get(0);
        assertEquals(">=3.8", file.requiresPython().orElseThrow().toString());
        assertEquals(Optional.of(NOW), file.uploadTime());
        assertEquals(Yank.NONE, file.yank());
        assertEquals(Optional.of(server.uri()), file.index());
        assertEquals(
                server.uri() + "pypi/demo/1.0/demo-1.0-py3-none-any.whl",
                file.url().toString());
        List<DistributionFile> later = known.files(Version.parse("1!2.0+cpu"));
        assertEquals("[demo-1!2.0+cpu-cp313-cp313-win_amd64.whl, demo-1!2.0+cpu-py3-none-any.whl]", later.toString());
        assertEquals(new Yank.Yanked("broken"), later.get(0).yank());
        assertEquals(new ProjectFiles.Unknown(), index(false).files(ProjectName.parse("wheels")));
    }

    @Test
    void asksForNothingTwiceThatDoesNotChange() {
        MavenIndex index = index(false);
        DistributionFile file = ((ProjectFiles.Known) index.files(DEMO))
                .files(Version.parse("1.0"))
                .get(0);
        assertEquals("[other>=2]", index.metadata(file).requiresDist().toString());
        assertEquals(
                List.of(
                        "GET /pypi/demo.wheels/maven-metadata.xml -> 200",
                        "GET /pypi/demo.wheels/1.0-py3-none-any/demo.wheels-1.0-py3-none-any.json -> 200",
                        "GET /pypi/demo/1.0/demo-1.0-py3-none-any.whl.metadata -> 200"),
                asked());
        ((ProjectFiles.Known) index(false).files(DEMO)).files(Version.parse("1.0"));
        index(false).metadata(file);
        assertEquals(List.of("GET /pypi/demo.wheels/maven-metadata.xml -> 200"), asked());
    }

    @Test
    void answersFromMemoryWhenMavenIsOffline() {
        index(false).files(DEMO);
        asked();
        assertEquals(
                "[1.0, 1!2.0+cpu]",
                ((ProjectFiles.Known) index(true).files(DEMO)).versions().toString());
        Failure failure = assertThrows(Failure.class, () -> index(true).files(ProjectName.parse("never-seen")));
        assertEquals(
                "Cannot get the wheels of never-seen from " + server.uri()
                        + "pypi/never-seen.wheels/maven-metadata.xml: Maven is offline.",
                failure.getMessage());
        assertEquals(List.of(), asked());
    }

    @Test
    void leavesOutWhatWasUploadedTooLate() {
        ProjectFiles.Known known = (ProjectFiles.Known) index(false)
                .before(UploadCutoff.parse("2026-06-01T00:00:00Z", Clock.systemUTC()))
                .files(DEMO);
        assertEquals("[1!2.0+cpu]", known.versions().toString());
        assertEquals(
                "[demo-1!2.0+cpu-py3-none-any.whl]",
                known.files(Version.parse("1!2.0+cpu")).toString());
    }

    @Test
    void believesNoEntryThatIsAboutAnotherWheel() throws IOException {
        Path entry = directory.resolve("pypi/demo.wheels/1.0-py3-none-any/demo.wheels-1.0-py3-none-any.json");
        Files.writeString(entry, Files.readString(entry).replace("demo-1.0-", "demo-1.1-"));
        assertEquals(List.of(), ((ProjectFiles.Known) index(false).files(DEMO)).files(Version.parse("1.0")));
    }

    @Test
    void saysThatAListingIsNone() throws IOException {
        Files.writeString(directory.resolve("pypi/demo.wheels/maven-metadata.xml"), "<html><body>Hello</body></html>");
        Failure failure = assertThrows(Failure.class, () -> index(false).files(DEMO));
        assertEquals(
                "The wheels of demo at " + server.uri()
                        + "pypi/demo.wheels/maven-metadata.xml cannot be read: its element"
                        + " is html and not metadata.",
                failure.getMessage());
    }

    private List<String> asked() {
        List<String> asked =
                server.requests().stream().map(FakeRequest::toString).toList();
        server.forgetRequests();
        return asked;
    }

    private MavenIndex index(boolean offline) {
        HttpAdapter http = new HttpAdapter(
                HttpSettings.of("tests").withOffline(offline), RetryPolicy.standard(), TransferProgress.SILENT);
        return new MavenIndex(
                IndexLocation.parse(server.uri().toString()),
                WheelGroup.USUAL,
                http,
                IndexCache.at(temporary.resolve("cache"), Clock.systemUTC()),
                wheel -> {
                    throw new IOException("no wheel is needed");
                },
                warning -> {});
    }

    private void publish(WheelBuilder builder, Instant time, Optional<String> yank) throws IOException {
        Path file = builder.writeTo(Files.createDirectories(temporary.resolve("wheels")));
        WheelToPublish wheel = new WheelToPublish(
                WheelFilename.parse(file.getFileName().toString()),
                Sha256.of(Files.readAllBytes(file)),
                file,
                Optional.of(time),
                yank);
        WheelPublication publication = new WheelPublication(
                new DirectoryRepository(directory), WheelGroup.USUAL, Files.createTempDirectory(temporary, "work"));
        publication.publish(publication.missing(List.of(wheel)), NOW);
        publication.list(List.of(wheel));
    }
}
