package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.inspection.Finding;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.session.PolicyRequest;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.testing.ZipBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What artifacts of Maven add to what is installed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class ArtifactsTest {
    @TempDir
    private Path temporary;

    private Scene scene;
    private final List<DependencyArtifact> artifacts = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        scene = new Scene(temporary);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aWheelOfMavensWinsOverTheIndexAndBringsWhatItNeeds() throws IOException {
        wheel("com.acme:greeter:whl:0.9", WheelBuilder.of("greeter", "0.9").requires("wording < 2"));
        scene.install(request());
        assertEquals(List.of("greeter-0.9.dist-info", "wording-1.0.dist-info"), distInfos());
        assertFalse(Files.exists(scene.inSite("greeter-0.9.dist-info/direct_url.json")));
        assertTrue(Files.exists(scene.inSite("greeter-0.9.dist-info/REQUESTED")));
    }

    @Test
    void othersGetTheWheelThatMavenHasToo() throws IOException {
        wheel(
                "com.acme:words:whl:1.5-SNAPSHOT",
                WheelBuilder.of("wording", "1.5.dev0").file("wording/__init__.py", ""));
        scene.install(request("greeter"));
        assertEquals(List.of("greeter-1.0.dist-info", "wording-1.5.dev0.dist-info"), distInfos());
    }

    @Test
    void nothingIsDoneUntilTheWheelChanges() throws IOException {
        Path file = wheel(
                "com.acme:lib:whl:1-SNAPSHOT", WheelBuilder.of("lib", "1.dev0").file("lib.py", "OLD = 1"));
        scene.install(request());
        scene.install(request());
        assertEquals("Environment ROOT/project/target/venv is up to date with 1 distribution.", scene.lastOutcome());
        Files.write(
                file,
                WheelBuilder.of("lib", "1.dev0").file("lib.py", "NEWER = 1").bytes());
        scene.install(request());
        assertEquals("NEWER = 1", Files.readString(scene.inSite("lib.py")));
    }

    @Test
    void aJarBringsItsRequirements() throws IOException {
        jar("com.acme:java-lib:1.0", "greeter\n");
        scene.install(request("wording < 2"));
        assertEquals(List.of("greeter-1.0.dist-info", "wording-1.0.dist-info"), distInfos());
    }

    @Test
    void aModuleThatIsNotPackedYetBringsItsRequirements() throws IOException {
        Path classes = scene.root.resolve("lib/target/classes");
        Files.createDirectories(classes.resolve("META-INF/jvenv"));
        Files.writeString(classes.resolve("META-INF/jvenv/requirements.txt"), "wording\n");
        artifacts.add(new DependencyArtifact(coordinates("com.acme:lib:1.0"), classes, false, true));
        scene.install(request());
        assertEquals(List.of("wording-2.0.dist-info"), distInfos());
    }

    @Test
    void aConflictNamesTheArtifacts() throws IOException {
        jar("com.acme:java-lib:1.0", "\nwording < 2\n");
        wheel("com.acme:lib:whl:1.0", WheelBuilder.of("lib", "1.0").requires("wording >= 2"));
        Failure failure = assertThrows(Failure.class, () -> scene.install(request()));
        assertEquals("""
                The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.
                com.acme:java-lib:1.0 META-INF/jvenv/requirements.txt line 2 asks for wording<2 and com.acme:lib:whl:1.0 asks\
                 for lib==1.0, but lib 1.0 needs wording>=2.""", failure.getMessage());
    }

    @Test
    void twoVersionsOfOneProjectAreAConflict() throws IOException {
        wheel("com.acme:lib:whl:1.0", WheelBuilder.of("lib", "1.0"));
        wheel("org.acme:lib:whl:2.0", WheelBuilder.of("lib", "2.0"));
        Failure failure = assertThrows(Failure.class, () -> scene.install(request()));
        assertEquals("""
                The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.
                com.acme:lib:whl:1.0 asks for lib==1.0 and org.acme:lib:whl:2.0 asks for lib==2.0, which cannot be had\
                 together.""", failure.getMessage());
    }

    @Test
    void ofTwoWheelsOfOneVersionTheOneThatFitsIsTaken() throws IOException {
        wheel(
                "com.acme:lib:whl:win:1.0",
                WheelBuilder.of("lib", "1.0").tag("cp313-cp313-win_amd64").file("win.py", ""));
        wheel("com.acme:lib:whl:any:1.0", WheelBuilder.of("lib", "1.0").file("any.py", ""));
        scene.install(request());
        assertTrue(Files.exists(scene.inSite("any.py")));
    }

    @Test
    void whereHashesAreRequiredMavensOwnChecksDo() throws IOException {
        wheel("com.acme:lib:whl:1.0", WheelBuilder.of("lib", "1.0"));
        PolicyRequest hashes = new PolicyRequest(
                PolicyRequest.DEFAULT.preReleases(),
                PolicyRequest.DEFAULT.onlyBinary(),
                PolicyRequest.DEFAULT.noBinary(),
                PolicyRequest.DEFAULT.preferBinary(),
                true,
                PolicyRequest.DEFAULT.strategy());
        scene.install(Scene.with(hashes, request()));
        assertEquals(List.of("lib-1.0.dist-info"), distInfos());
    }

    @Test
    void aLockHasTheCoordinatesAndServesWhereverMavenHasTheWheel() throws IOException {
        Path file = wheel("com.acme:lib:whl:1.0", WheelBuilder.of("lib", "1.0").requires("wording"));
        lock();
        String lock = Files.readString(scene.lockFile());
        assertTrue(lock.contains("{ name = \"lib-1.0-py3-none-any.whl\", url = \"mvn:com.acme/lib/1.0/whl\", "), lock);
        assertTrue(lock.contains("\"needed by lib: wording\""), lock);
        Path elsewhere = Files.move(file, scene.root.resolve("elsewhere.whl"));
        artifacts.set(0, new DependencyArtifact(coordinates("com.acme:lib:whl:1.0"), elsewhere, false, true));
        scene.install(request());
        assertEquals(List.of("lib-1.0.dist-info", "wording-2.0.dist-info"), distInfos());
    }

    @Test
    void aWheelStandsBesideTheLockOfAnotherTool() throws IOException {
        wheel(
                "com.acme:greeter:whl:0.9",
                WheelBuilder.of("greeter", "0.9")
                        .requires("wording < 2")
                        .requires("other; sys_platform == 'win32'")
                        .file("greeter.py", ""));
        lockOfAnotherTool("wording-1.0-py3-none-any.whl", "greeter-1.0-py3-none-any.whl");
        scene.install(request("wording"));
        assertEquals(List.of("greeter-0.9.dist-info", "wording-1.0.dist-info"), distInfos());
    }

    @Test
    void theLockOfAnotherToolHasToHaveWhatAWheelNeeds() throws IOException {
        wheel(
                "com.acme:lib:whl:1.0",
                WheelBuilder.of("lib", "1.0").requires("wording >= 2").requires("absent"));
        lockOfAnotherTool("wording-1.0-py3-none-any.whl");
        Failure failure = assertThrows(Failure.class, () -> scene.install(request("wording")));
        assertEquals("""
                The lock file ROOT/project/pylock.toml is not the answer to what is asked for:
                  com.acme:lib:whl:1.0 needs wording>=2, which is in it as version 1.0.
                  com.acme:lib:whl:1.0 needs absent, which is not in it.""", scene.portable(failure.getMessage()));
    }

    /** As other tools write it, of files that the index has. */
    private void lockOfAnotherTool(String... wheels) throws IOException {
        StringBuilder lock = new StringBuilder("lock-version = \"1.0\"\ncreated-by = \"uv\"\n");
        for (String wheel : wheels) {
            String[] parts = wheel.split("-", -1);
            lock.append(
                    "[[packages]]\nname = \"" + parts[0] + "\"\nversion = \"" + parts[1] + "\"\nwheels = [{ url = \""
                            + scene.index.uri("/files/" + wheel) + "\", hashes = { sha256 = \""
                            + Sha256.of(scene.wheels.resolve(wheel)).hex() + "\" } }]\n");
        }
        Files.createDirectories(scene.lockFile().getParent());
        Files.writeString(scene.lockFile(), lock);
    }

    @Test
    void aLockHoldsAReleaseToItsContents() throws IOException {
        Path file = wheel("com.acme:lib:whl:1.0", WheelBuilder.of("lib", "1.0").file("lib.py", "1"));
        lock();
        Sha256 locked = Sha256.of(file);
        Files.write(file, WheelBuilder.of("lib", "1.0").file("lib.py", "2").bytes());
        FileTree.delete(scene.root.resolve("store"));
        Failure failure = assertThrows(Failure.class, () -> scene.install(request()));
        assertEquals(
                "The file lib-1.0-py3-none-any.whl from " + file.toUri()
                        + " is not the one that was promised: its sha256 is " + Sha256.of(file) + " instead of "
                        + locked + ".",
                failure.getMessage());
    }

    @Test
    void aLockLetsASnapshotChange() throws IOException {
        Path file = wheel(
                "com.acme:lib:whl:1-SNAPSHOT", WheelBuilder.of("lib", "1.dev0").file("lib.py", "1"));
        lock();
        Files.write(file, WheelBuilder.of("lib", "1.dev0").file("lib.py", "2").bytes());
        scene.install(request());
        assertEquals("2", Files.readString(scene.inSite("lib.py")));
    }

    @Test
    void aLockOutlivesARelease() throws IOException {
        wheel("com.acme:lib:whl:1-SNAPSHOT", WheelBuilder.of("lib", "1.dev0").requires("wording < 2"));
        wheel("com.acme:top:whl:1-SNAPSHOT", WheelBuilder.of("top", "1.dev0").requires("lib >= 1.dev0"));
        lock();
        artifacts.clear();
        wheel("com.acme:lib:whl:1", WheelBuilder.of("lib", "1").requires("wording < 2"));
        wheel("com.acme:top:whl:1", WheelBuilder.of("top", "1").requires("lib >= 1"));
        scene.install(request());
        assertEquals(List.of("lib-1.dist-info", "top-1.dist-info", "wording-1.0.dist-info"), distInfos());
        new CheckEnvironment(scene.surroundings())
                .run(new CheckEnvironment.Request(
                        scene.environment,
                        Optional.of(scene.lockFile()),
                        Set.of(Finding.Kind.values()),
                        Optional.empty()));
    }

    @Test
    void aLockNoticesThatASnapshotNeedsSomethingElse() throws IOException {
        Path file = wheel("com.acme:lib:whl:1-SNAPSHOT", WheelBuilder.of("lib", "1.dev0"));
        lock();
        Files.write(file, WheelBuilder.of("lib", "1.dev0").requires("wording").bytes());
        Failure failure = assertThrows(Failure.class, () -> scene.install(request()));
        assertEquals("""
                The lock file ROOT/project/pylock.toml is no longer the answer to what is asked for:
                  added: needed by lib: wording""", scene.portable(failure.getMessage()));
    }

    private void lock() throws IOException {
        InstallRequest request = request();
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(
                        request.environment(), request.resolve(), scene.lockFile(), false, List.of(), List.of()));
    }

    private InstallRequest request(String... requirements) {
        InstallRequest plain = scene.request(requirements);
        return scene.request(new ResolveRequest(
                new RequirementRequest(
                        plain.resolve().requirements().requirements(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        artifacts),
                plain.resolve().index(),
                plain.resolve().policy(),
                List.of(),
                true));
    }

    /** A wheel under the name that a Maven repository would give it. */
    private Path wheel(String coordinates, WheelBuilder wheel) throws IOException {
        Path file = Files.write(scene.root.resolve("artifact-" + artifacts.size() + ".whl"), wheel.bytes());
        artifacts.add(new DependencyArtifact(coordinates(coordinates), file, coordinates.endsWith("-SNAPSHOT"), true));
        return file;
    }

    private void jar(String coordinates, String requirements) throws IOException {
        Path file = Files.write(
                scene.root.resolve("artifact-" + artifacts.size() + ".jar"),
                new ZipBuilder()
                        .add(Member.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"))
                        .add(Member.of("META-INF/jvenv/requirements.txt", requirements))
                        .bytes());
        artifacts.add(new DependencyArtifact(coordinates(coordinates), file, false, true));
    }

    private static DependencyArtifact.Coordinates coordinates(String text) {
        String[] parts = text.split(":", -1);
        return new DependencyArtifact.Coordinates(
                parts[0],
                parts[1],
                parts.length > 3 ? parts[2] : "jar",
                parts.length > 4 ? parts[3] : "",
                parts[parts.length - 1]);
    }

    private List<String> distInfos() throws IOException {
        try (var files = Files.list(scene.inSite("."))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dist-info"))
                    .sorted()
                    .toList();
        }
    }
}
