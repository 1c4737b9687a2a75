package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.report.TreeFormat;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class ParentDistributionsTest extends SceneTest {
    @Test
    void areNotInstalledAgain() throws Exception {
        parentHas("wording", "1.0", "");
        scene.install(seeing("greeter"));
        assertEquals(List.of("greeter", "greeter-1.0.dist-info"), scene.site());
        assertTrue(
                scene.outcomes.contains("Installed beside the interpreter already: wording==1.0."),
                scene.outcomes.toString());
        String before = scene.fingerprintOfEnvironment();
        scene.install(seeing("greeter"));
        assertEquals("Environment ROOT/project/target/venv is up to date with 1 distribution.", scene.lastOutcome());
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void areNotSeenByEnvironmentsThatSeeOnlyThemselves() throws Exception {
        parentHas("wording", "1.0", "");
        scene.install("greeter");
        assertTrue(Files.exists(scene.inSite("wording-2.0.dist-info")));
    }

    @Test
    void giveWayWhereTheyWillNotDo() throws Exception {
        parentHas("wording", "1.0", "");
        scene.install(seeing("greeter", "wording >= 2"));
        assertTrue(Files.exists(scene.inSite("wording-2.0.dist-info")));
    }

    @Test
    void bringTheirOwnRequirements() throws Exception {
        parentHas("house", "3.0+local", "Requires-Dist: greeter ; extra == 'polite'\nProvides-Extra: polite\n");
        scene.install(seeing("house[polite]"));
        assertFalse(Files.exists(scene.inSite("house")));
        assertTrue(Files.exists(scene.inSite("greeter")));
        assertTrue(Files.exists(scene.inSite("wording")));
    }

    @Test
    void neverReachAnIndexWhileTheyWillDo() throws Exception {
        parentHas("wording", "1.0", "");
        scene.offline();
        scene.install(seeing("wording"));
        assertEquals(List.of(), scene.site());
    }

    @Test
    void areNoticedWhenTheyGo() throws Exception {
        Path metadata = parentHas("wording", "1.0", "");
        scene.install(seeing("greeter"));
        Files.delete(metadata.resolve("METADATA"));
        Files.delete(metadata);
        scene.install(seeing("greeter"));
        assertTrue(Files.exists(scene.inSite("wording-2.0.dist-info")));
    }

    @Test
    void areAskedForWithoutAnotherInterpreterThanThatOfTheEnvironment() throws Exception {
        scene.create(new EnvironmentRequest(
                scene.environment, "managed", Optional.empty(), true, false, false, SeedRequest.NOTHING));
        scene.install(seeing("wording"));
        assertEquals(
                "3.12.1",
                EnvironmentState.find(scene.environment)
                        .orElseThrow()
                        .interpreter()
                        .managed());
    }

    @Test
    void areInTheFreezeUnlessOnlyTheEnvironmentsOwnAreAskedFor() throws Exception {
        parentHas("wording", "1.0", "");
        scene.install(seeing("greeter"));
        assertEquals(List.of("greeter==1.0", "wording==1.0"), freeze(false));
        assertEquals(List.of("greeter==1.0"), freeze(true));
    }

    @Test
    void areInTheTree() throws Exception {
        parentHas("wording", "1.0", "");
        InstallRequest request = seeing("greeter");
        scene.install(request);
        scene.outcomes.clear();
        new ShowTree(scene.surroundings())
                .run(new ShowTree.Request(
                        new LockedRequest(request.environment(), request.resolve(), request.lockFile(), request.lock()),
                        "project",
                        TreeFormat.TEXT,
                        List.of(),
                        Optional.empty()));
        String tree = String.join("\n", scene.outcomes);
        assertTrue(tree.contains("wording 1.0"), tree);
    }

    private List<String> freeze(boolean local) throws IOException {
        List<String> lines = new ArrayList<>();
        new FreezeEnvironment(scene.surroundings())
                .run(new FreezeEnvironment.Request(
                        scene.environment,
                        false,
                        local,
                        true,
                        false,
                        scene.lockFile(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        lines::add));
        return lines;
    }

    private InstallRequest seeing(String... requirements) {
        return Scene.in(
                new EnvironmentRequest(
                        scene.environment, "", Optional.empty(), true, false, false, SeedRequest.NOTHING),
                scene.request(requirements));
    }

    private Path parentHas(String name, String version, String more) throws IOException {
        Path metadata = Files.createDirectories(
                scene.root.resolve("python/lib/python3.13/site-packages").resolve(name + "-" + version + ".dist-info"));
        Files.writeString(
                metadata.resolve("METADATA"),
                "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n" + more);
        return metadata;
    }
}
