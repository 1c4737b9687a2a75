package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.packaging.PackageContent;
import io.github.jvenv.packaging.SamplePackage;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Interpreters that somebody installed on this machine, in archives. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "they can be bundled on Linux only")
class RealBundleTest {
    private static final LockedRequest.Reading NOTHING_TO_BUILD = () -> {
        throw new AssertionError("no project is pointed to");
    };

    private static final String WHERE = """
            import sys, ssl, sysconfig, ctypes
            print(sys.prefix)
            print(sysconfig.get_config_var("prefix"))
            print(open("/proc/self/maps").read())
            """;

    @TempDir
    Path temporary;

    @Test
    void oneThatIsInstalledByItselfRunsWhereItIsUnpacked() throws Exception {
        RealMachine machine = new RealMachine(temporary);
        Interpreter interpreter = machine.find(">=3.8");
        Path environment = machine.root().resolve("project/venv");
        archive(machine, environment, interpreter);
        Path away = Files.createDirectories(machine.root().resolve("another place"));
        Programs.run("tar", "-xzf", machine.root().resolve("project/env.tar.gz"), "-C", away);
        FileTree.delete(environment);
        List<String> lines =
                Programs.run(away.resolve("bin/python"), "-c", WHERE).lines().toList();
        assertEquals(away.toString(), lines.get(0));
        assertEquals(away.resolve("python"), Path.of(lines.get(1)).normalize());
        assertFalse(lines.stream().anyMatch(line -> line.contains(interpreter.prefix() + "/")), lines.toString());
    }

    @Test
    void aPackageOfOneRecommendsWhatItTakesFromTheSystem() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/rpm")), "There is no rpm here.");
        RealMachine machine = new RealMachine(temporary);
        Interpreter interpreter = machine.find(">=3.8");
        Path environment = machine.root().resolve("project/venv");
        archive(machine, environment, interpreter);
        Path rpm = new PackageEnvironment(machine.surroundings(), NOTHING_TO_BUILD)
                .run(new PackageRequest(
                        environment,
                        machine.root(),
                        PackageRequest.Format.RPM,
                        InterpreterChoice.BUNDLE,
                        new PackageContent(RelativePath.of("opt/web"), List.of(), List.of()),
                        SamplePackage.description()));
        String told = machine.outcomes.stream()
                .filter(line -> line.contains("goes into the package. It needs glibc "))
                .findFirst()
                .orElseThrow();
        int libraries = told.indexOf(" libraries: ");
        String recommended = Programs.run("/usr/bin/rpm", "-qp", "--recommends", rpm)
                .lines()
                .map(line -> line.replaceFirst("\\(\\).*", ""))
                .collect(Collectors.joining(", "));
        assertEquals(
                libraries < 0
                        ? ""
                        : told.substring(libraries + " libraries: ".length()).replaceFirst("\\.$", ""),
                recommended);
        String glibc = told.replaceFirst(".* needs glibc ([0-9.]+) or newer.*", "$1");
        String required = Programs.run("/usr/bin/rpm", "-qp", "--requires", rpm);
        assertTrue(required.contains("glibc >= " + glibc), required);
    }

    @Test
    void oneIsWhatEnvironmentsAreMadeFromThatAreMadeWithin() throws Exception {
        RealMachine machine = new RealMachine(temporary);
        Interpreter interpreter = machine.find(">=3.8");
        archive(machine, machine.root().resolve("project/venv"), interpreter);
        Path away = Files.createDirectories(machine.root().resolve("another place"));
        Programs.run("tar", "-xzf", machine.root().resolve("project/env.tar.gz"), "-C", away);
        Path inner = machine.root().resolve("inner");
        Programs.run(away.resolve("bin/python"), "-m", "venv", "--without-pip", inner);
        assertEquals(
                List.of(inner.toString(), away.resolve("python").toString()),
                Programs.run(inner.resolve("bin/python"), "-c", "import sys; print(sys.prefix); print(sys.base_prefix)")
                        .lines()
                        .toList());
    }

    @Test
    void thatOfTheSystemStaysWhereItIs() throws Exception {
        RealMachine machine = new RealMachine(temporary);
        Interpreter interpreter = machine.find(RealMachine.SYSTEM);
        if (!interpreter.prefix().equals(Path.of("/usr"))) {
            abort("the interpreter of this system is in " + interpreter.prefix());
        }
        Path environment = machine.root().resolve("project/venv");
        Failure failure = assertThrows(Failure.class, () -> archive(machine, environment, interpreter));
        assertEquals(
                "The interpreter " + interpreter.executable() + " cannot be put into the archive: it belongs to the"
                        + " system, and its files are spread over /usr among those of others.",
                failure.getMessage());
    }

    private static void archive(RealMachine machine, Path environment, Interpreter interpreter) throws IOException {
        new CreateEnvironment(machine.surroundings())
                .run(new EnvironmentRequest(
                        environment,
                        interpreter.executable().toString(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        new SeedRequest(
                                SeedChoice.NONE,
                                SeedChoice.NONE,
                                SeedChoice.NONE,
                                List.of(),
                                false,
                                IndexRequest.DEFAULT)));
        new ArchiveEnvironment(machine.surroundings(), NOTHING_TO_BUILD)
                .run(new ArchiveRequest(
                        environment,
                        environment.resolveSibling("env.tar.gz"),
                        ArchiveFormat.TAR_GZ,
                        InterpreterChoice.BUNDLE,
                        Contents.ALL,
                        false,
                        Instant.parse("2026-11-22T00:00:00Z")));
    }
}
