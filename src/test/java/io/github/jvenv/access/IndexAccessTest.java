package io.github.jvenv.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.StatusFailure;
import io.github.jvenv.testing.FakeIndex;
import io.github.jvenv.testing.FakeServers;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Installations from several indexes, protected ones, and those that pip's configuration names. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class IndexAccessTest {
    @TempDir
    Path temporary;

    private final FakeServers servers = new FakeServers();
    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(temporary).knowing(servers).variable("PIP_CONFIG_FILE", "/dev/null");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void signsOnWithTheServerOfTheIndex() throws IOException {
        scene.index.requiring("ann", "secret").withoutRanges();
        servers.with("corp", "ann", "secret");
        install(request(index(scene.index.uri().toString(), "corp")), "greeter");
        assertTrue(scene.site().contains("wording-2.0.dist-info"));
        assertNoSecret();
    }

    @Test
    void signsOnWithTheUserNamedInTheUrlAndTheNetrcFile() throws IOException {
        scene.index.requiring("__token__", "se%cret");
        Files.createDirectories(scene.root.resolve("home"));
        Files.writeString(scene.root.resolve("home/.netrc"), "machine 127.0.0.1 login __token__ password se%cret");
        install(IndexRequest.at(scene.index.uri().toString()), "wording");
        install(IndexRequest.at(with("__token__")), "wording", "greeter");
        assertEquals(
                2,
                scene.site().stream()
                        .filter(name -> name.endsWith(".dist-info"))
                        .count());
        assertNoSecret();
    }

    @Test
    void signsOnWithThePasswordInTheUrl() throws IOException {
        scene.index.requiring("ann@corp", "p:ä/ss");
        install(IndexRequest.at(with("ann%40corp:p:%C3%A4%2Fss")), "greeter");
        assertTrue(scene.site().contains("greeter-1.0.dist-info"));
    }

    @Test
    void saysWhereTheUserNameAndPasswordThatAreMissingCouldStand() {
        scene.index.requiring("ann", "secret");
        IndexRequest request = request(index(scene.index.uri().toString(), "corp"));
        StatusFailure failure = assertThrows(StatusFailure.class, () -> install(request, "wording"));
        assertEquals(
                "Cannot get the files of wording from " + scene.index.uri()
                        + "wording/: the server answered 401 Unauthorized.",
                failure.getMessage());
        assertEquals(
                Optional.of("If " + scene.index.uri("") + " wants to know its users, give a user name and password in a"
                        + " <server> with the id 'corp' in settings.xml."),
                failure.hint());
        servers.with("corp", "ann", "wrong");
        StatusFailure wrong = assertThrows(StatusFailure.class, () -> install(request, "wording"));
        assertEquals(
                Optional.of("Check the user name and password for " + scene.index.uri("")
                        + " in the <server> 'corp' of settings.xml."),
                wrong.hint());
    }

    @Test
    void leavesADamagedNetrcFileAside() throws IOException {
        Path file = Files.writeString(scene.root.resolve("netrc"), "machine x\nsecret");
        scene.variable("NETRC", file.toString());
        install(IndexRequest.at(scene.index.uri().toString()), "wording");
        assertEquals(
                List.of("The file " + file + " cannot be read as netrc: expected login, account or password, in line 2."
                        + " It is left aside."),
                scene.warnings);
    }

    @Test
    void installsFromWhereverPipIsSetUpFor() throws IOException {
        scene.variable("PIP_INDEX_URL", scene.index.uri().toString());
        Path more = Files.createDirectory(scene.root.resolve("more"));
        WheelBuilder.of("wording", "9.0").writeTo(more);
        scene.variable("PIP_FIND_LINKS", more.toString());
        install(IndexRequest.DEFAULT, "greeter");
        assertTrue(scene.site().contains("wording-9.0.dist-info"));
        assertEquals(
                "No index is named in the POM, so pip's configuration decides where distributions come from: the variable"
                        + " PIP_FIND_LINKS, the variable PIP_INDEX_URL.",
                scene.portable(scene.outcomes.get(1)));
        scene.variable("PIP_FIND_LINKS", "");
        install(IndexRequest.DEFAULT, "greeter");
        assertTrue(scene.site().contains("wording-2.0.dist-info"), "what pip is set up for has changed");
    }

    @Test
    void tellsOfThePlacesOfPipWhereNoIndexIsAsked() throws IOException {
        scene.variable("PIP_INDEX_URL", scene.index.uri().toString());
        IndexRequest none = new IndexRequest(
                List.of(), List.of(scene.wheels.toString()), true, Optional.empty(), NetworkRequest.DEFAULT);
        install(none, "wording");
        assertEquals(List.of(), told("pip's configuration"));
        scene.variable(
                "PIP_FIND_LINKS",
                Files.createDirectory(scene.root.resolve("more")).toString());
        install(none, "greeter");
        assertEquals(
                List.of(
                        "No index is asked, but pip's configuration names places of files: the variable PIP_FIND_LINKS."),
                told("pip's configuration"));
    }

    @Test
    void saysWhatOfPipsConfigurationDoesNotCount() throws IOException {
        scene.variable("PIP_INDEX_URL", scene.index.uri().toString())
                .variable("PIP_ONLY_BINARY", ":all:")
                .variable("PIP_CONSTRAINT", "secret.txt")
                .variable("PIP_QUIET", "1");
        install(IndexRequest.DEFAULT, "wording");
        assertEquals(
                List.of(
                        "pip's configuration also says constraint (the variable PIP_CONSTRAINT), which counts for pip alone.",
                        "pip's configuration also says only-binary (the variable PIP_ONLY_BINARY), which counts for pip"
                                + " alone."),
                scene.details.stream()
                        .filter(line -> line.contains("also says"))
                        .toList());
    }

    @Test
    void leavesOutWhatWasUploadedAfterPipsLimit() throws IOException {
        scene.index.uploaded(Map.of(
                "wording-1.0-py3-none-any.whl", "2026-01-01T00:00:00Z",
                "wording-2.0-py3-none-any.whl", "2026-03-01T00:00:00Z"));
        scene.variable("PIP_INDEX_URL", scene.index.uri().toString());
        scene.variable("PIP_UPLOADED_PRIOR_TO", "2026-02-01T00:00:00Z");
        install(IndexRequest.DEFAULT, "wording");
        assertTrue(scene.site().contains("wording-1.0.dist-info"));
        assertEquals(
                List.of("Later uploads do not count, as uploaded-prior-to of pip's configuration (the variable"
                        + " PIP_UPLOADED_PRIOR_TO) is 2026-02-01T00:00:00Z."),
                told("uploads"));
        Failure failure = assertThrows(Failure.class, () -> install(IndexRequest.DEFAULT, "greeter"));
        assertEquals(
                "The index " + scene.index.uri() + " does not say when greeter-1.0-py3-none-any.whl was uploaded, so"
                        + " uploaded-prior-to of pip's configuration (the variable PIP_UPLOADED_PRIOR_TO) cannot be applied"
                        + " to it.",
                failure.getMessage());
        assertEquals(
                Optional.of(
                        "Use an index with upload times (PEP 700), or leave uploaded-prior-to of pip's configuration"
                                + " (the variable PIP_UPLOADED_PRIOR_TO) out."),
                failure.hint());
    }

    private List<String> told(String words) {
        return scene.outcomes.stream().filter(line -> line.contains(words)).toList();
    }

    @Test
    void neverTakesABoundNameFromElsewhere() throws IOException {
        Path wheels = Files.createDirectory(scene.root.resolve("corp"));
        WheelBuilder.of("wording", "1.5").writeTo(wheels);
        try (FakeIndex corp = FakeIndex.start(wheels)) {
            IndexRequest request = request(
                    index(scene.index.uri().toString(), ""), index(corp.uri().toString(), "", "wording"));
            install(request, "greeter");
            assertTrue(scene.site().contains("wording-1.5.dist-info"));
            assertEquals(
                    1,
                    corp.requests().stream()
                            .filter(asked -> asked.path().startsWith("/simple/"))
                            .count());
        }
    }

    @Test
    void saysWhichPlaceAloneCountsWhereThatIsWhyNothingIsFound() throws IOException {
        Path wheels = Files.createDirectory(scene.root.resolve("corp"));
        WheelBuilder.of("wording", "0.5").writeTo(wheels);
        String nothing = """
                The requirements have no solution for cpython 3.13.5 (cp313) on PLATFORM.
                pom.xml <requirement> asks for wording>=1, but there is only wording 0.5.
                Hint: Only PLACE counts for wording, because it is the first place that knows it.""";
        try (FakeIndex corp = FakeIndex.start(wheels)) {
            IndexRequest.Index first = index(corp.uri().toString(), "");
            IndexRequest.Index second = index(scene.index.uri().toString(), "");
            assertFailure(
                    nothing.replace("PLACE", corp.uri().toString()),
                    () -> install(request(first, second), "wording>=1"));
            assertFailure(
                    nothing.replace("PLACE", "findLinks (" + wheels.toUri() + ")"),
                    () -> install(
                            new IndexRequest(
                                    List.of(second),
                                    List.of(wheels.toString()),
                                    false,
                                    Optional.empty(),
                                    NetworkRequest.DEFAULT),
                            "wording>=1"));
            assertFailure(nothing.substring(0, nothing.indexOf("\nHint")), () -> install(request(first), "wording>=1"));
        }
    }

    private static void assertFailure(String message, Executable installation) {
        Failure failure = assertThrows(Failure.class, installation);
        assertEquals(
                message,
                failure.getMessage().replaceFirst("manylinux_\\w+", "PLATFORM")
                        + failure.hint().map(hint -> "\nHint: " + hint).orElse(""));
    }

    @Test
    void needsNoIndexForADirectoryOfWheels() throws IOException {
        IndexRequest request =
                new IndexRequest(List.of(), List.of("wheels"), true, Optional.empty(), NetworkRequest.DEFAULT);
        install(request, "greeter");
        assertTrue(scene.site().contains("wording-2.0.dist-info"));
        assertEquals(List.of(), scene.index.requests());
        assertEquals(List.of(), scene.warnings);
    }

    @Test
    void warnsOfWhatComesWithoutTls() {
        String warning =
                " is reached without TLS, so anybody on the way to it can change what comes from there. Use https,"
                        + " or name the host as one of <trustedHosts>.";
        IndexRequest request = new IndexRequest(
                List.of(index("http://ann:secret@index.example/simple", "")),
                List.of("http://links.example/", "http://localhost:1/x"),
                false,
                Optional.empty(),
                new NetworkRequest(Optional.empty(), Optional.of(0), List.of("links.example"), Optional.empty()));
        scene.offline();
        assertThrows(Failure.class, () -> install(request, "greeter"));
        assertEquals(List.of("The index http://index.example/simple/" + warning), scene.warnings);
    }

    @Test
    void repeatsAsOftenAsItIsTold() {
        scene.index.refusing(503);
        IndexRequest request = new IndexRequest(
                List.of(index(scene.index.uri().toString(), "")),
                List.of(),
                false,
                Optional.empty(),
                new NetworkRequest(Optional.empty(), Optional.of(1), List.of(), Optional.empty()));
        Failure failure = assertThrows(Failure.class, () -> install(request, "wording"));
        assertEquals(
                "Cannot get the files of wording from " + scene.index.uri()
                        + "wording/: the server answered 503 Service Unavailable (tried 2 times).",
                failure.getMessage());
    }

    private void assertNoSecret() {
        for (List<String> lines : List.of(scene.outcomes, scene.warnings, scene.details)) {
            lines.forEach(line -> assertFalse(line.contains("secret") || line.contains("cret"), line));
        }
    }

    private String with(String userInfo) {
        return scene.index.uri().toString().replace("http://", "http://" + userInfo + "@");
    }

    private void install(IndexRequest index, String... requirements) throws IOException {
        scene.install(scene.request(index, requirements));
    }

    private static IndexRequest request(IndexRequest.Index... indexes) {
        return new IndexRequest(List.of(indexes), List.of(), false, Optional.empty(), NetworkRequest.DEFAULT);
    }

    private static IndexRequest.Index index(String url, String id, String... names) {
        return new IndexRequest.Index(
                Optional.of(url), Optional.of(id).filter(text -> !text.isEmpty()), List.of(names), "");
    }
}
