package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.publication.DirectoryRepository;
import io.github.jvenv.publication.VersionListing;
import io.github.jvenv.publication.WheelGroup;
import io.github.jvenv.spec.target.TargetRequest;
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
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class PublishDistributionsTest {
    @TempDir
    private Path temporary;

    private Scene scene;
    private Path maven;
    private DirectoryRepository repository;

    @BeforeEach
    void start() throws IOException {
        scene = new Scene(temporary);
        maven = scene.root.resolve("maven");
        repository = new DirectoryRepository(maven);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void putsEachWheelIntoTheRepositoryWithWhatAnIndexSaysOfIt() throws IOException {
        scene.index.uploaded(Map.of("wording-2.0-py3-none-any.whl", "2026-01-02T03:04:05Z"));
        publish("wording");

        assertEquals("Published 1 wheel in the repository test; 0 of 1 were there.", scene.lastOutcome());
        assertEquals(
                List.of(
                        "pypi:wording:whl:py3-none-any:2.0",
                        "pypi:wording:whl.metadata:py3-none-any:2.0",
                        "pypi:wording:pom:2.0",
                        "pypi:wording.wheels:json:2.0-py3-none-any",
                        "pypi:wording.wheels:pom:2.0-py3-none-any"),
                repository.deployed);
        Path wheel = scene.wheels.resolve("wording-2.0-py3-none-any.whl");
        Path there = maven.resolve("pypi/wording/2.0/wording-2.0-py3-none-any.whl");
        assertEquals(-1, Files.mismatch(wheel, there));
        assertEquals(
                "{\"meta\":{\"api-version\":\"1.1\"},\"name\":\"wording\",\"files\":[{"
                        + "\"filename\":\"wording-2.0-py3-none-any.whl\","
                        + "\"url\":\"../../wording/2.0/wording-2.0-py3-none-any.whl\","
                        + "\"hashes\":{\"sha256\":\"" + sha256(wheel) + "\"},"
                        + "\"size\":" + Files.size(wheel) + ","
                        + "\"upload-time\":\"2026-01-02T03:04:05Z\","
                        + "\"core-metadata\":{\"sha256\":\"" + sha256(Path.of(there + ".metadata")) + "\"}}]}\n",
                Files.readString(
                        maven.resolve("pypi/wording.wheels/2.0-py3-none-any/wording.wheels-2.0-py3-none-any.json")));
    }

    @Test
    void leavesWhatIsThereAndCompletesWhatWasInterrupted() throws IOException {
        publish("greeter");
        publish("greeter");
        assertEquals("Published 0 wheels in the repository test; 2 of 2 were there.", scene.lastOutcome());

        repository.deployed.clear();
        Path entry = maven.resolve("pypi/wording.wheels/2.0-py3-none-any");
        Files.delete(entry.resolve("wording.wheels-2.0-py3-none-any.json"));
        Files.delete(entry.resolve("wording.wheels-2.0-py3-none-any.pom"));
        publish("greeter");
        assertEquals(
                List.of("pypi:wording.wheels:json:2.0-py3-none-any", "pypi:wording.wheels:pom:2.0-py3-none-any"),
                repository.deployed);

        repository.deployed.clear();
        Files.delete(entry.resolve("wording.wheels-2.0-py3-none-any.json"));
        Files.delete(entry.resolve("wording.wheels-2.0-py3-none-any.pom"));
        Files.delete(maven.resolve("pypi/wording/2.0/wording-2.0-py3-none-any.whl.metadata"));
        publish("greeter");
        assertEquals(
                List.of(
                        "pypi:wording:whl.metadata:py3-none-any:2.0",
                        "pypi:wording.wheels:json:2.0-py3-none-any",
                        "pypi:wording.wheels:pom:2.0-py3-none-any"),
                repository.deployed);
    }

    @Test
    void listsWhatAPublicationThatBrokeOffHasLeftUnlisted() throws IOException {
        publish("greeter");
        Path listing = maven.resolve("pypi/wording.wheels/maven-metadata.xml");
        Files.delete(listing);
        repository.deployed.clear();
        publish("greeter");
        assertEquals(List.of(), repository.deployed);
        assertEquals(List.of("2.0-py3-none-any"), VersionListing.read(Files.readAllBytes(listing)));
    }

    @Test
    void publishesWhatALockForOtherMachinesLists() throws IOException {
        WheelBuilder.of("compiled", "1.0").tag("cp312-cp312-win_amd64").writeTo(scene.wheels);
        lock(List.of(new TargetRequest("", "3.12", "", "", List.of(), "windows-x86_64")), "compiled", "wording");
        publish("compiled", "wording");

        assertEquals("Published 2 wheels in the repository test; 0 of 2 were there.", scene.lastOutcome());
        assertTrue(repository.deployed.contains("pypi:compiled:whl:cp312-cp312-win_amd64:1.0"));

        Failure failure = assertThrows(Failure.class, () -> publish("compiled"));
        assertEquals(
                "The lock file " + scene.lockFile()
                        + " is no longer the answer to what is asked for:\n  removed: requirement: wording",
                failure.getMessage());
    }

    @Test
    void refusesToReplaceAWheelByAnotherBeforeAnythingIsDeployed() throws IOException {
        publish("wording");
        String before = sha256(scene.wheels.resolve("wording-2.0-py3-none-any.whl"));
        WheelBuilder.of("wording", "2.0").file("other.py", "").writeTo(scene.wheels);
        repository.deployed.clear();

        Failure failure = assertThrows(Failure.class, () -> publish("greeter"));
        assertEquals(
                "Another wheel is published as pypi:wording:whl:py3-none-any:2.0 in the repository test: its SHA-256 is "
                        + before + ", and that of wording-2.0-py3-none-any.whl here is "
                        + sha256(scene.wheels.resolve("wording-2.0-py3-none-any.whl")) + ".",
                failure.getMessage());
        assertEquals(List.of(), repository.deployed);
    }

    @Test
    void makesARepositoryThatCanBeInstalledFromWithoutAnyIndex() throws IOException {
        WheelBuilder.of("numbers", "1!2.0+cpu").tag("py3-none-any").writeTo(scene.wheels);
        WheelBuilder.of("newer", "1.0").requiresPython("<3.99").writeTo(scene.wheels);
        WheelBuilder.of("newer", "2.0").requiresPython(">=3.99").writeTo(scene.wheels);
        publish("greeter", "numbers", "newer");
        scene.index.close();
        scene.install(scene.request(fromMaven(), "greeter", "numbers", "newer"));

        Path site = scene.environment.resolve("lib/python3.13/site-packages");
        assertTrue(Files.exists(site.resolve("greeter/__init__.py")));
        assertTrue(Files.exists(site.resolve("newer-1.0.dist-info")));
        assertTrue(Files.exists(site.resolve("numbers-1!2.0+cpu.dist-info")));
    }

    @Test
    void bringsWhatALockOfAnotherIndexListsByItsHash() throws IOException {
        lock("greeter");
        publish("greeter");
        scene.index.close();
        deleteStore();
        scene.install(scene.request(fromMaven(), "greeter"));
        assertTrue(Files.exists(scene.environment.resolve("lib/python3.13/site-packages/greeter/__init__.py")));

        deleteStore();
        Files.delete(maven.resolve("pypi/wording.wheels/2.0-py3-none-any/wording.wheels-2.0-py3-none-any.json"));
        Failure failure = assertThrows(
                Failure.class,
                () -> new PublishDistributions(scene.surroundings())
                        .run(publication(scene.request(fromMaven(), "greeter"))));
        assertEquals(
                "The lock has the file wording-2.0-py3-none-any.whl with the SHA-256 "
                        + sha256(scene.wheels.resolve("wording-2.0-py3-none-any.whl"))
                        + ", and the Maven repository has no such wheel: " + maven.toUri() + " (Maven, group pypi).",
                failure.getMessage());
    }

    @Test
    void bringsWhatALockListsWithoutANetworkIfItIsOnThisMachine() throws IOException {
        lock("greeter");
        publish("greeter");
        scene.index.close();
        scene.offline();
        for (IndexRequest near : List.of(fromMaven(), fromDirectory())) {
            deleteStore();
            FileTree.delete(scene.environment);
            scene.restarted().install(scene.request(near, "greeter"));
            assertTrue(Files.exists(scene.environment.resolve("lib/python3.13/site-packages/greeter/__init__.py")));
        }
    }

    @Test
    void saysWhatALockListsAndIsNotOnThisMachineWithoutANetwork() throws IOException {
        lock("greeter");
        publish("greeter");
        deleteStore();
        Files.delete(maven.resolve("pypi/wording.wheels/2.0-py3-none-any/wording.wheels-2.0-py3-none-any.json"));
        Failure failure =
                assertThrows(Failure.class, () -> scene.offline().install(scene.request(fromMaven(), "greeter")));
        assertEquals(
                "Maven is offline, and 1 of 2 distributions is not here:\n  wording-2.0-py3-none-any.whl",
                failure.getMessage());
    }

    @Test
    void saysThatTheRepositoryHasNoSuchWheel() throws IOException {
        publish("wording");
        Failure failure = assertThrows(Failure.class, () -> scene.install(scene.request(fromMaven(), "greeter")));
        assertEquals(
                "The requirements have no solution for cpython 3.13.5 (cp313) on manylinux_2_36_x86_64.\n"
                        + "pom.xml <requirement> asks for greeter, but there are no files of greeter in the wheels of the Maven"
                        + " repository " + maven.toUri() + ".",
                failure.getMessage());
    }

    private void lock(String... requirements) throws IOException {
        lock(List.of(), requirements);
    }

    private void lock(List<TargetRequest> targets, String... requirements) throws IOException {
        InstallRequest request = scene.request(requirements);
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(
                        request.environment(), request.resolve(), request.lockFile(), false, List.of(), targets));
    }

    private void deleteStore() throws IOException {
        FileTree.delete(scene.surroundings().store());
    }

    private IndexRequest fromMaven() {
        return new IndexRequest(
                List.of(new IndexRequest.Index(
                        Optional.of(maven.toUri().toString()), Optional.empty(), List.of(), "maven")),
                List.of(),
                false,
                Optional.empty(),
                NetworkRequest.DEFAULT);
    }

    private IndexRequest fromDirectory() {
        return new IndexRequest(
                List.of(), List.of(scene.wheels.toString()), true, Optional.empty(), NetworkRequest.DEFAULT);
    }

    private void publish(String... requirements) throws IOException {
        new PublishDistributions(scene.surroundings()).run(publication(scene.request(requirements)));
    }

    private PublishRequest publication(InstallRequest request) {
        return new PublishRequest(
                new LockedRequest(request.environment(), request.resolve(), request.lockFile(), request.lock()),
                List.of(),
                WheelGroup.USUAL,
                work -> repository);
    }

    private static String sha256(Path file) throws IOException {
        return Sha256.of(Files.readAllBytes(file)).hex();
    }
}
