package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What environments of real interpreters can do in places and with options that break others. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of files that Windows does not allow")
class RealCreateTest {
    @TempDir
    Path temporary;

    private RealMachine machine;
    private Path environment;

    @BeforeEach
    void open() throws IOException {
        machine = new RealMachine(temporary);
        environment = machine.root().resolve("venv");
    }

    @Test
    void runsInAnyDirectory() throws Exception {
        environment = machine.root()
                .resolve("a b'c\"d$(touch ran)`touch ran`é%!" + "x".repeat(140))
                .resolve("deep");
        make(machine.find(">=3.8"), false, false);
        assertRuns();
        Path moved = environment.resolveSibling("moved $HOME");
        Files.move(environment, moved);
        environment = moved;
        assertRuns();
        assertFalse(Files.exists(Path.of("/ran")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.9", "3.10", "3.11", "3.13", "managed", "pypy3", "system"})
    void copiesAreCopiesAndRun(String request) throws Exception {
        Interpreter interpreter = machine.find(request);
        make(interpreter, false, true);
        for (String name : List.of("python", "python3")) {
            Path program = environment.resolve("bin").resolve(name);
            assertFalse(Files.isSymbolicLink(program), name);
            assertEquals(-1, Files.mismatch(interpreter.executable().toRealPath(), program), name);
        }
        assertRuns();
    }

    @Test
    void takesDistributionsThoughItsInterpreterTakesNone() throws Exception {
        Interpreter interpreter = machine.find(RealMachine.SYSTEM);
        assumeTrue(
                Files.exists(interpreter.standardLibrary().resolve("EXTERNALLY-MANAGED")),
                "the system's interpreter takes distributions of pip (PEP 668)");
        Path wheels = Files.createDirectory(machine.root().resolve("wheels"));
        WheelBuilder.of("wording", "1.0").file("wording.py", "").writeTo(wheels);
        make(interpreter, false, false);
        Programs.run(
                environment.resolve("bin/pip"),
                "--disable-pip-version-check",
                "--no-cache-dir",
                "install",
                "--no-index",
                "--find-links",
                wheels,
                "wording");
        assertEquals("wording==1.0", Programs.run(environment.resolve("bin/pip"), "freeze"));
        Programs.run(environment.resolve("bin/pip"), "uninstall", "-y", "wording");
        assertEquals("", Programs.run(environment.resolve("bin/pip"), "freeze"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "3.12"})
    void freezesWhatPipFreezesOfItsInterpreter(String request) throws Exception {
        make(machine.find(request), true, false);
        for (boolean local : new boolean[] {false, true}) {
            List<String> lines = new ArrayList<>();
            new FreezeEnvironment(machine.surroundings())
                    .run(new FreezeEnvironment.Request(
                            environment,
                            false,
                            local,
                            true,
                            false,
                            environment.resolve("pylock.toml"),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            lines::add));
            List<Object> command = new ArrayList<>(List.of(environment.resolve("bin/pip"), "freeze"));
            if (local) {
                command.add("--local");
            }
            assertEquals(
                    Programs.run(command.toArray())
                            .lines()
                            .filter(line -> !line.startsWith("WARNING"))
                            .toList(),
                    lines,
                    "local: " + local);
        }
    }

    @Test
    void refusesADirectoryThatItMayNotWriteIn() throws Exception {
        Path parent = Files.createDirectory(machine.root().resolve("locked"));
        assertTrue(parent.toFile().setWritable(false));
        try {
            assumeTrue(!Files.isWritable(parent), "this user may write everywhere");
            environment = parent.resolve("deep/venv");
            Interpreter interpreter = machine.find("");
            Failure failure = assertThrows(Failure.class, () -> make(interpreter, false, false));
            assertEquals(
                    "The environment cannot be created at " + environment + ", because nothing can be written in "
                            + parent + ".",
                    failure.getMessage());
        } finally {
            assertTrue(parent.toFile().setWritable(true));
        }
    }

    private void make(Interpreter interpreter, boolean systemSitePackages, boolean copies) throws IOException {
        new CreateEnvironment(machine.surroundings())
                .run(new EnvironmentRequest(
                        environment,
                        RealMachine.request(interpreter),
                        Optional.empty(),
                        systemSitePackages,
                        copies,
                        false,
                        new SeedRequest(
                                SeedChoice.BUNDLED,
                                SeedChoice.NONE,
                                SeedChoice.NONE,
                                List.of(),
                                false,
                                IndexRequest.DEFAULT)));
    }

    private void assertRuns() throws Exception {
        assertEquals(
                environment.toString(),
                Programs.run(environment.resolve("bin/python3"), "-c", "import sys; print(sys.prefix)"));
        String pip = Programs.run(environment.resolve("bin/pip"), "--version");
        assertTrue(pip.contains(environment.toString()), pip);
    }
}
