package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Environments of real interpreters, with pip and one distribution, broken in every way that they break in, and repaired.
 * Afterwards Python runs in them, and pip finds nothing amiss.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "breaks what POSIX has")
class RealRepairTest {
    private static final String UNTOUCHED = " is up to date.";

    @TempDir
    Path temporary;

    private RealMachine machine;
    private Path opt;
    private Path environment;
    private Path wheels;

    /** The interpreter stands behind a link, which is how it is upgraded, moved and removed here. */
    @BeforeEach
    void open() throws IOException {
        machine = new RealMachine(temporary);
        opt = machine.root().resolve("opt");
        environment = machine.root().resolve("project/venv");
        wheels = Files.createDirectory(machine.root().resolve("wheels"));
        WheelBuilder.of("wording", "1.0")
                .file("wording.py", "WORDS = 'sound'\ndef main():\n    print(WORDS)\n")
                .consoleScript("say", "wording:main")
                .writeTo(wheels);
        machine.putOnPath(opt.resolve("bin"));
    }

    @Test
    void aSoundOneIsLeftAlone() throws Exception {
        make(machine.find(">=3.8"));
        create(environment);
        assertOutcome("Environment ROOT/project/venv" + UNTOUCHED);
    }

    @Test
    void theInterpreterWasUpgraded() throws Exception {
        Interpreter before = machine.find("3.13");
        Interpreter after = machine.find("managed:3.13");
        assumeTrue(!before.version().equals(after.version()), "there are no two versions of Python 3.13");
        make(before);
        Files.delete(opt);
        Files.createSymbolicLink(opt, after.prefix());
        create(environment);
        assertOutcome(
                "Repaired environment ROOT/project/venv: 0 files were missing, 1 altered. Its interpreter is Python "
                        + after.version() + " now, and was " + before.version() + ".");
        assertSound(environment);
        assertTrue(Files.readString(environment.resolve("pyvenv.cfg")).contains("version = " + after.version() + "\n"));
    }

    @Test
    void theInterpreterIsGone() throws Exception {
        Interpreter other = machine.find(">=3.8"); // the one that is found again when opt is gone
        make(other);
        Files.delete(opt);
        assertFalse(Files.exists(environment.resolve("bin/python")), "what it leads to");
        create(environment);
        assertOutcome(
                "Repaired environment ROOT/project/venv with " + other.description() + " from " + other.origin() + ".");
        assertSound(environment);
    }

    @Test
    void theInterpreterIsGoneAndAnotherVersionIsFirstNow() throws Exception {
        Interpreter first = machine.find(">=3.8");
        Interpreter other = machine.find(first.version().minor() == 13 ? "3.12" : "3.13");
        make(other);
        Files.delete(opt);
        create(environment);
        assertOutcome("Recreated environment ROOT/project/venv with " + first.description() + " from " + first.origin()
                + ".");
        assertFalse(Files.exists(environment.resolve("bin/say")), "what it held is for the next installation to bring");
        assertEquals(
                environment.toString(),
                Programs.run(environment.resolve("bin/python"), "-c", "import sys; print(sys.prefix)"));
    }

    @Test
    void itWasMoved() throws Exception {
        make(machine.find(">=3.8"));
        Path moved = machine.root().resolve("project/a new 'place");
        Files.move(environment, moved);
        create(moved);
        assertOutcome("Environment ROOT/project/a new 'place" + UNTOUCHED);
        assertSound(moved);
    }

    @Test
    void itWasCopied() throws Exception {
        make(machine.find(">=3.8"));
        Path copy = machine.root().resolve("project/copy");
        Programs.run("cp", "-a", environment, copy);
        Files.writeString(site(copy).resolve("wording.py"), "WORDS = 'changed'\n");
        create(copy);
        assertOutcome("Repaired environment ROOT/project/copy: 0 files were missing, 1 altered.");
        assertSound(copy);
        create(environment);
        assertSound(environment);
    }

    @Test
    void itWasHalfDeleted() throws Exception {
        make(machine.find(">=3.8"));
        FileTree.delete(environment.resolve("bin"));
        FileTree.delete(site(environment).resolve("pip/_internal"));
        Files.delete(environment.resolve("pyvenv.cfg"));
        create(environment);
        assertTrue(machine.lastOutcome().startsWith("Repaired environment ROOT/project/venv"), machine.lastOutcome());
        assertSound(environment);
    }

    @Test
    void itWasHalfWritten() throws Exception {
        make(machine.find(">=3.8"));
        EnvironmentState.forget(environment); // as whoever writes does before the first change
        Files.delete(environment.resolve("bin/pip"));
        FileTree.delete(site(environment).resolve("pip/_vendor"));
        create(environment);
        assertTrue(machine.lastOutcome().startsWith("Repaired environment ROOT/project/venv"), machine.lastOutcome());
        Programs.run(environment.resolve("bin/pip"), "--version");
    }

    @Test
    void filesWereAlteredAndAreMissing() throws Exception {
        make(machine.find(">=3.8"));
        Files.delete(site(environment).resolve("pip/__init__.py"));
        Files.delete(site(environment).resolve("wording.py"));
        Path pip = site(environment).resolve("pip/__main__.py");
        Files.delete(pip);
        Files.writeString(pip, "raise SystemExit('altered')\n");
        Files.delete(environment.resolve("bin/say"));
        create(environment);
        assertOutcome("Repaired environment ROOT/project/venv: 3 files were missing, 1 altered.");
        assertSound(environment);
    }

    @Test
    void foreignFilesStay() throws Exception {
        make(machine.find(">=3.8"));
        Files.writeString(site(environment).resolve("mine.py"), "WORDS = 'mine'\n");
        Files.writeString(environment.resolve("bin/mine"), "#!/bin/sh\necho mine\n");
        Files.delete(environment.resolve("bin/say"));
        create(environment);
        assertSound(environment);
        assertEquals("mine", Programs.run(environment.resolve("bin/python"), "-c", "import mine; print(mine.WORDS)"));
        assertTrue(Files.exists(environment.resolve("bin/mine")));
    }

    /** An environment whose interpreter stands in {@code opt}. */
    private void make(Interpreter interpreter) throws Exception {
        Files.createSymbolicLink(opt, interpreter.prefix());
        RequirementRequest requirements =
                RequirementRequest.of(List.of(new RequirementRequest.Wanted("wording", "pom.xml <requirement>")));
        IndexRequest index =
                new IndexRequest(List.of(), List.of(wheels.toString()), true, Optional.empty(), NetworkRequest.DEFAULT);
        new InstallRequirements(machine.surroundings())
                .run(new InstallRequest(
                        request(environment),
                        ResolveRequest.of(requirements, index),
                        machine.root().resolve("pylock.toml"),
                        LockMode.IGNORE,
                        List.of(),
                        LinkMode.HARDLINK,
                        true,
                        false));
        assertSound(environment);
    }

    private void create(Path directory) throws IOException {
        new CreateEnvironment(machine.surroundings()).run(request(directory));
    }

    private EnvironmentRequest request(Path directory) {
        return Scene.seeded(
                directory,
                new SeedRequest(
                        SeedChoice.BUNDLED, SeedChoice.NONE, SeedChoice.NONE, List.of(), false, IndexRequest.DEFAULT));
    }

    private void assertOutcome(String outcome) {
        assertEquals(outcome, machine.lastOutcome());
    }

    private static Path site(Path directory) throws IOException {
        try (var libraries = Files.newDirectoryStream(directory.resolve("lib"), "python3*")) {
            return libraries.iterator().next().resolve("site-packages");
        }
    }

    private static void assertSound(Path directory) throws Exception {
        assertEquals(
                directory.toString(),
                Programs.run(directory.resolve("bin/python"), "-c", "import sys; print(sys.prefix)"));
        assertEquals("sound", Programs.run(directory.resolve("bin/say")));
        assertEquals(
                "No broken requirements found.",
                Programs.run(directory.resolve("bin/pip"), "--disable-pip-version-check", "check"));
    }
}
