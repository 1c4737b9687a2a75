package io.github.jvenv.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.index.DefaultIndex;
import io.github.jvenv.index.FlatLocation;
import io.github.jvenv.surroundings.ServerSettings;
import io.github.jvenv.surroundings.UserPaths;
import io.github.jvenv.testing.FakeServers;
import io.github.jvenv.testing.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class IndexSelectionTest {
    private static final String PUBLIC = DefaultIndex.location().toString();

    @TempDir
    Path temporary;

    private final FakeServers servers = new FakeServers();
    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(temporary).knowing(servers);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void asksThePublicIndexWhereNobodyNamesAnother() {
        assertIndexes(List.of(PUBLIC), IndexRequest.DEFAULT);
        servers.mirroring("pypi", new ServerSettings.StandIn("nexus", "https://mirror.example/simple"));
        IndexSelection selection = assertIndexes(List.of("https://mirror.example/simple/"), IndexRequest.DEFAULT);
        assertEquals(Optional.of("nexus"), selection.indexes().get(0).server());
    }

    @Test
    void asksTheIndexesOfThePomInTheirOrder() {
        servers.mirroring("other", new ServerSettings.StandIn("nexus", "https://mirror.example/simple"));
        IndexSelection selection = assertIndexes(
                List.of("https://a.example/", "https://mirror.example/simple/ for acme-*", PUBLIC),
                request(
                        index("https://a.example", ""),
                        index("https://b.example", "other", "Acme_*"),
                        new IndexRequest.Index(Optional.empty(), Optional.of("pypi"), List.of(), "simple")));
        assertEquals(
                List.of(Optional.empty(), Optional.of("nexus"), Optional.empty()),
                selection.indexes().stream().map(ChosenIndex::server).toList());
    }

    @Test
    void takesTheRepositoriesOfTheProjectByTheirIds() {
        servers.having("releases", new ServerSettings.StandIn("nexus", "https://nexus.example/maven"));
        assertIndexes(
                List.of("https://nexus.example/maven/ (Maven, group com.acme.pypi)"),
                request(new IndexRequest.Index(
                        Optional.empty(), Optional.of("releases"), List.of(), "maven", "com.acme.pypi")));
    }

    @Test
    void letsPipsConfigurationDecideWhereThePomNamesNoIndexForAllNames() throws IOException {
        scene.variable("PIP_INDEX_URL", "https://pip.example/simple")
                .variable("PIP_EXTRA_INDEX_URL", "https://extra.example/simple https://more.example/simple")
                .variable("PIP_FIND_LINKS", scene.wheels + " /no/such/directory")
                .variable("PIP_TRUSTED_HOST", "pip.example")
                .variable("PIP_CERT", "/etc/ca.pem")
                .variable("PIP_TIMEOUT", "7")
                .variable("PIP_RETRIES", "1");
        List<String> ofPip =
                List.of("https://pip.example/simple/", "https://extra.example/simple/", "https://more.example/simple/");
        IndexSelection selection = assertIndexes(ofPip, IndexRequest.DEFAULT);
        assertEquals(
                List.of(scene.wheels.toUri()),
                selection.findLinks().stream().map(FlatLocation::url).toList());
        assertEquals("[pip.example]", selection.trustedHosts().toString());
        assertEquals(
                new NetworkRequest(
                        Optional.of(Duration.ofSeconds(7)),
                        Optional.of(1),
                        List.of(),
                        Optional.of(Path.of("/etc/ca.pem"))),
                selection.network());
        assertIndexes(
                List.of("https://b.example/ for acme", ofPip.get(0), ofPip.get(1), ofPip.get(2)),
                request(index("https://b.example", "", "acme")));
        IndexSelection named = assertIndexes(List.of("https://a.example/"), request(index("https://a.example", "")));
        assertEquals(List.of(), named.findLinks());
        assertEquals(NetworkRequest.DEFAULT, named.network());
    }

    @Test
    void letsPipsLimitForUploadsHoldForTheIndexesThatPipWouldAsk() {
        scene.variable("PIP_UPLOADED_PRIOR_TO", "2026-03-01T00:00:00Z");
        IndexSelection selection = select(request(index("https://b.example", "", "acme")));
        ChosenCutoff cutoff = selection.cutoff().orElseThrow();
        assertEquals(Instant.parse("2026-03-01T00:00:00Z"), cutoff.moment().moment());
        assertEquals(
                List.of(false, true),
                selection.indexes().stream().map(cutoff::holdsFor).toList());
        assertTrue(selection.fingerprint().contains("exclude-newer 2026-03-01T00:00:00Z"));
        assertEquals(
                Optional.empty(),
                select(request(index("https://a.example", ""))).cutoff());
    }

    @Test
    void letsTheLimitOfThePomCountBeforePipsAndEverywhere() {
        scene.variable("PIP_UPLOADED_PRIOR_TO", "2026-03-01");
        IndexSelection selection = select(new IndexRequest(
                List.of(index("https://b.example", "", "acme")),
                List.of(),
                false,
                Optional.of("2026-05-01T12:00:00Z"),
                NetworkRequest.DEFAULT));
        ChosenCutoff cutoff = selection.cutoff().orElseThrow();
        assertEquals("2026-05-01T12:00:00Z", cutoff.moment().moment().toString());
        assertEquals(
                List.of(true, true),
                selection.indexes().stream().map(cutoff::holdsFor).toList());
    }

    @Test
    void letsWhatThePomSaysOfTheNetworkCountBeforePip() {
        scene.variable("PIP_TIMEOUT", "7")
                .variable("PIP_CERT", "/etc/ca.pem")
                .variable("PIP_TRUSTED_HOST", "b.example");
        NetworkRequest network = new NetworkRequest(
                Optional.of(Duration.ofSeconds(3)), Optional.empty(), List.of("a.example"), Optional.empty());
        IndexSelection selection = select(new IndexRequest(List.of(), List.of(), false, Optional.empty(), network));
        assertEquals(Optional.of(Duration.ofSeconds(3)), selection.network().timeout());
        assertEquals(Optional.of(Path.of("/etc/ca.pem")), selection.network().authorities());
        assertEquals("[a.example, b.example]", selection.trustedHosts().toString());
    }

    @Test
    void readsTheConfigurationOfTheInterpreter() throws IOException {
        Files.writeString(scene.root.resolve("python/pip.conf"), "[install]\nindex-url = https://site.example/");
        assertEquals(
                "https://site.example/",
                IndexSelection.of(IndexRequest.DEFAULT, scene.surroundings(), Optional.of(scene.python))
                        .indexes()
                        .get(0)
                        .toString());
    }

    @Test
    void asksNoIndexWhereToldSo() {
        scene.variable("PIP_NO_INDEX", "true");
        assertIndexes(List.of(), IndexRequest.DEFAULT);
        assertIndexes(List.of("https://a.example/"), request(index("https://a.example", "")));
        assertIndexes(
                List.of(),
                new IndexRequest(
                        List.of(index("https://a.example", "")),
                        List.of(),
                        true,
                        Optional.empty(),
                        NetworkRequest.DEFAULT));
    }

    @Test
    void stillAsksWhatThePomBindsToNamesWherePipIsToldToAskNoIndex() {
        scene.variable("PIP_NO_INDEX", "true");
        IndexSelection selection =
                assertIndexes(List.of("https://b.example/ for acme"), request(index("https://b.example", "", "acme")));
        UserPaths paths = UserPaths.of(scene.surroundings());
        assertEquals(
                "[https://b.example/ for acme]",
                selection.withMoreIndex("https://c.example", paths).indexes().toString());
        assertEquals(List.of(), selection.withoutIndexes().indexes());
    }

    @Test
    void takesTheOptionsOfRequirementsFilesAsPipDoes() {
        UserPaths paths = UserPaths.of(scene.surroundings());
        IndexSelection selection =
                select(request(index("https://a.example", ""), index("https://b.example", "", "acme")));
        IndexSelection only = selection.withOnlyIndex("https://c.example", paths);
        assertEquals(
                "[https://b.example/ for acme, https://c.example/]",
                only.indexes().toString());
        IndexSelection more = only.withMoreIndex("https://d.example", paths);
        assertEquals(
                "[https://b.example/ for acme, https://c.example/, https://d.example/]",
                more.indexes().toString());
        IndexSelection none = more.withoutIndexes().withMoreIndex("https://e.example", paths);
        assertEquals(List.of(), none.indexes());
        IndexSelection links = none.withFindLinks(FlatLocation.parse("wheels", scene.root, scene.root))
                .withTrustedHost("x.example:80");
        assertEquals(
                List.of(scene.wheels.toUri()),
                links.findLinks().stream().map(FlatLocation::url).toList());
        assertEquals("[x.example:80]", links.trustedHosts().toString());
    }

    @Test
    void tellsWhatARequestDependsOnWithoutSecrets() {
        IndexRequest request = new IndexRequest(
                List.of(index("https://ann:secret@a.example", "corp", "acme", "b*"), index("https://c.example", "")),
                List.of("wheels"),
                false,
                Optional.of("P7D"),
                NetworkRequest.DEFAULT);
        assertEquals(
                "index https://a.example/ for acme, b*\nindex https://c.example/\nfind-links " + scene.wheels.toUri()
                        + "\nexclude-newer P7D",
                select(request).fingerprint());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused(
                "An <index> with the id corp has no <url>.",
                new IndexRequest.Index(Optional.empty(), Optional.of("corp"), List.of(), ""));
        assertRefused(
                "An <index> has no <url>.", new IndexRequest.Index(Optional.empty(), Optional.empty(), List.of(), ""));
        assertRefused(
                "An <index> with the id corp has no <url>, and the project has no repository with that id.",
                new IndexRequest.Index(Optional.empty(), Optional.of("corp"), List.of(), "maven"));
        assertRefused(
                "The index corp has a <group>, which only an index of the type maven can have.",
                new IndexRequest.Index(
                        Optional.of("https://a.example"), Optional.of("corp"), List.of(), "simple", "com.acme"));
        assertRefused(
                "The group 'com..acme' for wheels cannot be one of a Maven repository.",
                new IndexRequest.Index(
                        Optional.of("https://a.example"), Optional.of("corp"), List.of(), "maven", "com..acme"));
        assertRefused(
                "The index https://a.example/ is of the type maven, and the URL of a Maven repository has no query.",
                new IndexRequest.Index(
                        Optional.of("https://a.example?token=x"), Optional.of("corp"), List.of(), "maven"));
        assertRefused(
                "An <index> is of the type 'conda', and expected is one of simple, maven.",
                new IndexRequest.Index(Optional.of("https://a.example"), Optional.empty(), List.of(), "conda"));
    }

    @Test
    void saysWhereAnIndexIsNamedThatIsNone() {
        scene.variable("PIP_EXTRA_INDEX_URL", "ftp://ann:secret@index.example/");
        Failure failure = assertThrows(Failure.class, () -> select(IndexRequest.DEFAULT));
        assertEquals(
                "The index 'ftp://index.example/' is not an https, http or file URL. It is named in the variable"
                        + " PIP_EXTRA_INDEX_URL.",
                failure.getMessage());
    }

    private void assertRefused(String message, IndexRequest.Index index) {
        Failure failure = assertThrows(Failure.class, () -> select(request(index)));
        assertEquals(message, failure.getMessage());
    }

    private IndexSelection assertIndexes(List<String> expected, IndexRequest request) {
        IndexSelection selection = select(request);
        assertEquals(
                expected,
                selection.indexes().stream().map(ChosenIndex::toString).toList());
        return selection;
    }

    private IndexSelection select(IndexRequest request) {
        // The machine's own configuration is no business of a test.
        scene.variable("PIP_CONFIG_FILE", "/dev/null");
        return IndexSelection.of(request, scene.surroundings(), Optional.empty());
    }

    private static IndexRequest request(IndexRequest.Index... indexes) {
        return new IndexRequest(List.of(indexes), List.of(), false, Optional.empty(), NetworkRequest.DEFAULT);
    }

    private static IndexRequest.Index index(String url, String id, String... names) {
        return new IndexRequest.Index(
                Optional.of(url), Optional.of(id).filter(text -> !text.isEmpty()), List.of(names), "");
    }
}
