package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class RelocateEnvironmentTest extends SceneTest {
    /** As after an upgrade: the environment was made for a 3.13.1 that is gone, and there is a 3.13.5 on the PATH. */
    @Test
    void anInterpreterOfTheSameVersionTakesThePlaceOfOneThatIsGone() throws IOException {
        Path environment = made("3.13");
        relocate(environment, "");
        assertEquals(scene.python, Files.readSymbolicLink(environment.resolve("bin/python")));
        assertEquals(
                "python",
                Files.readSymbolicLink(environment.resolve("bin/python3")).toString());
        assertEquals(
                "home = " + scene.python.getParent() + "\nversion = 3.13.5\nrelocatable = true\n",
                Files.readString(environment.resolve("pyvenv.cfg")));
        assertEquals(
                "The interpreter of ROOT/made is gone; it runs on ROOT/python/bin/python3.13 (CPython 3.13.5) now.",
                scene.portable(scene.outcomes.get(0)));
        relocate(environment, "");
        assertEquals("Environment ROOT/made is independent of its place already.", scene.lastOutcome());
    }

    @Test
    void anInterpreterThatIsThereStays() throws IOException {
        Path environment = made("3.13");
        Path other = FakePython.cpython(scene.root.resolve("other/bin/python3.13"), "3.13.1");
        Files.delete(environment.resolve("bin/python"));
        Files.createSymbolicLink(environment.resolve("bin/python"), other);
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = " + other.getParent() + "\n");
        relocate(environment, "");
        assertEquals(other, Files.readSymbolicLink(environment.resolve("bin/python")));
    }

    @Test
    void anotherVersionDoesNotTakeThePlace() throws IOException {
        Path environment = made("3.11");
        relocate(environment, "");
        assertEquals(
                List.of(
                        "Not freed from its place: 'bin/python' is run by the interpreter /gone/bin/python3.11, which is"
                                + " gone."),
                scene.warnings);
        assertEquals(
                "The environment " + environment + " is for Python 3.11, and " + scene.python + " is CPython 3.13.5.",
                assertThrows(Failure.class, () -> relocate(environment, scene.python.toString()))
                        .getMessage());
    }

    @Test
    void aFreeThreadedInterpreterTakesThePlaceOfOneOnly() throws IOException {
        Path usual = made("3.13");
        Path environment = scene.root.resolve("threads");
        Files.move(usual, environment);
        Files.move(environment.resolve("lib/python3.13"), environment.resolve("lib/python3.13t"));
        relocate(environment, "");
        assertEquals(
                "/gone/bin/python3.13",
                Files.readSymbolicLink(environment.resolve("bin/python")).toString());
        Path other = FakePython.freeThreaded(scene.python.resolveSibling("python3.13t"), "3.13.5");
        relocate(environment, "");
        assertEquals(other, Files.readSymbolicLink(environment.resolve("bin/python")));
        assertEquals(
                "The environment ROOT/made is for Python 3.13, and ROOT/python/bin/python3.13t is free-threaded CPython"
                        + " 3.13.5.",
                scene.portable(assertThrows(Failure.class, () -> relocate(made("3.13"), other.toString()))
                        .getMessage()));
    }

    /** One from the Maven repository would not do, and is large. */
    @Test
    void theMavenRepositoryIsNotAskedForTheInterpreterThatIsGone() throws IOException {
        Path environment = made("3.12");
        relocate(environment, "");
        assertEquals(
                List.of(
                        "Not freed from its place: 'bin/python' is run by the interpreter /gone/bin/python3.12, which is"
                                + " gone."),
                scene.warnings);
        assertEquals(
                "The environment ROOT/made is for Python 3.12, and there is no managed on this machine.",
                scene.portable(assertThrows(Failure.class, () -> relocate(environment, "managed"))
                        .getMessage()));
        assertEquals(List.of(), scene.repository.asked());
    }

    private Path made(String version) throws IOException {
        Path environment = scene.root.resolve("made");
        Files.createDirectories(environment.resolve("bin"));
        Files.createDirectories(environment.resolve("lib/python" + version + "/site-packages"));
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = /gone/bin\nversion = " + version + ".1\n");
        Files.createSymbolicLink(environment.resolve("bin/python"), Path.of("/gone/bin/python" + version));
        Files.createSymbolicLink(environment.resolve("bin/python3"), Path.of("python"));
        return environment;
    }

    private void relocate(Path environment, String python) throws IOException {
        new RelocateEnvironment(scene.surroundings())
                .run(new RelocateRequest(environment, Optional.empty(), false, python));
    }
}
