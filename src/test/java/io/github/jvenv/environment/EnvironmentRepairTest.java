package io.github.jvenv.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class EnvironmentRepairTest {
    @TempDir
    Path temporary;

    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(temporary);
        scene.create();
        scene.install("greeter");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aSoundOneIsLeftAsItIs() throws Exception {
        String before = scene.fingerprintOfEnvironment();
        scene.create();
        assertEquals("Environment ROOT/project/target/venv is up to date.", scene.lastOutcome());
        assertEquals(before, scene.fingerprintOfEnvironment());
    }

    @Test
    void filesThatAreAlteredOrMissingComeBackAndOthersStay() throws Exception {
        Files.delete(scene.inSite("greeter/__init__.py"));
        Files.delete(scene.inSite("wording/same.txt"));
        Files.writeString(scene.inSite("wording/same.txt"), "altered");
        Files.writeString(scene.inSite("mine.py"), "by hand");
        scene.create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv: 1 file was missing, 1 altered.", scene.lastOutcome());
        assertEquals("import wording\n", Files.readString(scene.inSite("greeter/__init__.py")));
        assertTrue(Files.readString(scene.inSite("wording/same.txt")).startsWith("the same"));
        assertEquals("by hand", Files.readString(scene.inSite("mine.py")));
    }

    @Test
    void anUpgradedInterpreterIsNoted() throws Exception {
        FakePython.cpython(scene.python, "3.13.6 ".strip());
        scene.create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv: 0 files were missing, 1 altered. Its interpreter is"
                        + " Python 3.13.6 now, and was 3.13.5.",
                scene.lastOutcome());
        assertTrue(Files.readString(scene.environment.resolve("pyvenv.cfg")).contains("version = 3.13.6\n"));
        assertTrue(Files.exists(scene.inSite("greeter")));
    }

    @Test
    void anotherInterpreterOfTheSameKindTakesOver() throws Exception {
        Files.delete(scene.python);
        Path other = FakePython.cpython(scene.root.resolve("other/bin/python3.13"), "3.13.9");
        scene.variable("PATH", other.getParent().toString()).create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv with CPython 3.13.9 from PATH.", scene.lastOutcome());
        assertEquals(other, Files.readSymbolicLink(scene.environment.resolve("bin/python")));
        assertTrue(Files.exists(scene.inSite("greeter")));
    }

    @Test
    void whatCameWithCopiesLeavesWhenLinksAreWantedAgain() throws Exception {
        String answer = FakePython.answer(scene.python, "3.13.5", "CPython", false)
                .replace("\"shared_library\": \"\"", "\"shared_library\": \"libpython3.13.dylib\"");
        FakePython.script(scene.python, FakePython.answering(answer));
        Files.createDirectories(scene.root.resolve("python/lib"));
        Files.writeString(scene.root.resolve("python/lib/libpython3.13.dylib"), "code");
        scene.create(new EnvironmentRequest(
                scene.environment, "", Optional.empty(), false, true, false, SeedRequest.NOTHING));
        Path library = scene.environment.resolve("lib/libpython3.13.dylib");
        assertTrue(Files.exists(library));
        scene.create(scene.wanted("3.13"));
        assertEquals(scene.python, Files.readSymbolicLink(scene.environment.resolve("bin/python")));
        assertFalse(Files.exists(library));
        assertTrue(Files.exists(scene.inSite("greeter")));
    }

    @Test
    void aHalfDeletedOneIsCompleted() throws Exception {
        FileTree.delete(scene.environment.resolve("bin"));
        FileTree.delete(scene.environment.resolve("lib"));
        Files.writeString(scene.environment.resolve("notes.txt"), "by hand");
        scene.create();
        assertEquals(
                "Repaired environment ROOT/project/target/venv with CPython 3.13.5 from PATH.", scene.lastOutcome());
        assertTrue(Files.exists(scene.environment.resolve("bin/greet")));
        assertTrue(Files.exists(scene.inSite("wording/same.txt")));
        assertTrue(Files.exists(scene.environment.resolve("notes.txt")));
    }

    @Test
    void aMovedOneIsSound() throws Exception {
        Path moved = scene.root.resolve("project/moved");
        Files.move(scene.environment, moved);
        scene.create(Scene.plain(moved, "", Optional.empty(), false));
        assertEquals("Environment ROOT/project/moved is up to date.", scene.lastOutcome());
    }

    @Test
    void placesThatNoEnvironmentCanStandAtAreRefused() throws Exception {
        assertEquals(
                "The environment cannot be created at ROOT/a:b, because a path with ':' in it cannot stand in PATH, which"
                        + " is how shells find an environment's programs.",
                refusal(scene.root.resolve("a:b")));
        Path file = Files.writeString(scene.root.resolve("file"), "");
        assertEquals(
                "The environment cannot be created at ROOT/file/deep/venv, because ROOT/file is a file.",
                refusal(file.resolve("deep/venv")));
        assertEquals(
                "The environment cannot be created at ROOT/project/target/venv/lib/venv, because that is inside the"
                        + " environment ROOT/project/target/venv.",
                refusal(scene.environment.resolve("lib/venv")));
        assertFalse(Files.exists(scene.environment.resolve("lib/venv")));
    }

    @Test
    void pathsWithAnythingElseInThemAreFine() throws Exception {
        Path hostile = scene.root.resolve("a b'c\"d$(e)\u00e9" + "x".repeat(140));
        scene.create(Scene.plain(hostile, "", Optional.empty(), false));
        assertTrue(Files.isExecutable(hostile.resolve("bin/python")));
    }

    private String refusal(Path directory) {
        EnvironmentRequest request = Scene.plain(directory, "", Optional.empty(), false);
        return scene.portable(
                assertThrows(Failure.class, () -> scene.create(request)).getMessage());
    }
}
