package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.SceneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code -Djvenv.force} does: the same as {@code mvn clean}, and no more. */
class StartOverTest extends SceneTest {
    @Test
    void anEnvironmentIsMadeFromNothingOnceABuildAndNothingIsDownloadedAgain() throws Exception {
        scene.install("greeter");
        Path foreign = Files.writeString(scene.environment.resolve("by-hand.txt"), "");
        scene.index.forgetRequests();
        scene.outcomes.clear();

        scene.forcing().create();
        assertFalse(Files.exists(foreign));
        scene.install("greeter");
        scene.install("greeter");
        scene.create();

        assertEquals(
                List.of(
                        "Recreated environment ROOT/project/target/venv with CPython 3.13.5 from PATH.",
                        "Installed 2 distributions in ROOT/project/target/venv: 15 files added, 0 replaced, 0 removed,"
                                + " 16 unchanged.",
                        "Environment ROOT/project/target/venv is up to date with 2 distributions.",
                        "Environment ROOT/project/target/venv is up to date."),
                scene.outcomes.stream().map(scene::portable).toList());
        assertTrue(
                scene.index.requests().stream()
                        .noneMatch(request -> request.toString().contains(".whl")),
                scene.index.requests().toString());
    }

    @Test
    void installAloneStartsOverToo() throws Exception {
        scene.install("greeter");
        scene.outcomes.clear();
        scene.forcing().install("greeter");
        assertEquals(
                "Recreated environment ROOT/project/target/venv with CPython 3.13.5 from PATH.",
                scene.portable(scene.outcomes.get(0)));
    }

    @Test
    void aRequestWithAFaultLeavesTheEnvironmentAsItIs() throws Exception {
        scene.install("greeter");
        String before = scene.fingerprintOfEnvironment();
        assertThrows(Failure.class, () -> scene.forcing().install("greeter ==="));
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void anEnvironmentOfAnotherToolStaysAsItIs() throws Exception {
        Files.createDirectories(scene.environment);
        Files.writeString(scene.environment.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        Failure failure = assertThrows(Failure.class, () -> scene.forcing().create());
        assertEquals(
                Optional.of("Choose another directory with <environment>, or have it replaced with -Djvenv.clear."),
                failure.hint());
        assertTrue(Files.exists(scene.environment.resolve("pyvenv.cfg")));
    }

    @Test
    void anArchiveIsPackedAgainOnceABuild() throws Exception {
        scene.install("greeter");
        ArchiveRequest request = new ArchiveRequest(
                scene.environment,
                scene.root.resolve("project-env.tar.gz"),
                ArchiveFormat.TAR_GZ,
                ArchiveRequest.InterpreterChoice.AUTO,
                new ArchiveContents(true, Optional.empty(), Selection.ALL, Set.of(), false, Optional.empty()),
                false,
                Instant.parse("2026-11-22T00:00:00Z"));
        scene.archive(request);
        scene.restarted().archive(request);
        assertEquals("Archive ROOT/project-env.tar.gz is up to date.", scene.lastOutcome());

        scene.forcing().archive(request);
        assertTrue(scene.lastOutcome().startsWith("Archived "), scene.lastOutcome());
        scene.archive(request);
        assertEquals("Archive ROOT/project-env.tar.gz is up to date.", scene.lastOutcome());
    }
}
