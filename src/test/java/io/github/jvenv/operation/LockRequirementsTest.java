package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.report.TreeFormat;
import io.github.jvenv.resolution.Strategy;
import io.github.jvenv.session.PolicyRequest;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.TarBuilder;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.url.PathUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class LockRequirementsTest extends SceneTest {
    private static final TargetRequest OLD = target("old", "3.9", "linux-x86_64");
    private static final TargetRequest LAPTOP = target("laptop", "3.13", "macos-arm64");

    @Test
    void writesWhatIsInstalledWithTheHashOfEveryFile() throws IOException {
        lock("greeter");

        assertEquals("Locked 2 distributions in ROOT/project/pylock.toml.", scene.lastOutcome());
        assertEquals("""
                lock-version = "1.0"
                environments = [
                    'sys_platform == "linux" and python_version == "3.13" and platform_machine == "x86_64" and implementation_name == "cpython"',
                ]
                created-by = "jvenv"

                [[packages]]
                name = "greeter"
                version = "1.0"
                dependencies = [
                    { name = "wording" },
                ]
                index = "http://index.example"
                wheels = [
                    { url = "FILE", size = SIZE, hashes = { sha256 = "HASH" } },
                ]

                [[packages]]
                name = "wording"
                version = "2.0"
                index = "http://index.example"
                wheels = [
                    { url = "FILE", size = SIZE, hashes = { sha256 = "HASH" } },
                ]

                [tool.jvenv]
                inputs = ["requirement: greeter"]

                [tool.jvenv.targets]
                interpreter = 'sys_platform == "linux" and python_version == "3.13" and platform_machine == "x86_64" and implementation_name == "cpython"'
                """, lockText());
    }

    @Test
    void saysThatOtherToolsWillNotFindALockOfAnotherName() throws IOException {
        Path file = scene.root.resolve("project/my.lock");
        run(new LockRequest(scene.wanted(""), resolve("greeter"), file, false, List.of(), List.of()));
        assertEquals(
                List.of("Other tools do not take " + file
                        + " for a lock file: to them one is called pylock.toml or pylock.NAME.toml."),
                scene.warnings);
    }

    @Test
    void aDirectoryIsNoLockFile() throws IOException {
        Files.createDirectories(scene.lockFile());
        assertEquals(
                "The lock file ROOT/project/pylock.toml is a directory.",
                scene.portable(
                        assertThrows(Failure.class, () -> lock("greeter")).getMessage()));
    }

    @Test
    void writesNothingWhenNothingHasChanged() throws IOException {
        lock("greeter");
        Object before = Files.getAttribute(scene.lockFile(), "unix:ino");
        lock("greeter");

        assertEquals("The lock file is up to date: 2 distributions in ROOT/project/pylock.toml.", scene.lastOutcome());
        assertEquals(before, Files.getAttribute(scene.lockFile(), "unix:ino"));
    }

    @Test
    void keepsLockedVersionsUnlessTheyAreToBeUpgraded() throws IOException {
        lock("greeter", "wording<2");
        lock("greeter");
        assertEquals("[wording 1.0]", versions("wording"));
        run(new LockRequest(
                scene.wanted(""),
                resolve("greeter"),
                scene.lockFile(),
                false,
                List.of(ProjectName.parse("Wording")),
                List.of()));
        assertEquals("[wording 2.0]", versions("wording"));
        lock("greeter", "wording<2");
        run(new LockRequest(scene.wanted(""), resolve("greeter"), scene.lockFile(), true, List.of(), List.of()));
        assertEquals("[wording 2.0]", versions("wording"));
    }

    @Test
    void locksNoFileOfAVersionThatIsWrittenOtherwise() throws IOException {
        WheelBuilder.of("demo", "1.0").writeTo(scene.wheels);
        WheelBuilder.of("demo", "1.0.0").writeTo(scene.wheels);
        lock("demo===1.0");
        assertEquals("[demo 1.0]", versions("demo"));
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), wheelsOf("demo"));
        lock("demo===1.0.0");
        assertEquals("[demo 1.0.0]", versions("demo"));
        assertEquals(List.of("demo-1.0.0-py3-none-any.whl"), wheelsOf("demo"));
    }

    /** PEP 592 marks files, and a lock cannot: what installs from it would take the yanked one for the better one. */
    @Test
    void locksNoYankedFileBesideOneThatIsNot() throws IOException {
        WheelBuilder good = WheelBuilder.of("demo", "1.0");
        WheelBuilder bad = WheelBuilder.of("demo", "1.0").tag("py313-none-any");
        good.writeTo(scene.wheels);
        bad.writeTo(scene.wheels);
        Path page = Files.writeString(scene.wheels.resolve("page.html"), """
                <a href="demo-1.0-py3-none-any.whl#sha256=%s">a</a>
                <a href="demo-1.0-py313-none-any.whl#sha256=%s" data-yanked="broken">b</a>
                """.formatted(good.sha256(), bad.sha256()));
        IndexRequest from =
                new IndexRequest(List.of(), List.of(page.toString()), true, Optional.empty(), NetworkRequest.DEFAULT);
        run(new LockRequest(
                scene.wanted(""),
                scene.request(from, "demo").resolve(),
                scene.lockFile(),
                false,
                List.of(),
                List.of()));
        assertEquals(List.of("demo-1.0-py3-none-any.whl"), wheelsOf("demo"));
    }

    @Test
    void passesOverAVersionWhoseSourcesAreThoseOfAnotherProject() throws IOException {
        WheelBuilder.of("demo", "1.0").writeTo(scene.wheels);
        byte[] sources = new TarBuilder()
                .file("demo-2.0/PKG-INFO", "Metadata-Version: 2.2\nName: other\nVersion: 2.0\n")
                .file("demo-2.0/setup.py", "")
                .bytes();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(scene.wheels.resolve("demo-2.0.tar.gz")))) {
            out.write(sources);
        }
        lock("demo");
        assertEquals("[demo 1.0]", versions("demo"));
        Failure failure = assertThrows(Failure.class, () -> lock("demo==2.0"));
        assertEquals(
                "pom.xml <requirement> asks for demo==2.0, but demo 2.0 has the metadata of other 2.0.",
                failure.getMessage().lines().skip(1).findFirst().orElseThrow());
    }

    private List<String> wheelsOf(String project) throws IOException {
        return Pattern.compile(project + "-[^/\"]+\\.whl")
                .matcher(Files.readString(scene.lockFile()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void keepsLockedVersionsThatPartByTarget() throws IOException {
        offerNumbers("1.0", "2.0");
        lockFor(List.of(LAPTOP, OLD), "numbers");
        offerNumbers("1.5", "2.5");
        lockFor(List.of(LAPTOP, OLD), "numbers", "wording");
        assertEquals("[numbers 1.0, numbers 2.0]", versions("numbers"));
    }

    private void offerNumbers(String ofOld, String ofLaptop) throws IOException {
        WheelBuilder.of("numbers", ofOld)
                .tag("cp39-cp39-manylinux_2_17_x86_64")
                .file("a.py", "")
                .writeTo(scene.wheels);
        WheelBuilder.of("numbers", ofLaptop)
                .tag("cp313-cp313-macosx_11_0_arm64")
                .file("a.py", "")
                .writeTo(scene.wheels);
    }

    @Test
    void targetsShareVersionsAndPartWhereTheyMust() throws IOException {
        offerNumbers("1.0", "2.0");
        WheelBuilder.of("wording", "3.0").requiresPython(">=3.10").writeTo(scene.wheels);
        lockFor(List.of(LAPTOP, OLD), "numbers", "wording", "greeter ; sys_platform == 'darwin'");

        assertEquals("Locked 3 distributions for 2 targets in ROOT/project/pylock.toml.", scene.lastOutcome());
        assertEquals(
                List.of(
                        "greeter 1.0 where sys_platform == \"darwin\"",
                        "numbers 1.0 where sys_platform == \"linux\"",
                        "numbers 2.0 where sys_platform == \"darwin\"",
                        "wording 2.0"),
                new LockFile(scene.lockFile())
                        .read(scene).orElseThrow().packages().stream()
                                .map(entry -> entry
                                        + entry.marker()
                                                .map(marker -> " where " + marker)
                                                .orElse(""))
                                .toList());
    }

    @Test
    void isForThePatchReleasesThatNeedNothingElse() throws IOException {
        lockFor(List.of(OLD), "wording", "greeter ; python_full_version >= '3.9.4'");

        assertEquals(
                "[sys_platform == \"linux\" and python_version == \"3.9\" and platform_machine == \"x86_64\""
                        + " and implementation_name == \"cpython\" and python_full_version < \"3.9.4\"]",
                new LockFile(scene.lockFile())
                        .read(scene)
                        .orElseThrow()
                        .environments()
                        .toString());
    }

    @Test
    void saysWhichTargetCannotBe() {
        assertEquals(
                "The target 'x' has the preset 'linux-sparc', and expected is one of linux-x86_64, linux-aarch64,"
                        + " musllinux-x86_64, musllinux-aarch64, macos-x86_64, macos-arm64, windows-x86_64, windows-arm64.",
                failure(target("x", "3.12", "linux-sparc")));
        assertEquals(
                "The target 'x' has no <python>, which says for which version it is.", failure(target("x", "", "")));
        assertEquals("The target 'x' has neither a <preset> nor a <platform>.", failure(target("x", "3.12", "")));
        assertEquals(
                "The target 'x' is for 'jython', and only CPython and PyPy can be declared.",
                failure(new TargetRequest("x", "3.12", "jython", "", List.of(), "linux-x86_64")));
        assertEquals(
                "The target 'x' has the ABI 'cp310', and PyPy 3.10 has pypy310_pp73.",
                failure(new TargetRequest("x", "3.10", "pypy", "cp310", List.of(), "linux-x86_64")));
        assertEquals(
                "The target 'x' has the platforms win_amd64 and manylinux_2_28_x86_64, none of which runs what is for the"
                        + " others.",
                failure(new TargetRequest("x", "3.12", "", "", List.of("win_amd64", "manylinux_2_28_x86_64"), "")));
    }

    private String failure(TargetRequest target) {
        return assertThrows(Failure.class, () -> lockFor(List.of(target), "greeter"))
                .getMessage();
    }

    @Test
    void installsWhatTheLockSaysAndAsksNoIndex() throws IOException {
        lock("greeter", "wording<2");
        scene.index.forgetRequests();
        scene.install("greeter", "wording<2");

        assertEquals(List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-1.0.dist-info"), scene.site());
        assertEquals(
                List.of("/files/greeter-1.0-py3-none-any.whl", "/files/wording-1.0-py3-none-any.whl"),
                scene.index.requests().stream()
                        .map(request -> request.path())
                        .sorted()
                        .toList());
        assertTrue(Files.exists(scene.inSite("wording-1.0.dist-info/REQUESTED")));
    }

    @Test
    void saysWhatHasChangedSinceTheLockWasWritten() throws IOException {
        lock("greeter", "wording<2");
        Failure failure = assertThrows(Failure.class, () -> scene.install("greeter", "wording>=2"));

        assertEquals("""
                The lock file ROOT/project/pylock.toml is no longer the answer to what is asked for:
                  removed: requirement: wording<2
                  added: requirement: wording>=2""", scene.portable(failure.getMessage()));
        assertEquals(
                "Write the lock anew with the goal lock, or install without it with -Djvenv.lock=ignore.",
                failure.hint().orElseThrow());
    }

    @Test
    void ignoresAndUpdatesTheLockWhenToldTo() throws IOException {
        lock("greeter", "wording<2");
        scene.install(Scene.with(LockMode.IGNORE, List.of(), scene.request("greeter")));
        assertEquals(List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-2.0.dist-info"), scene.site());
        assertEquals("[wording 1.0]", versions("wording"));
        scene.install(Scene.with(LockMode.UPDATE, List.of(), scene.request("greeter")));
        assertEquals("[wording 2.0]", versions("wording"));
    }

    @Test
    void checksWhatALockOfAnotherToolLeadsTo() throws IOException {
        Files.createDirectories(scene.lockFile().getParent());
        Files.writeString(scene.lockFile(), """
                lock-version = "1.0"
                created-by = "another"

                [[packages]]
                name = "wording"
                version = "1.0"
                wheels = [{ url = "%s/files/wording-1.0-py3-none-any.whl", hashes = { sha256 = "%s" } }]
                """.formatted(
                        scene.index.uri(""), Scene.wording("1.0").sha256()));
        Failure failure = assertThrows(
                Failure.class,
                () -> scene.install(
                        "wording>=2", "greeter", "other @ https://me:hush@files.example/o-1-py3-none-any.whl"));
        assertEquals("""
                The lock file ROOT/project/pylock.toml is not the answer to what is asked for:
                  wording>=2 (pom.xml <requirement>) is in it as version 1.0.
                  greeter (pom.xml <requirement>) is not in it.
                  other @ https://files.example/o-1-py3-none-any.whl (pom.xml <requirement>) is not in it.""", scene.portable(failure.getMessage()));
        scene.install("wording");
        assertEquals(List.of("wording", "wording-1.0.dist-info"), scene.site());
    }

    @Test
    void aLockOfAnotherToolMayHaveWhatAnOverrideSays() throws IOException {
        Files.createDirectories(scene.lockFile().getParent());
        Files.writeString(scene.lockFile(), """
                lock-version = "1.0"
                created-by = "another"

                [[packages]]
                name = "wording"
                version = "1.0"
                wheels = [{ url = "%s/files/wording-1.0-py3-none-any.whl", hashes = { sha256 = "%s" } }]
                """.formatted(
                        scene.index.uri(""), Scene.wording("1.0").sha256()));
        scene.install(scene.request(overriding("wording<2")));
        assertEquals(List.of("wording", "wording-1.0.dist-info"), scene.site());
        Failure failure = assertThrows(Failure.class, () -> scene.install(scene.request(overriding("wording==2.0"))));
        assertEquals("""
                The lock file ROOT/project/pylock.toml is not the answer to what is asked for:
                  wording==2.0 (pom.xml <requirement> (overridden in pom.xml <override>)) is in it as version 1.0.""", scene.portable(failure.getMessage()));
    }

    /** As pip notes it, and as it is noted without a lock. */
    @Test
    void notesTheEscapedUrlOfAWheelThatALockHasByItsPath() throws IOException {
        WheelBuilder wheel = WheelBuilder.of("demo", "1.0+l");
        wheel.writeTo(scene.wheels);
        Files.createDirectories(scene.lockFile().getParent());
        Files.writeString(scene.lockFile(), """
                lock-version = "1.0"
                created-by = "another"

                [[packages]]
                name = "demo"
                version = "1.0+l"
                archive = { path = "../wheels/demo-1.0+l-py3-none-any.whl", hashes = { sha256 = "%s" } }
                """.formatted(wheel.sha256()));
        scene.install();
        assertTrue(Files.readString(scene.inSite("demo-1.0+l.dist-info/direct_url.json"))
                .contains("\"url\": \"" + PathUrl.of(scene.wheels) + "/demo-1.0%2Bl-py3-none-any.whl\""));
    }

    private ResolveRequest overriding(String override) {
        return ResolveRequest.of(
                new RequirementRequest(
                        List.of(new RequirementRequest.Wanted("wording>=2", "pom.xml <requirement>")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new RequirementRequest.Wanted(override, "pom.xml <override>")),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                IndexRequest.at(scene.index.uri().toString()));
    }

    @Test
    void checksThatALockOfAnotherToolHasThePlaceThatIsAskedFor() throws IOException {
        String place = scene.index.uri("") + "/files/wording-1.0-py3-none-any.whl";
        String hash = Scene.wording("1.0").sha256();
        Files.createDirectories(scene.lockFile().getParent());
        Files.writeString(scene.lockFile(), """
                lock-version = "1.0"
                created-by = "another"

                [[packages]]
                name = "wording"
                version = "1.0"
                archive = { url = "%s", hashes = { sha256 = "%s" } }
                """.formatted(place, hash));
        Failure failure = assertThrows(Failure.class, () -> scene.install("wording @ https://example.org/wording.zip"));
        assertEquals("""
                The lock file ROOT/project/pylock.toml is not the answer to what is asked for:
                  wording @ https://example.org/wording.zip (pom.xml <requirement>) is in it as the archive PLACE.""", scene.portable(failure.getMessage()).replace(scene.portable(place), "PLACE"));
        scene.install("wording @ " + place);
        assertEquals(List.of("wording", "wording-1.0.dist-info"), scene.site());

        Files.writeString(scene.lockFile(), """
                lock-version = "1.0"
                created-by = "another"

                [[packages]]
                name = "wording"
                version = "1.0"
                wheels = [{ url = "%s", hashes = { sha256 = "%s" } }]
                """.formatted(place, hash));
        Failure index = assertThrows(Failure.class, () -> scene.install("wording @ " + place));
        assertEquals(
                "  wording @ PLACE (pom.xml <requirement>) is in it from an index.",
                scene.portable(index.getMessage())
                        .replace(scene.portable(place), "PLACE")
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void showsTheTreeOfTheLock() throws IOException {
        lock("greeter");
        scene.outcomes.clear();
        new ShowTree(scene.surroundings())
                .run(new ShowTree.Request(set("greeter"), "app", TreeFormat.TEXT, List.of(), Optional.empty()));
        assertEquals(List.of("app", "\\- greeter 1.0", "   \\- wording 2.0"), scene.outcomes);
        scene.outcomes.clear();
        new ShowTree(scene.surroundings())
                .run(new ShowTree.Request(
                        set("greeter"),
                        "app",
                        TreeFormat.TEXT,
                        List.of(ProjectName.parse("wording")),
                        Optional.empty()));
        assertEquals(List.of("app", "\\- wording 2.0", "   \\- greeter 1.0 (asked for)"), scene.outcomes);
    }

    @Test
    void tellsOfNewerVersionsAndOfWhatRulesThemOut() throws IOException {
        lock("greeter", "wording<2");
        scene.outcomes.clear();
        new FindUpdates(scene.surroundings()).run(set("greeter", "wording<2"));
        assertEquals(List.of("wording 1.0 -> 2.0, which pom.xml <requirement> rules out (wording<2)"), scene.outcomes);
        scene.outcomes.clear();
        new FindUpdates(scene.surroundings())
                .run(new LockedRequest(scene.wanted(""), resolve("greeter"), scene.lockFile(), LockMode.IGNORE));
        assertEquals(List.of("Everything that is asked for is there in its newest version."), scene.outcomes);
    }

    private LockedRequest set(String... requirements) {
        return new LockedRequest(scene.wanted(""), resolve(requirements), scene.lockFile(), LockMode.USE);
    }

    private ResolveRequest resolve(String... requirements) {
        return scene.request(requirements).resolve();
    }

    private void lock(String... requirements) throws IOException {
        lockFor(List.of(), requirements);
    }

    private void lockFor(List<TargetRequest> targets, String... requirements) throws IOException {
        run(new LockRequest(scene.wanted(""), resolve(requirements), scene.lockFile(), false, List.of(), targets));
    }

    private void run(LockRequest request) throws IOException {
        new LockRequirements(scene.surroundings()).run(request);
    }

    private static TargetRequest target(String name, String python, String preset) {
        return new TargetRequest(name, python, "", "", List.of(), preset);
    }

    /** The lock without what differs by run. */
    private String lockText() throws IOException {
        return Files.readString(scene.lockFile())
                .replace(scene.index.uri().toString(), "http://index.example")
                .replaceAll("url = \"[^\"]+\"", "url = \"FILE\"")
                .replaceAll("size = \\d+", "size = SIZE")
                .replaceAll("[0-9a-f]{64}", "HASH");
    }

    private String versions(String name) throws IOException {
        return new LockFile(scene.lockFile())
                .read(scene).orElseThrow().packages().stream()
                        .filter(entry -> entry.name().value().equals(name))
                        .map(Object::toString)
                        .toList()
                        .toString();
    }

    @Test
    void twoTargetsMayNotHaveOneName() {
        Failure failure = assertThrows(Failure.class, () -> lockFor(List.of(OLD, OLD), "wording"));
        assertEquals("Two targets are called 'old'.", failure.getMessage());
        assertEquals("linux-x86_64-3.12", target("", "3.12", "linux-x86_64").label());
    }

    @Test
    void installDoesNotUpdateALockOfSeveralTargets() throws IOException {
        lockFor(List.of(OLD, LAPTOP), "wording");
        Failure failure = assertThrows(
                Failure.class, () -> scene.install(Scene.with(LockMode.UPDATE, List.of(), scene.request("wording"))));
        assertEquals(
                "The lock file ROOT/project/pylock.toml is for the targets laptop, old, and install would leave none but"
                        + " this machine's.",
                scene.portable(failure.getMessage()));
    }

    @Test
    void anotherStrategyKeepsNoVersion() throws IOException {
        lock("wording");
        ResolveRequest resolve = resolve("wording");
        PolicyRequest lowest = new PolicyRequest(false, List.of(), List.of(), false, false, Strategy.LOWEST);
        run(new LockRequest(
                scene.wanted(""),
                new ResolveRequest(resolve.requirements(), resolve.index(), lowest, List.of(), true),
                scene.lockFile(),
                false,
                List.of(),
                List.of()));
        assertEquals("[wording 1.0]", versions("wording"));
        lock("wording");
        assertEquals("[wording 2.0]", versions("wording"));
    }

    @Test
    void noticesThatALocalProjectNeedsSomethingElse() throws IOException {
        Path project = Files.createDirectories(scene.root.resolve("tool"));
        String table = "[project]\nname = \"tool\"\nversion = \"1\"\ndependencies = [\"%s\"]\n";
        Files.writeString(project.resolve("pyproject.toml"), table.formatted("wording<2"));
        RequirementRequest wanted =
                RequirementRequest.of(List.of(new RequirementRequest.Wanted("./tool", "pom.xml <requirement>")));
        ResolveRequest resolve =
                ResolveRequest.of(wanted, IndexRequest.at(scene.index.uri().toString()));
        run(new LockRequest(scene.wanted(""), resolve, scene.lockFile(), false, List.of(), List.of()));
        Files.writeString(project.resolve("pyproject.toml"), table.formatted("wording>=2"));
        Failure failure = assertThrows(Failure.class, () -> scene.install(scene.request(resolve)));
        assertEquals("""
                The lock file ROOT/project/pylock.toml is no longer the answer to what is asked for:
                  removed: needed by tool: wording<2
                  added: needed by tool: wording>=2""", scene.portable(failure.getMessage()));
    }

    @Test
    void noticesThatALocalProjectPromisesAnotherHashOfAUrl() throws IOException {
        Path project = Files.createDirectories(scene.root.resolve("tool"));
        String url =
                scene.index.uri().resolve("/files/wording-2.0-py3-none-any.whl").toString();
        String table = "[project]\nname = \"tool\"\nversion = \"1\"\ndependencies = [\"wording @ %s#sha256=%s\"]\n";
        String hash = Sha256.of(Files.readAllBytes(scene.wheels.resolve("wording-2.0-py3-none-any.whl")))
                .hex();
        Files.writeString(project.resolve("pyproject.toml"), table.formatted(url, hash));
        RequirementRequest wanted =
                RequirementRequest.of(List.of(new RequirementRequest.Wanted("./tool", "pom.xml <requirement>")));
        ResolveRequest resolve =
                ResolveRequest.of(wanted, IndexRequest.at(scene.index.uri().toString()));
        run(new LockRequest(scene.wanted(""), resolve, scene.lockFile(), false, List.of(), List.of()));
        String other = "0".repeat(64);
        Files.writeString(project.resolve("pyproject.toml"), table.formatted(url, other));
        Failure failure = assertThrows(Failure.class, () -> scene.install(scene.request(resolve)));
        assertEquals(
                scene.portable("The lock file ROOT/project/pylock.toml is no longer the answer to what is asked for:\n"
                        + "  removed: needed by tool: wording @ " + url + " --hash=sha256:" + hash + "\n"
                        + "  added: needed by tool: wording @ " + url + " --hash=sha256:" + other),
                scene.portable(failure.getMessage()));
    }
}
