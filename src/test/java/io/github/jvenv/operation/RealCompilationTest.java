package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Modules that real interpreters compile when they are installed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "looks where POSIX has modules")
class RealCompilationTest {
    @TempDir
    Path temporary;

    @Test
    void modulesHaveTheirBytecodeFromTheBeginningIfThatIsAskedFor() throws Exception {
        RealMachine machine = new RealMachine(temporary);
        Interpreter interpreter = machine.find(">=3.8");
        Path wheels = Files.createDirectory(machine.root().resolve("wheels"));
        WheelBuilder.of("wording", "1.0")
                .file("wording/__init__.py", "WORDS = 'sound'\n")
                .file("wording/gone.py", "")
                .file("wording/template.py", "{{ this is no Python }}\n")
                .writeTo(wheels);
        WheelBuilder.of("wording", "2.0")
                .file("wording/__init__.py", "WORDS = 'louder'\n")
                .writeTo(wheels);

        install(machine, interpreter, wheels, "wording==1.0", false);
        assertEquals(List.of(), bytecode(machine));
        install(machine, interpreter, wheels, "wording==1.0", true);
        assertEquals(List.of("__init__", "gone"), bytecode(machine));
        install(machine, interpreter, wheels, "wording==1.0", true);
        assertEquals("Environment ROOT/project/venv is up to date with 1 distribution.", machine.lastOutcome());
        install(machine, interpreter, wheels, "wording==2.0", true);
        assertEquals(List.of("__init__"), bytecode(machine));
    }

    private static void install(
            RealMachine machine, Interpreter interpreter, Path wheels, String requirement, boolean compile)
            throws IOException {
        new InstallRequirements(machine.surroundings())
                .run(new InstallRequest(
                        Scene.plain(
                                machine.root().resolve("project/venv"),
                                RealMachine.request(interpreter),
                                Optional.empty(),
                                false),
                        ResolveRequest.of(
                                RequirementRequest.of(
                                        List.of(new RequirementRequest.Wanted(requirement, "pom.xml <requirement>"))),
                                new IndexRequest(
                                        List.of(),
                                        List.of(wheels.toString()),
                                        true,
                                        Optional.empty(),
                                        NetworkRequest.DEFAULT)),
                        machine.root().resolve("pylock.toml"),
                        LockMode.IGNORE,
                        List.of(),
                        LinkMode.HARDLINK,
                        true,
                        compile));
    }

    /** The names of the modules that have some. */
    private static List<String> bytecode(RealMachine machine) throws IOException {
        try (Stream<Path> files = Files.walk(machine.root().resolve("project/venv/lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pyc"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }
}
