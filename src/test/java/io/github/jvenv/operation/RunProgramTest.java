package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.process.ChildInput;
import io.github.jvenv.testing.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are written for /bin/sh")
class RunProgramTest {
    @TempDir
    private Path temporary;

    private Scene scene;
    private Path work;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        scene = new Scene(temporary);
        scene.variable("PATH", scene.python.getParent() + ":/usr/bin:/bin");
        scene.create();
        work = Files.createDirectory(scene.root.resolve("work"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void commandsFindTheEnvironmentFirst() throws IOException {
        program("hello", "echo \"$VIRTUAL_ENV|${PATH%%:*}|${PYTHONHOME-none}|$PWD|$*\"; echo oops >&2");
        scene.variable("PYTHONHOME", "/nowhere");

        run(command("hello", "a b", "$HOME"));

        Path venv = scene.environment;
        assertEquals(
                venv + "|" + venv.resolve("bin") + "|none|" + work + "|a b $HOME\n",
                output.toString(StandardCharsets.UTF_8));
        assertEquals("oops\n", errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void takesVariablesAndInput() throws IOException {
        program("shout", "echo \"$ONE|${TWO-none}\"; tr a-z A-Z");
        scene.variable("TWO", "2");
        Path file = Files.writeString(work.resolve("input.txt"), "quiet\n");
        RunRequest plain = command("shout");
        run(new RunRequest(
                plain.environment(),
                plain.program(),
                List.of(),
                work,
                new TreeMap<>(Map.of("ONE", "1", "TWO", "")),
                new ChildInput.File(file),
                Optional.empty(),
                plain.successCodes()));

        assertEquals("1|none\nQUIET\n", output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void failsWithTheExitCode() throws IOException {
        program("fail", "exit 3");
        program("die", "kill -9 $$");

        assertEquals("The command fail ended with exit code 3.", failure(command("fail")));
        assertEquals("The command die ended with exit code 137, as signal 9 makes it.", failure(command("die")));
        RunRequest plain = command("fail");
        assertEquals(
                3,
                run(new RunRequest(
                        plain.environment(),
                        plain.program(),
                        List.of(),
                        work,
                        plain.variables(),
                        plain.input(),
                        Optional.empty(),
                        new TreeSet<>(Set.of(0, 3)))));
    }

    @Test
    void endsWhatRunsTooLongWithAllThatItStarted() throws Exception {
        program("slow", "trap '' TERM; (trap '' TERM; sleep 2; : > \"$PWD/outlived\") & sleep 100");
        RunRequest plain = command("slow");
        String failure = failure(new RunRequest(
                plain.environment(),
                plain.program(),
                List.of(),
                work,
                plain.variables(),
                plain.input(),
                Optional.of(Duration.ofSeconds(1)),
                plain.successCodes()));
        assertEquals("The command slow was ended, because it ran for longer than 1 second.", failure);
        Thread.sleep(2_000);
        assertFalse(Files.exists(work.resolve("outlived")));
    }

    @Test
    void saysWhatIsNotThere() {
        Path venv = scene.environment;
        assertEquals(
                "There is no command flask in the environment " + venv + " or on PATH.", failure(command("flask")));
        assertEquals(
                "The script " + work.resolve("x.py") + " does not exist.",
                failure(request(venv, new RunRequest.Program.Script(Path.of("x.py")), List.of(), work)));
        assertEquals(
                "There is no environment at " + work + ".",
                failure(request(work, new RunRequest.Program.Code("1"), List.of(), work)));
        assertEquals(
                "The working directory " + work.resolve("away") + " does not exist.",
                failure(request(venv, new RunRequest.Program.Code("1"), List.of(), work.resolve("away"))));
    }

    /** A program that runs for as long as it likes, reads nothing, and ends with 0 if all went well. */
    private static RunRequest request(
            Path environment, RunRequest.Program program, List<String> arguments, Path directory) {
        return new RunRequest(
                environment,
                program,
                arguments,
                directory,
                new TreeMap<>(),
                ChildInput.NONE,
                Optional.empty(),
                new TreeSet<>(Set.of(0)));
    }

    private RunRequest command(String name, String... arguments) {
        return request(scene.environment, new RunRequest.Program.Command(name), List.of(arguments), work);
    }

    private int run(RunRequest request) throws IOException {
        return new RunProgram(
                        scene.surroundings(),
                        (bytes, count) -> output.write(bytes, 0, count),
                        (bytes, count) -> errors.write(bytes, 0, count))
                .run(request);
    }

    private String failure(RunRequest request) {
        return assertThrows(Failure.class, () -> run(request)).getMessage();
    }

    private void program(String name, String script) throws IOException {
        Path file = scene.environment.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
