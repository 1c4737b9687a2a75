package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.http.StatusFailure;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.FakeIndex;
import io.github.jvenv.testing.FakeRequest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexChainTest {
    @TempDir
    private Path temporary;

    private final HttpAdapter http =
            new HttpAdapter(HttpSettings.of("x"), RetryPolicy.standard().withRetries(0), TransferProgress.SILENT);

    private FakeIndex first;
    private FakeIndex second;
    private Path flat;

    @BeforeEach
    void start() throws IOException {
        first = FakeIndex.start(Files.createDirectory(temporary.resolve("first")));
        second = FakeIndex.start(Files.createDirectory(temporary.resolve("second")));
        flat = Files.createDirectory(temporary.resolve("flat"));
        WheelBuilder.of("demo", "1.0").requires("rich").writeTo(temporary.resolve("first"));
        WheelBuilder.of("demo", "1.0").requires("evil").writeTo(temporary.resolve("second"));
        WheelBuilder.of("demo", "2.0").writeTo(temporary.resolve("second"));
        WheelBuilder.of("other", "1.0").requires("flask").writeTo(temporary.resolve("second"));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void letsTheFirstThatKnowsANameAnswerAlone() {
        IndexChain chain = chain(BoundNames.NONE, BoundNames.NONE);
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), names(chain, "demo"));
        assertEquals(List.of("other-1.0-py3-none-any.whl"), names(chain, "other"));
        assertEquals(List.of("unknown"), names(chain, "nobody"));
        assertEquals(
                List.of("GET /simple/demo/ -> 200", "GET /simple/other/ -> 404", "GET /simple/nobody/ -> 404"),
                asked(first));
        assertEquals(List.of("GET /simple/other/ -> 200", "GET /simple/nobody/ -> 404"), asked(second));
    }

    @Test
    void saysWhichIndexOffersAFileAndAsksItForTheMetadata() {
        IndexChain chain = chain(BoundNames.NONE, BoundNames.NONE);
        DistributionFile demo = files(chain, "demo").get(0);
        DistributionFile other = files(chain, "other").get(0);
        assertEquals(Optional.of(first.uri()), demo.index());
        assertEquals(Optional.of(second.uri()), other.index());
        assertEquals("[rich]", chain.metadata(demo).requiresDist().toString());
        assertEquals("[flask]", chain.metadata(other).requiresDist().toString());
    }

    @Test
    void neverGoesOnToTheNextWhereOneCannotAnswer() {
        IndexChain chain = chain(BoundNames.NONE, BoundNames.NONE);
        for (int status : List.of(401, 403, 410, 500)) {
            first.refusing(status);
            StatusFailure failure = assertThrows(StatusFailure.class, () -> chain.files(ProjectName.parse("other")));
            assertEquals(status, failure.status());
        }
        assertEquals(List.of(), asked(second));
    }

    @Test
    void asksBoundNamesOfTheirIndexOnlyAndNothingElseOfIt() {
        IndexChain chain = chain(BoundNames.NONE, BoundNames.parse(List.of("demo", "none-*")));
        assertEquals(List.of("demo-1.0-py3-none-any.whl", "demo-2.0-py3-none-any.whl"), names(chain, "demo"));
        assertEquals(List.of("unknown"), names(chain, "none-such"));
        assertEquals(List.of("unknown"), names(chain, "other"));
        assertEquals(List.of("GET /simple/other/ -> 404"), asked(first));
        assertEquals(List.of("GET /simple/demo/ -> 200", "GET /simple/none-such/ -> 404"), asked(second));
    }

    @Test
    void takesFlatPlacesForTheFirstIndexExceptForBoundNames() {
        WheelBuilder.of("demo", "0.5").writeTo(flat);
        WheelBuilder.of("other", "0.5").writeTo(flat);
        IndexChain chain = chain(BoundNames.NONE, BoundNames.parse(List.of("other")));
        assertEquals(List.of("demo-0.5-py3-none-any.whl"), names(chain, "demo"));
        assertEquals(Optional.empty(), files(chain, "demo").get(0).index());
        assertEquals(List.of("other-1.0-py3-none-any.whl"), names(chain, "other"));
        assertEquals(List.of(), asked(first));
    }

    @Test
    void needsNoIndexAtAll() {
        WheelBuilder.of("demo", "0.5").requires("rich").writeTo(flat);
        IndexChain chain = new IndexChain(flat(), List.of());
        assertEquals(
                "[rich]",
                chain.metadata(files(chain, "demo").get(0)).requiresDist().toString());
        assertEquals(List.of("unknown"), names(chain, "other"));
        assertEquals(List.of("unknown"), names(new IndexChain(null, List.of()), "demo"));
    }

    @Test
    void addsWhatAnotherIndexHasIfTheFirstSaysThatItIsTheSameProject() {
        first.tracking(List.of(second.uri() + "demo", "https://elsewhere.example/simple/demo/"));
        IndexChain chain = chain(BoundNames.NONE, BoundNames.NONE);
        List<DistributionFile> files = files(chain, "demo");
        assertEquals(
                List.of("demo-1.0-py3-none-any.whl", "demo-2.0-py3-none-any.whl"),
                files.stream().map(DistributionFile::toString).toList());
        assertEquals(Optional.of(first.uri()), files.get(0).index());
        assertEquals(Optional.of(second.uri()), files.get(1).index());
    }

    @Test
    void addsNothingBecauseALaterIndexSaysThatItIsTheSameProject() {
        second.tracking(List.of(first.uri() + "demo/"));
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), names(chain(BoundNames.NONE, BoundNames.NONE), "demo"));
        first.tracking(List.of(second.uri() + "demo/"));
        IndexChain bound = chain(BoundNames.NONE, BoundNames.parse(List.of("other")));
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), names(bound, "demo"));
    }

    @Test
    void seesIndexesAsTheyWereAtAMoment() {
        second.uploaded(Map.of(
                "demo-1.0-py3-none-any.whl", "2026-03-01T00:00:00Z",
                "demo-2.0-py3-none-any.whl", "2026-03-02T00:00:00Z"));
        SimpleIndex index = index(second).before(UploadCutoff.parse("2026-03-01", Clock.systemUTC()));
        ProjectFiles.Known known = (ProjectFiles.Known) index.files(ProjectName.parse("demo"));
        assertEquals("[1.0]", known.versions().toString());
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), names(index.files(ProjectName.parse("demo"))));
        SimpleIndex early = index(second).before(UploadCutoff.parse("2020-03-01", Clock.systemUTC()));
        assertEquals(List.of(), names(early.files(ProjectName.parse("demo"))));
        MissingUploadTimeFailure failure =
                assertThrows(MissingUploadTimeFailure.class, () -> index.files(ProjectName.parse("other")));
        assertEquals(
                "The index " + second.uri() + " does not say when other-1.0-py3-none-any.whl was uploaded, so"
                        + " <excludeNewer> cannot be applied to it.",
                failure.getMessage());
        assertEquals("other-1.0-py3-none-any.whl", failure.filename());
    }

    private IndexChain chain(BoundNames ofFirst, BoundNames ofSecond) {
        return new IndexChain(
                flat(),
                List.of(new IndexChain.Member(index(first), ofFirst), new IndexChain.Member(index(second), ofSecond)));
    }

    private SimpleIndex index(FakeIndex server) {
        return new SimpleIndex(
                IndexLocation.parse(server.uri().toString()), http, cache(), file -> temporary, warning -> {});
    }

    private FlatIndex flat() {
        return new FlatIndex(
                List.of(FlatLocation.parse(flat.toString(), temporary, temporary)),
                http,
                cache(),
                file -> temporary,
                warning -> {});
    }

    private IndexCache cache() {
        return IndexCache.at(temporary.resolve("cache"), Clock.systemUTC());
    }

    private static List<DistributionFile> files(IndexChain chain, String project) {
        return IndexFixture.files(chain.files(ProjectName.parse(project)));
    }

    private static List<String> names(IndexChain chain, String project) {
        return names(chain.files(ProjectName.parse(project)));
    }

    private static List<String> names(ProjectFiles files) {
        return files instanceof ProjectFiles.Known
                ? IndexFixture.files(files).stream()
                        .map(DistributionFile::toString)
                        .toList()
                : List.of("unknown");
    }

    private static List<String> asked(FakeIndex index) {
        return index.requests().stream().map(FakeRequest::toString).toList();
    }
}
