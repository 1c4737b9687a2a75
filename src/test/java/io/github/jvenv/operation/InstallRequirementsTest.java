package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.resolution.Strategy;
import io.github.jvenv.session.PolicyRequest;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class InstallRequirementsTest extends SceneTest {
    private static final List<String> BOTH =
            List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-2.0.dist-info");

    @Test
    void saysThatNothingAsksForWhatIsToBeUpgraded() throws IOException {
        scene.install(Scene.with(LockMode.IGNORE, List.of("Wordng", "greeter"), scene.request("greeter")));

        assertEquals(List.of("Nothing asks for wordng, so upgrade changes nothing there."), scene.warnings);
    }

    @Test
    void takesTheEnvironmentThatWasMadeWithAnInterpreterAndPromptOfItsOwn() throws Exception {
        scene.create(Scene.plain(scene.environment, "managed", Optional.of("mine"), false));
        scene.install();
        assertTrue(Files.readString(scene.environment.resolve("pyvenv.cfg")).contains("prompt = mine\n"));
        EnvironmentState state = EnvironmentState.find(scene.environment).orElseThrow();
        assertEquals("3.12.1", state.interpreter().managed());
        assertTrue(state.installation().isPresent());
    }

    @Test
    void createsTheEnvironmentAndInstallsWhatIsNeeded() throws Exception {
        scene.install("greeter");
        assertEquals(
                List.of(
                        "Created environment ROOT/project/target/venv with CPython 3.13.5 from PATH.",
                        "Installed 2 distributions in ROOT/project/target/venv: 15 files added, 0 replaced, 0 removed,"
                                + " 16 unchanged."),
                scene.outcomes.stream().map(scene::portable).toList());
        assertEquals(List.of(), scene.warnings);
        assertEquals(BOTH, scene.site());
        assertTrue(Files.exists(scene.inSite("greeter-1.0.dist-info/REQUESTED")));
        assertFalse(Files.exists(scene.inSite("wording-2.0.dist-info/REQUESTED")));
        assertTrue(Files.isExecutable(scene.environment.resolve("bin/greet")));
    }

    @Test
    void tellsWhyItLooksAtWhatIsInstalledAndWhyItInstallsWhat() throws Exception {
        scene.install("greeter");
        assertEquals(
                List.of(
                        "What is installed in ROOT/project/target/venv is looked at, because no build has noted an"
                                + " installation in it.",
                        "Resolved greeter==1.0 to greeter-1.0-py3-none-any.whl, asked for by pom.xml <requirement>.",
                        "Resolved wording==2.0 to wording-2.0-py3-none-any.whl, asked for by greeter."),
                reasons());
        scene.install("greeter");
        assertEquals(List.of(), reasons());
        scene.install("greeter", "wording");
        assertEquals(
                "What is installed in ROOT/project/target/venv is looked at, because changed since the last installation:"
                        + " requirement.",
                reasons().get(0));
        Files.delete(scene.inSite("greeter/__init__.py"));
        scene.install("greeter", "wording");
        assertEquals(
                List.of(
                        "What is installed in ROOT/project/target/venv is looked at, because its files are not as the last"
                                + " installation left them."),
                reasons());
    }

    private List<String> reasons() {
        List<String> reasons = scene.details.stream()
                .filter(line -> line.contains("looked at, because") || line.startsWith("Resolved"))
                .map(scene::portable)
                .toList();
        scene.details.clear();
        return reasons;
    }

    @Test
    void looksAtEverythingOnceMoreAfterAnUpgradeOfThePlugin() throws IOException {
        scene.install("greeter");
        scene.upgraded("1.1").install("greeter");
        assertTrue(
                scene.lastOutcome().startsWith("Installed 2 distributions in ROOT/project/target/venv: 0 files added"),
                scene.lastOutcome());
        scene.install("greeter");
        assertEquals("Environment ROOT/project/target/venv is up to date with 2 distributions.", scene.lastOutcome());
    }

    @Test
    void writesNothingAndAsksNothingWhenNothingChanged() throws Exception {
        scene.install("greeter");
        scene.index.forgetRequests();
        String before = scene.fingerprintOfEnvironment();
        scene.restarted().install("greeter");
        assertEquals("Environment ROOT/project/target/venv is up to date with 2 distributions.", scene.lastOutcome());
        assertEquals(before, scene.fingerprintOfEnvironment());
        assertEquals(List.of(), scene.index.requests());
    }

    @Test
    void whatAnEnvironmentInUseWasMadeOfStaysInTheStore() throws Exception {
        scene.install("greeter");
        Instant now = scene.surroundings().clock().instant();
        FileTime old = FileTime.from(now.minus(Duration.ofDays(40)));
        FileTime young = FileTime.from(now.minus(Duration.ofHours(20)));
        List<Path> wheels;
        try (Stream<Path> all = Files.list(scene.root.resolve("store/wheels"))) {
            wheels = all.toList();
        }
        Files.setLastModifiedTime(wheels.get(0), old);
        Files.setLastModifiedTime(wheels.get(1), young);
        scene.restarted().install("greeter");
        assertEquals("Environment ROOT/project/target/venv is up to date with 2 distributions.", scene.lastOutcome());
        assertEquals(FileTime.from(now), Files.getLastModifiedTime(wheels.get(0)));
        assertEquals(young, Files.getLastModifiedTime(wheels.get(1)));
    }

    @Test
    void asksAgainForNewVersionsWhenUpdating() throws Exception {
        scene.install("wording");
        Scene.wording("3.0").writeTo(scene.wheels);
        scene.install("wording");
        assertEquals("Environment ROOT/project/target/venv is up to date with 1 distribution.", scene.lastOutcome());
        scene.updating().install("wording");
        assertEquals(List.of("wording", "wording-3.0.dist-info"), scene.site());
        String before = filesWithoutNote();
        scene.install("wording");
        assertEquals(
                "Installed 1 distribution in ROOT/project/target/venv: 0 files added, 0 replaced, 0 removed, 24"
                        + " unchanged.",
                scene.lastOutcome());
        assertEquals(before, filesWithoutNote());
    }

    @Test
    void changesOnlyWhatDiffers() throws Exception {
        scene.install("greeter", "wording < 2");
        assertTrue(Files.exists(scene.inSite("wording/in_1.py")));
        Object greeter = Files.getAttribute(scene.inSite("greeter/__init__.py"), "unix:ctime");
        scene.install(Scene.with(LockMode.USE, List.of("wording"), scene.request("greeter")));
        assertEquals(
                "Installed 2 distributions in ROOT/project/target/venv: 5 files added, 1 replaced, 6 removed, 25"
                        + " unchanged.",
                scene.lastOutcome());
        assertEquals(BOTH, scene.site());
        assertTrue(Files.exists(scene.inSite("wording/in_2.py")));
        assertFalse(Files.exists(scene.inSite("wording/in_1.py")));
        assertEquals(greeter, Files.getAttribute(scene.inSite("greeter/__init__.py"), "unix:ctime"));
    }

    @Test
    void healsAFileThatWasEdited() throws Exception {
        scene.install("greeter");
        Path file = scene.inSite("wording/__init__.py");
        String original = Files.readString(file);
        Files.delete(file); // the file itself is shared with the store
        Files.writeString(file, "VERSION = 'mine'\n");
        scene.offline().install("greeter");
        assertEquals(
                "Installed 2 distributions in ROOT/project/target/venv: 0 files added, 1 replaced, 0 removed, 30"
                        + " unchanged.",
                scene.lastOutcome());
        assertEquals(original, Files.readString(file));
    }

    @Test
    void healsAFileThatWasEditedTogetherWithTheStore() throws Exception {
        scene.install("greeter");
        Path file = scene.inSite("wording/__init__.py");
        String original = Files.readString(file);
        Files.writeString(file, "VERSION = 'mine'\n");
        scene.offline().install("greeter");
        assertEquals(original, Files.readString(file));
        Path other = scene.root.resolve("other/venv");
        scene.install(elsewhere(other, "greeter"));
        assertEquals(original, Files.readString(other.resolve(Scene.SITE + "wording/__init__.py")));
    }

    @Test
    void bringsBackAFileThatWasDeleted() throws Exception {
        scene.install("greeter");
        Files.delete(scene.environment.resolve("bin/greet"));
        scene.offline().install("greeter");
        assertTrue(Files.isExecutable(scene.environment.resolve("bin/greet")));
    }

    @Test
    void takesOutWhatNobodyAskedFor() throws Exception {
        scene.install("greeter");
        scene.install("wording");
        assertEquals(List.of("wording", "wording-2.0.dist-info"), scene.site());
        assertFalse(Files.exists(scene.environment.resolve("bin/greet")));
        assertTrue(Files.exists(scene.inSite("wording-2.0.dist-info/REQUESTED")));
    }

    @Test
    void takesOutEverythingWhenNothingIsWanted() throws Exception {
        scene.install("greeter");
        scene.install();
        assertEquals(
                "Installed 0 distributions in ROOT/project/target/venv: 0 files added, 0 replaced, 15 removed, 17"
                        + " unchanged.",
                scene.lastOutcome());
        assertEquals(List.of(), scene.site());
    }

    @Test
    void leavesWhatNobodyAskedForWhereOthersMayInstall() throws Exception {
        scene.install("greeter");
        scene.add("wording");
        assertEquals(BOTH, scene.site());
        assertTrue(Files.isExecutable(scene.environment.resolve("bin/greet")));
    }

    @Test
    void replacesAnotherVersionWhereOthersMayInstall() throws Exception {
        WheelBuilder.of("wording", "1.0").file("old_wording.py", "").writeTo(scene.wheels);
        scene.install("greeter");
        scene.add("wording==1.0");
        assertEquals(
                List.of("greeter", "greeter-1.0.dist-info", "old_wording.py", "wording-1.0.dist-info"), scene.site());
        scene.add("wording==2.0");
        assertEquals(BOTH, scene.site());
    }

    @Test
    void leavesFilesThatBelongToNoDistribution() throws Exception {
        scene.install("greeter");
        Files.writeString(scene.inSite("sitecustomize.py"), "print('mine')\n");
        scene.install("wording");
        assertEquals(List.of("sitecustomize.py", "wording", "wording-2.0.dist-info"), scene.site());
    }

    @Test
    void completesAnInstallationThatWasKilled() throws Exception {
        scene.install("greeter");
        List<Path> files = installedFiles();
        List<String> whole = contents(files);
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            EnvironmentState.forget(scene.environment);
            List<Path> victims = new ArrayList<>(files);
            Collections.shuffle(victims, random);
            for (Path victim : victims.subList(0, files.size() / 2)) {
                Files.delete(victim);
            }
            scene.restarted().install("greeter");
            assertEquals(whole, contents(files));
            String before = scene.fingerprintOfEnvironment();
            scene.install("greeter");
            assertEquals(before, scene.fingerprintOfEnvironment());
        }
    }

    @Test
    void completesAnInstallationWhoseStoreIsGone() throws Exception {
        scene.install("greeter");
        List<Path> files = installedFiles();
        List<String> whole = contents(files);
        scene.forgetStore();
        Files.delete(scene.inSite("greeter/__init__.py"));
        scene.install("greeter");
        assertEquals(whole, contents(files));
    }

    @Test
    void copiesWhenToldTo() throws Exception {
        InstallRequest linked = scene.request("wording");
        scene.install(linked);
        assertEquals(2, Files.getAttribute(scene.inSite("wording/__init__.py"), "unix:nlink"));
        Path other = scene.root.resolve("copies/venv");
        InstallRequest request = elsewhere(other, "wording");
        scene.install(Scene.copying(request));
        assertEquals(1, Files.getAttribute(other.resolve(Scene.SITE + "wording/__init__.py"), "unix:nlink"));
    }

    @Test
    void takesPreReleasesOnlyWhenToldTo() throws Exception {
        Scene.wording("3.0rc1").writeTo(scene.wheels);
        scene.install("wording");
        assertEquals(List.of("wording", "wording-2.0.dist-info"), scene.site());
        scene.install(Scene.with(
                new PolicyRequest(true, List.of(), List.of(), false, false, Strategy.HIGHEST),
                Scene.with(LockMode.USE, List.of("wording"), scene.request("wording"))));
        assertEquals(List.of("wording", "wording-3.0rc1.dist-info"), scene.site());
    }

    @Test
    void tellsOfFilesThatTwoWheelsBring() throws Exception {
        WheelBuilder.of("twin", "1.0").file("wording/same.txt", "another\n").writeTo(scene.wheels);
        scene.install("twin", "wording");
        assertEquals(
                List.of(
                        "The wheels twin-1.0-py3-none-any.whl and wording-2.0-py3-none-any.whl bring different files for"
                                + " lib/python3.13/site-packages/wording/same.txt; that of wording-2.0-py3-none-any.whl is"
                                + " installed."),
                scene.warnings);
    }

    @Test
    void refusesAWheelWithAnotherHashThanTheIndexTells() throws Exception {
        Path page = Files.createDirectories(scene.root.resolve("mirror/simple/wording"));
        Path wheel = scene.wheels.resolve("wording-2.0-py3-none-any.whl");
        String promised = "0".repeat(64);
        Files.writeString(
                page.resolve("index.html"),
                "<!DOCTYPE html><html><body><a href=\"" + wheel.toUri() + "#sha256=" + promised
                        + "\">wording-2.0-py3-none-any.whl</a></body></html>");
        Failure failure = failure(scene.request(
                IndexRequest.at(scene.root.resolve("mirror/simple").toUri().toString()), "wording"));
        assertEquals(
                "The file wording-2.0-py3-none-any.whl from file://ROOT/wheels/wording-2.0-py3-none-any.whl is not the"
                        + " one that was promised: its sha256 is "
                        + Scene.wording("2.0").sha256() + " instead of " + promised + ".",
                scene.portable(failure.getMessage()));
        assertNothingInstalled();
    }

    @Test
    void refusesATruncatedWheel() throws Exception {
        Path wheel = scene.wheels.resolve("wording-2.0-py3-none-any.whl");
        byte[] bytes = Files.readAllBytes(wheel);
        Files.write(wheel, Arrays.copyOf(bytes, bytes.length / 2));
        Failure failure = failure(scene.request("wording == 2.0"));
        assertEquals("""
                The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.
                pom.xml <requirement> asks for wording==2.0, but wording 2.0 has metadata that is not valid.
                wording 2.0: The metadata of wording-2.0-py3-none-any.whl cannot be used, because the wheel is damaged.""", failure.getMessage());
        assertNothingInstalled();
    }

    @Test
    void refusesAWheelWhoseFilesAreNotWhatItsRecordSays() throws Exception {
        WheelBuilder.of("forged", "1.0")
                .file("forged.py", "import this\n")
                .record(text -> text.replaceFirst("sha256=.", "sha256=_"))
                .writeTo(scene.wheels);
        Failure failure = failure(scene.request("forged"));
        assertEquals(
                "The wheel forged-1.0-py3-none-any.whl is not valid: its file 'forged.py' has the hash"
                        + " sha256=VvvoBSwTxCko1JddDyMEtAavWAPtaH2S5TXkcjpy9W4, and its RECORD says"
                        + " sha256=_vvoBSwTxCko1JddDyMEtAavWAPtaH2S5TXkcjpy9W4.",
                failure.getMessage());
        assertNothingInstalled();
    }

    @Test
    void saysWhereAloneItLookedWhenNoIndexIsAsked() throws Exception {
        List<String> places = List.of(scene.wheels.toString());
        Failure failure = failure(scene.request(
                new IndexRequest(List.of(), places, true, Optional.empty(), NetworkRequest.DEFAULT), "no-such-thing"));
        assertEquals(
                "The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.\n"
                        + "pom.xml <requirement> asks for no-such-thing, but there are no files of no-such-thing in findLinks ("
                        + scene.wheels.toUri() + "), and no index is asked (noIndex).",
                failure.getMessage());
        failure = failure(scene.request(
                new IndexRequest(List.of(), List.of(), true, Optional.empty(), NetworkRequest.DEFAULT), "wording"));
        assertEquals(
                "The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.\n"
                        + "pom.xml <requirement> asks for wording, but there are no files of wording in any place, for no"
                        + " index is asked (noIndex) and findLinks names none.",
                failure.getMessage());
    }

    @Test
    void namesAProjectThatTheIndexDoesNotHave() throws Exception {
        Failure failure = failure(scene.request("greeter", "no-such-thing"));
        assertEquals("""
                The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.
                pom.xml <requirement> asks for no-such-thing, but there is no project named no-such-thing.""", failure.getMessage());
        assertNothingInstalled();
    }

    @Test
    void showsTheFaultInARequirement() throws Exception {
        Failure failure = failure(scene.request("greeter >> 1"));
        assertEquals("""
                The requirement in pom.xml <requirement> cannot be read. Expected a version, which starts with a number.
                    greeter >> 1
                             ^""", failure.getMessage());
        assertFalse(Files.exists(scene.environment), "no environment is made for it");
        scene.install("greeter");
        String before = scene.fingerprintOfEnvironment();
        failure(scene.request("greeter >> 1"));
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void refusesAnIndexThatIsNone() throws Exception {
        Failure failure = failure(scene.request(IndexRequest.at("ftp://user:secret@index.example/simple"), "wording"));
        assertEquals("The index 'ftp://index.example/simple' is not an https, http or file URL.", failure.getMessage());
        assertFalse(Files.exists(scene.environment));
    }

    @Test
    void saysOfflineWhatIsMissing() throws Exception {
        Failure failure = failure(scene.offline().request("wording"));
        assertEquals(
                "Cannot get the files of wording from http://index.example/simple/wording/: Maven is offline.",
                scene.portable(failure.getMessage()));
        assertNothingInstalled();
    }

    @Test
    void namesOfflineAllThatIsMissingBeforeAnyWork() throws Exception {
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(
                        scene.wanted(""),
                        scene.request("greeter").resolve(),
                        scene.lockFile(),
                        false,
                        List.of(),
                        List.of()));
        scene.index.forgetRequests();
        Failure failure = failure(scene.offline().request("greeter"));
        assertEquals(
                "Maven is offline, and 2 of 2 distributions are not here:\n  greeter-1.0-py3-none-any.whl\n"
                        + "  wording-2.0-py3-none-any.whl",
                failure.getMessage());
        assertEquals(List.of(), scene.index.requests());
        assertNothingInstalled();
    }

    @Test
    void leavesTheEnvironmentAsItWasWhenItFails() throws Exception {
        scene.install("greeter");
        String before = scene.fingerprintOfEnvironment();
        failure(scene.request("greeter", "no-such-thing"));
        assertEquals(before, scene.fingerprintOfEnvironment());
        scene.install("greeter");
        assertEquals("Environment ROOT/project/target/venv is up to date with 2 distributions.", scene.lastOutcome());
    }

    @Test
    void installsAgainAfterAnotherInterpreterWasTaken() throws Exception {
        scene.install("greeter");
        scene.install(Scene.in(scene.wanted("managed"), scene.request("greeter")));
        assertTrue(Files.exists(scene.environment.resolve("lib/python3.12/site-packages/greeter/__init__.py")));
        assertFalse(Files.exists(scene.environment.resolve("lib/python3.13")));
    }

    @Test
    void getsOverAnIndexThatStumbles() throws Exception {
        scene.index.failEvery(3).truncateEvery(2);
        scene.install("greeter");
        assertEquals(BOTH, scene.site());
    }

    private InstallRequest elsewhere(Path directory, String requirement) {
        InstallRequest plain = scene.request(requirement);
        return Scene.in(Scene.plain(directory, "", Optional.empty(), false), plain);
    }

    private Failure failure(InstallRequest request) {
        return assertThrows(Failure.class, () -> scene.install(request));
    }

    /** What is there is a whole environment without anything installed, or there is none. */
    private void assertNothingInstalled() throws IOException {
        if (Files.exists(scene.environment)) {
            assertEquals(List.of(), scene.site());
            assertEquals(
                    Optional.empty(),
                    EnvironmentState.find(scene.environment).orElseThrow().installation());
        }
    }

    private List<Path> installedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(scene.environment.resolve("lib"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> contents(List<Path> files) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(file + "\n" + Files.readString(file));
        }
        return contents;
    }

    private String filesWithoutNote() throws IOException {
        return scene.fingerprintOfEnvironment()
                .lines()
                .filter(line -> !line.startsWith(EnvironmentState.FILE_NAME) && !line.startsWith("{"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
