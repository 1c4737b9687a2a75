package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.TargetArchivesRequest.TargetArchive;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.testing.ManagedJar;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class GoOfflineTest extends SceneTest {
    private static final TargetRequest ARM = target("arm", "linux-aarch64");
    private static final TargetRequest MAC = target("mac", "macos-arm64");

    @Test
    void everyDistributionOfTheLockIsHere() throws IOException {
        lock(List.of());
        goOffline(scene.wanted(""), List.of());
        assertEquals(
                "2 distributions and CPython 3.13.5 are here; the goal install needs no network for them.",
                scene.lastOutcome());
        scene.offline().restarted().install("greeter");
        assertEquals(List.of("greeter", "greeter-1.0.dist-info", "wording", "wording-2.0.dist-info"), scene.site());
    }

    @Test
    void whatAnEnvironmentHasFromTheBeginningIsHere() throws IOException {
        WheelBuilder.of("setuptools", "80.0").writeTo(scene.wheels);
        EnvironmentRequest environment = Scene.seeded(
                scene.environment,
                new SeedRequest(SeedChoice.NONE, SeedChoice.BUNDLED, SeedChoice.NONE, List.of(), true, index()));
        goOffline(environment, List.of());
        scene.offline().restarted().create(environment);
        assertEquals(List.of("setuptools-80.0.dist-info"), scene.site());
    }

    @Test
    void whatArchivesForOtherMachinesNeedIsHere() throws IOException {
        Path jar = ManagedJar.of("3.13.5", "linux-arm64").writeTo(scene.root.resolve("arm.jar"));
        scene.repository.with("3.13.5-1.5.12", "linux-arm64", jar);
        lock(List.of(ARM, MAC));
        goOffline(scene.wanted(""), List.of(ARM, MAC));
        assertEquals(
                List.of(
                        "2 distributions and CPython 3.13.5 for 'arm' are here; the goal archive needs no network for them.",
                        "2 distributions for 'mac' are here; the goal archive needs no network for them."),
                scene.outcomes.subList(scene.outcomes.size() - 2, scene.outcomes.size()));
        assertEquals(2, scene.warnings.size(), scene.warnings.toString());
        assertTrue(
                scene.warnings.get(0).startsWith("For the environment of this machine nothing is here. "),
                scene.warnings.get(0));
        assertEquals(
                "No interpreter is here for an archive for 'mac' to carry: the Maven repository has no CPython 3.13 for"
                        + " macosx-arm64 (tried: 3.13.5-1.5.12).",
                scene.warnings.get(1));
        scene.offline().restarted();
        archive(InterpreterChoice.BUNDLE, ARM);
        archive(InterpreterChoice.LINK, MAC);
        assertTrue(Files.exists(scene.root.resolve("arm.tar.gz")));
        assertTrue(Files.exists(scene.root.resolve("mac.tar.gz")));
    }

    @Test
    void aLockForOtherMachinesIsNoAnswerForThisOneAlone() throws IOException {
        lock(List.of(MAC));
        assertThrows(Failure.class, () -> goOffline(scene.wanted(""), List.of()));
    }

    private void lock(List<TargetRequest> targets) throws IOException {
        InstallRequest request = scene.request("greeter");
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(
                        request.environment(), request.resolve(), request.lockFile(), false, List.of(), targets));
    }

    private void goOffline(EnvironmentRequest environment, List<TargetRequest> targets) throws IOException {
        new GoOffline(scene.surroundings()).run(new OfflineRequest(set(environment), targets));
    }

    private void archive(InterpreterChoice interpreter, TargetRequest target) throws IOException {
        Path file = scene.root.resolve(target.name() + ".tar.gz");
        new ArchiveTargets(scene.surroundings())
                .run(new TargetArchivesRequest(
                        set(scene.wanted("")),
                        List.of(new TargetArchive(target, file)),
                        ArchiveFormat.TAR_GZ,
                        interpreter,
                        Contents.ALL,
                        Optional.empty(),
                        false,
                        Instant.parse("2026-11-22T00:00:00Z")));
    }

    private LockedRequest set(EnvironmentRequest environment) {
        InstallRequest request = scene.request("greeter");
        return new LockedRequest(environment, request.resolve(), request.lockFile(), LockMode.USE);
    }

    private IndexRequest index() {
        return IndexRequest.at(scene.index.uri().toString());
    }

    private static TargetRequest target(String name, String preset) {
        return new TargetRequest(name, "3.13", "", "", List.of(), preset);
    }
}
