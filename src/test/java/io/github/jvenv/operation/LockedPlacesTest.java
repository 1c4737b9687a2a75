package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.surroundings.ServerSettings;
import io.github.jvenv.testing.FakeIndex;
import io.github.jvenv.testing.FakeServers;
import io.github.jvenv.testing.Scene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class LockedPlacesTest {
    @TempDir
    private Path temporary;

    private Scene scene;
    private FakeServers servers;

    @BeforeEach
    void lock() throws Exception {
        servers = new FakeServers();
        scene = new Scene(temporary).knowing(servers);
        InstallRequest request = scene.request(corp(), "greeter");
        new LockRequirements(scene.surroundings())
                .run(new LockRequest(
                        request.environment(), request.resolve(), request.lockFile(), false, List.of(), List.of()));
        FileTree.delete(scene.surroundings().store());
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void areThoseOfTheMirrorThatStandsInForTheIndexOfTheLock() throws Exception {
        scene.index.forgetRequests();
        try (FakeIndex mirror = FakeIndex.start(scene.wheels)) {
            servers.mirroring(
                    "corp", new ServerSettings.StandIn("nexus", mirror.uri().toString()));
            scene.install(scene.request(corp(), "greeter"));
            assertEquals(List.of(), scene.index.requests());
            assertEquals(4, mirror.requests().size());
        }
        assertTrue(Files.exists(scene.inSite("greeter/__init__.py")));
        assertEquals(
                "The mirror nexus of settings.xml stands in for the index INDEX: MIRROR.",
                scene.outcomes.stream()
                        .filter(line -> line.startsWith("The mirror"))
                        .map(line -> line.replace(scene.index.uri().toString(), "INDEX")
                                .replaceAll("http://127\\.0\\.0\\.1:\\d+/simple/", "MIRROR"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void areThoseOfTheMirrorHoweverTheLockWritesItsIndex() throws Exception {
        String lock = Files.readString(scene.lockFile());
        for (String replacement : List.of("index = \"$1\"\n", "index = \"$1/\"\n", "")) {
            String other = lock.replaceAll("index = \"(.*?)/?\"\n", replacement);
            Files.writeString(scene.lockFile(), other);
            FileTree.delete(scene.surroundings().store());
            FileTree.delete(scene.environment);
            scene.index.forgetRequests();
            try (FakeIndex mirror = FakeIndex.start(scene.wheels)) {
                servers.mirroring(
                        "corp", new ServerSettings.StandIn("nexus", mirror.uri().toString()));
                scene.restarted().install(scene.request(corp(), "greeter"));
                assertEquals(List.of(), scene.index.requests(), other);
                assertEquals(4, mirror.requests().size(), other);
            }
        }
    }

    @Test
    void areThoseOfTheLockWhereNothingStandsInForItsIndex() throws Exception {
        try (FakeIndex other = FakeIndex.start(scene.wheels)) {
            scene.install(scene.request(IndexRequest.at(other.uri().toString()), "greeter"));
            assertEquals(List.of(), other.requests());
        }
        assertTrue(Files.exists(scene.inSite("greeter/__init__.py")));
    }

    private IndexRequest corp() {
        return new IndexRequest(
                List.of(new IndexRequest.Index(
                        Optional.of(scene.index.uri().toString()), Optional.of("corp"), List.of(), "")),
                List.of(),
                false,
                Optional.empty(),
                NetworkRequest.DEFAULT);
    }
}
