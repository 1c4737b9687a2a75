package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.RequirementRequest.Wanted;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is wanted can stand in many places; wherever it stands, it is installed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class RequirementSourcesTest extends SceneTest {
    private static final List<String> BOTH =
            List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-2.0.dist-info");
    private static final List<String> OLD_WORDING = List.of("wording", "wording-1.0.dist-info");

    @Test
    void filesOfRequirementsBringTheirOptionsAndConstraints() throws IOException {
        write("more/limits.txt", "wording == 1.0\n");
        write("requirements.txt", "--index-url " + scene.index.uri() + "\n-c more/limits.txt\nwording\n");
        install(files("requirements.txt"), IndexRequest.at("http://127.0.0.1:9/nobody"));
        assertEquals(OLD_WORDING, scene.site());
    }

    @Test
    void aChangeInAFileIsNoticed() throws IOException {
        write("requirements.txt", "wording<2\n");
        install(files("requirements.txt"));
        install(files("requirements.txt"));
        assertEquals("Environment ROOT/project/target/venv is up to date with 1 distribution.", scene.lastOutcome());
        write("requirements.txt", "greeter\nwording>1\n");
        install(files("requirements.txt"));
        assertEquals(BOTH, scene.site());
    }

    @Test
    void aFileOfConstraintsAlsoCountsForThePom() throws IOException {
        write("limits.txt", "wording < 2\n");
        install(new RequirementRequest(
                wanted("wording"),
                List.of(),
                List.of(),
                List.of("limits.txt"),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertEquals(OLD_WORDING, scene.site());
    }

    @Test
    void overridesCountMoreThanEverythingElse() throws IOException {
        install(new RequirementRequest(
                wanted("greeter", "wording>=2"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Wanted("wording==1.0", "pom.xml <override>")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertEquals(List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-1.0.dist-info"), scene.site());
    }

    @Test
    void aProjectsExtrasAndGroupsAreInstalledButNotTheProject() throws IOException {
        write("pyproject.toml", """
                [project]
                name = "program"
                version = "1"
                dependencies = []
                optional-dependencies.polite = ["greeter"]
                [dependency-groups]
                dev = [{include-group = "words"}]
                words = ["wording<2"]
                """);
        install(project(List.of(), List.of("dev")));
        assertEquals(OLD_WORDING, scene.site());
        install(project(List.of("polite"), List.of("dev")));
        assertEquals(List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-1.0.dist-info"), scene.site());
        Failure failure = assertThrows(Failure.class, () -> install(project(List.of("rude"), List.of())));
        assertEquals("pyproject.toml has no extra 'rude'.", failure.getMessage());
    }

    private static RequirementRequest project(List<String> extras, List<String> groups) {
        return new RequirementRequest(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of("pyproject.toml"),
                extras,
                groups,
                List.of(),
                List.of());
    }

    @Test
    void aScriptSaysWhatItNeeds() throws IOException {
        write("job.py", "# /// script\n# dependencies = [\"wording<2\"]\n# ///\nimport wording\n");
        install(new RequirementRequest(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("job.py"),
                List.of()));
        assertEquals(OLD_WORDING, scene.site());
    }

    @Test
    void aWheelIsInstalledByItsPathAndRecordsIt() throws IOException {
        install(RequirementRequest.of(wanted("./wheels/wording-1.0-py3-none-any.whl")));
        assertEquals(OLD_WORDING, scene.site());
        assertEquals(
                "{\"archive_info\": {\"hash\": \"sha256=HASH\", \"hashes\": {\"sha256\": \"HASH\"}}, \"url\": \"file://ROOT/wheels/"
                        + "wording-1.0-py3-none-any.whl\"}",
                scene.portable(Files.readString(scene.inSite("wording-1.0.dist-info/direct_url.json"))
                        .replaceAll("[0-9a-f]{64}", "HASH")));
    }

    @Test
    void aWheelReplacesAnotherVersionThatIsInstalled() throws IOException {
        scene.install("wording==2.0");
        install(RequirementRequest.of(wanted("./wheels/wording-1.0-py3-none-any.whl")));
        assertEquals(OLD_WORDING, scene.site());
    }

    @Test
    void whatIsInstalledAndNoLongerOfferedIsUnknown() throws IOException {
        scene.install("wording==2.0");
        IndexRequest empty = IndexRequest.at(scene.index.uri("/nothing/").toString());
        Failure failure =
                assertThrows(Failure.class, () -> install(RequirementRequest.of(wanted("wording", "greeter")), empty));
        assertEquals(
                "pom.xml <requirement> asks for wording, but there is no project named wording.",
                failure.getMessage().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aFileWithAHashThatIsGivenIsInstalled() throws IOException {
        write("locked.txt", "wording==1.0 --hash=sha256:" + Scene.wording("1.0").sha256() + "\n");
        install(files("locked.txt"));
        assertEquals(OLD_WORDING, scene.site());
    }

    @Test
    void aFileWithAnotherHashIsNot() throws IOException {
        write("locked.txt", "wording==1.0 --hash=sha256:" + "0".repeat(64) + "\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("locked.txt")));
        assertEquals(
                "The file wording-1.0-py3-none-any.whl has the SHA-256 "
                        + Scene.wording("1.0").sha256()
                        + ", which is none of the hashes that locked.txt line 1 gives for wording==1.0.",
                failure.getMessage());
        assertFalse(Files.exists(scene.inSite("wording")));
    }

    @Test
    void aFileWithAnotherHashThanInItsUrlIsTracedToWhereTheUrlStands() throws IOException {
        write("evil-2.0.tar.gz", "setup.py");
        String hash = "#sha256=" + "0".repeat(64);
        String wheel = scene.wheels.toUri() + "wording-1.0-py3-none-any.whl";
        String source = scene.root.toUri() + "evil-2.0.tar.gz";
        assertTraced("direct.txt line 2 asks for wording from " + wheel + ".", "wording @ " + wheel + hash);
        assertTraced("direct.txt line 2 asks for wording from " + wheel + ".", wheel + hash);
        assertTraced("direct.txt line 2 asks for evil from " + source + ".", "evil @ " + source + hash);
        assertTraced("direct.txt line 2 asks for " + source + ".", source + hash);

        String needed = scene.index.uri("/files/wording-1.0-py3-none-any.whl").toString();
        WheelBuilder.of("teller", "1.0").requires("wording @ " + needed + hash).writeTo(scene.wheels);
        assertTraced("teller 1.0 needs wording from " + needed + ".", "teller");
    }

    private void assertTraced(String end, String line) throws IOException {
        write("direct.txt", "# places\n" + line + "\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("direct.txt")));
        assertEquals(
                "is not the one that was promised: its sha256 is HASH instead of HASH.\n" + end,
                failure.getMessage().replaceFirst(".* (?=is not the one)", "").replaceAll("[0-9a-f]{64}", "HASH"));
    }

    @Test
    void whatIsNotAtItsPlaceIsTracedToWhereThatStands() throws IOException {
        String missing = scene.index.uri("/files/none-1.0-py3-none-any.whl").toString();
        write("direct.txt", "# places\nnone @ " + missing + "\nnone @ " + missing + "\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("direct.txt")));
        assertEquals("""
                Cannot get none-1.0-py3-none-any.whl from http://index.example/files/none-1.0-py3-none-any.whl: the server answered 404 Not Found.
                direct.txt line 2 and direct.txt line 3 ask for none from http://index.example/files/none-1.0-py3-none-any.whl.""", scene.portable(failure.getMessage()));
        String gone = scene.root.toUri() + "gone-1.0.tar.gz";
        write("direct.txt", "# places\ngone @ " + gone + "\n");
        failure = assertThrows(Failure.class, () -> install(files("direct.txt")));
        assertEquals("""
                file://ROOT/gone-1.0.tar.gz cannot be read: there is no file ROOT/gone-1.0.tar.gz.
                direct.txt line 2 asks for gone from file://ROOT/gone-1.0.tar.gz.""", scene.portable(failure.getMessage()));
        String odd = scene.index.uri("/files/none.whl").toString();
        write("direct.txt", "# places\nnone @ " + odd);
        failure = assertThrows(Failure.class, () -> install(files("direct.txt")));
        assertEquals("""
                Expected a wheel's name, version, maybe a build tag, then interpreter, ABI and platform tags, joined by '-'.
                    none.whl
                    ^^^^
                direct.txt line 2 asks for none from http://index.example/files/none.whl.""", scene.portable(failure.getMessage()));
    }

    @Test
    void aLineWhoseUrlHasAnotherHashThanItsOptionIsNamed() throws IOException {
        String wheel = scene.wheels.toUri() + "wording-1.0-py3-none-any.whl";
        write("locked.txt", "wording @ " + wheel + "#sha256=" + "0".repeat(64) + " --hash=sha256:" + "1".repeat(64));
        Failure failure = assertThrows(Failure.class, () -> install(files("locked.txt")));
        assertEquals("locked.txt line 1 gives hashes of wording that have none in common.", failure.getMessage());
    }

    @Test
    void nothingComesInWithoutAHashWhereHashesAreRequired() throws IOException {
        String greeter = Sha256.of(Files.readAllBytes(scene.wheels.resolve("greeter-1.0-py3-none-any.whl")))
                .hex();
        write("locked.txt", "greeter==1.0 --hash=sha256:" + greeter + "\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("locked.txt")));
        assertEquals("""
                Hashes are required, because locked.txt line 1 gives one of greeter, and cannot be checked for all distributions:
                wording==2.0 is needed by greeter==1.0 only, and nothing gives its hash.""", failure.getMessage());
    }

    @Test
    void aFaultInAFileIsShownWithItsLine() throws IOException {
        write("requirements.txt", "wording\n--indexurl x\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("requirements.txt")));
        assertEquals("""
                The option in requirements.txt line 2 cannot be read. A requirements file has no such option.
                    --indexurl x
                    ^^^^^^^^^^""", failure.getMessage());
        assertFalse(Files.exists(scene.environment));
    }

    @Test
    void aFaultyOptionInAFileIsShownWhereItStands() throws IOException {
        assertFault("wording\n--pre -i ftp://me:secret@index.example/simple\n", """
                The option in requirements.txt line 2 cannot be read. The index 'ftp://index.example/simple' is not an https, http or file URL.
                    --pre -i ftp://*********@index.example/simple
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Hint: Give the URL of a package index with the Simple API, such as https://index.example/simple/.""");
        assertFault("--extra-index-url \\\n  index.example\n", """
                The option in requirements.txt line 2 cannot be read. The index 'index.example' is not an https, http or file URL.
                    index.example
                    ^^^^^^^^^^^^^
                Hint: Give the URL of a package index with the Simple API, such as https://index.example/simple/.""");
        assertFault("--find-links=nowhere\n", """
                The option in requirements.txt line 1 cannot be read. The findLinks location 'nowhere' is neither an existing file or directory nor an https or http URL.
                    --find-links=nowhere
                                 ^^^^^^^
                Hint: Relative paths start from the project's directory.""");
        assertFault("--trusted-host https://index.example/\n", """
                The option in requirements.txt line 1 cannot be read. The trusted host 'https://index.example/' is not a host, or a host and a port.
                    --trusted-host https://index.example/
                                   ^^^^^^^^^^^^^^^^^^^^^^
                Hint: Give it without a scheme and a path, such as index.example or index.example:8443.""");
    }

    @Test
    void saysWhichOptionNamesAPageThatIsNotThere() throws IOException {
        String page = scene.index.uri("/nothing/").toString();
        assertFault(
                "wording\n-f " + page + "\n",
                "Cannot get the links of --find-links (requirements.txt line 2) from " + page
                        + ": the server answered 404 Not Found.");
    }

    private void assertFault(String text, String message) throws IOException {
        write("requirements.txt", text);
        Failure failure = assertThrows(Failure.class, () -> install(files("requirements.txt")));
        assertEquals(
                message,
                failure.getMessage()
                        + failure.hint().map(hint -> "\nHint: " + hint).orElse(""));
    }

    private static RequirementRequest files(String... files) {
        return new RequirementRequest(
                List.of(),
                List.of(files),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Wanted> wanted(String... requirements) {
        return List.of(requirements).stream()
                .map(text -> new Wanted(text, "pom.xml <requirement>"))
                .toList();
    }

    private void install(RequirementRequest wanted) throws IOException {
        install(wanted, IndexRequest.at(scene.index.uri().toString()));
    }

    private void install(RequirementRequest wanted, IndexRequest index) throws IOException {
        scene.install(scene.request(ResolveRequest.of(wanted, index)));
    }

    private void write(String path, String content) throws IOException {
        Path file = scene.root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void aChangedHashIsNoticed() throws IOException {
        write("locked.txt", "wording==1.0 --hash=sha256:" + Scene.wording("1.0").sha256() + "\n");
        install(files("locked.txt"));
        write("locked.txt", "wording==1.0 --hash=sha256:" + "0".repeat(64) + "\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("locked.txt")));
        assertEquals(
                "The file wording-1.0-py3-none-any.whl has the SHA-256 "
                        + Scene.wording("1.0").sha256()
                        + ", which is none of the hashes that locked.txt line 1 gives for wording==1.0.",
                failure.getMessage());
    }

    @Test
    void linesWhoseHashesHaveNothingInCommonAreBothNamed() throws IOException {
        write(
                "locked.txt",
                "wording==1.0 --hash=sha256:" + Scene.wording("1.0").sha256() + "\nwording --hash=sha256:"
                        + "0".repeat(64) + "\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("locked.txt")));
        assertEquals(
                "locked.txt line 1 and locked.txt line 2 give hashes of wording that have none in common.",
                scene.portable(failure.getMessage()));
        assertEquals(
                Optional.of("A distribution must have one of the hashes of every line that gives some: give the same"
                        + " ones everywhere, or in one place only."),
                failure.hint());
    }

    @Test
    void nothingIsLockedThatHasAnotherHash() throws IOException {
        write("locked.txt", "wording==1.0 --hash=sha256:" + "0".repeat(64) + "\n");
        LockRequest request = new LockRequest(
                scene.wanted(""),
                ResolveRequest.of(
                        files("locked.txt"), IndexRequest.at(scene.index.uri().toString())),
                scene.lockFile(),
                false,
                List.of(),
                List.of());
        Failure failure = assertThrows(Failure.class, () -> new LockRequirements(scene.surroundings()).run(request));
        assertEquals(
                "The file wording-1.0-py3-none-any.whl has the SHA-256 "
                        + Scene.wording("1.0").sha256()
                        + ", which is none of the hashes that locked.txt line 1 gives for wording==1.0.",
                failure.getMessage());
        assertFalse(Files.exists(scene.lockFile()));
    }

    @Test
    void aChangedFileAtAPathIsNoticed() throws IOException {
        install(RequirementRequest.of(wanted("./wheels/wording-1.0-py3-none-any.whl")));
        install(RequirementRequest.of(wanted("./wheels/wording-1.0-py3-none-any.whl")));
        assertEquals("Environment ROOT/project/target/venv is up to date with 1 distribution.", scene.lastOutcome());
        Scene.wording("1.0").file("wording/new.py", "").writeTo(scene.wheels);
        install(RequirementRequest.of(wanted("./wheels/wording-1.0-py3-none-any.whl")));
        assertEquals(true, Files.exists(scene.inSite("wording/new.py")));
    }

    @Test
    void aScriptForAnotherPythonIsRefused() throws IOException {
        write("job.py", "# /// script\n# requires-python = \">=3.14\"\n# dependencies = []\n# ///\n");
        RequirementRequest request = new RequirementRequest(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("job.py"),
                List.of());
        Failure failure = assertThrows(Failure.class, () -> install(request));
        assertEquals(
                "job.py requires Python >=3.14, and the target is cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.",
                failure.getMessage());
    }

    @Test
    void theLockOfALocalFileIsGoodAtAnotherPlace() throws IOException {
        Files.createDirectories(scene.lockFile().getParent().resolve("wheels"));
        Files.copy(
                scene.wheels.resolve("wording-1.0-py3-none-any.whl"),
                scene.lockFile().resolveSibling("wheels/wording-1.0-py3-none-any.whl"));
        ResolveRequest resolve = ResolveRequest.of(
                RequirementRequest.of(wanted("./project/wheels/wording-1.0-py3-none-any.whl")),
                IndexRequest.at(scene.index.uri().toString()));
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(scene.wanted(""), resolve, scene.lockFile(), false, List.of(), List.of()));
        String lock = Files.readString(scene.lockFile());
        assertFalse(lock.contains(scene.root.toString()), lock);
        assertEquals(
                true,
                lock.contains("inputs = [\"requirement: wording @ ./wheels/wording-1.0-py3-none-any.whl\"]"),
                lock);
    }

    /** It is no archive at all: whoever looks into it before its hash says so. */
    @Test
    void nothingIsLookedIntoOrRunThatHasAnotherHash() throws IOException {
        write("evil-2.0.tar.gz", "setup.py");
        String hash = " --hash=sha256:" + "0".repeat(64) + "\n";
        write("by-path.txt", "./evil-2.0.tar.gz" + hash);
        write("by-name.txt", "evil @ " + scene.root.resolve("evil-2.0.tar.gz").toUri() + hash);
        write("by-version.txt", "--find-links " + scene.root + "\nevil==2.0" + hash);
        List<String> messages = new ArrayList<>();
        for (String file : List.of("by-path.txt", "by-name.txt", "by-version.txt")) {
            Failure failure = assertThrows(Failure.class, () -> install(files(file)), file);
            messages.add(scene.portable(failure.getMessage()));
        }
        String start = "The file evil-2.0.tar.gz has the SHA-256 "
                + Sha256.of(Files.readAllBytes(scene.root.resolve("evil-2.0.tar.gz")))
                + ", which is none of the hashes that ";
        assertEquals(
                List.of(
                        start + "by-path.txt line 1 gives for file://ROOT/evil-2.0.tar.gz.",
                        start + "by-name.txt line 1 gives for file://ROOT/evil-2.0.tar.gz.",
                        start + "by-version.txt line 2 gives for evil-2.0.tar.gz."),
                messages);
    }

    @Test
    void nothingIsRunForItsNameWithoutAHashWhereHashesAreRequired() throws IOException {
        write("unknown.tar.gz", "setup.py");
        write("locked.txt", "wording==1.0 --hash=sha256:" + Scene.wording("1.0").sha256() + "\n./unknown.tar.gz\n");
        Failure failure = assertThrows(Failure.class, () -> install(files("locked.txt")));
        assertEquals(
                "Hashes are required, and file://ROOT/unknown.tar.gz (locked.txt line 2) would have to be built, of which none is given.",
                scene.portable(failure.getMessage()));
    }

    @Test
    void aLocalFileOfAConstraintIsNoticedWhenItChanges() throws IOException {
        RequirementRequest request = new RequirementRequest(
                wanted("wording"),
                List.of(),
                List.of(new Wanted("wording @ " + scene.wheels.toUri() + "wording-1.0-py3-none-any.whl", "pom.xml")),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        install(request);
        assertEquals(OLD_WORDING, scene.site());
        Scene.wording("1.0").file("wording/new.py", "").writeTo(scene.wheels);
        install(request);
        assertEquals(true, Files.exists(scene.inSite("wording/new.py")));
    }
}
