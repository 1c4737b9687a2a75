package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.operation.VirtualenvOption.Difference;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.seed.SeedShelf;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.FakeIndex;
import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Environments beside those of virtualenv, made for the same interpreter with the same options: they have the same files,
 * Python sees the same in them, or the difference stands in {@link VirtualenvOption} with its reason. For interpreters that
 * today's virtualenv does not know any more the standard library's {@code venv} takes its place.
 *
 * <p>The property {@code jvenv.virtualenv.python} names a Python that has virtualenv; without it all is skipped.
 */
class VirtualenvDifferentialTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int OLDEST_OF_VIRTUALENV = 9;

    @TempDir
    static Path temporary;

    private static RealMachine machine;
    private static String virtualenv;
    private static Path wheels;
    private static FakeIndex index;

    @BeforeAll
    static void open() throws IOException {
        virtualenv = System.getProperty("jvenv.virtualenv.python", "");
        assumeTrue(!virtualenv.isEmpty(), "-Djvenv.virtualenv.python names no Python that has virtualenv");
        machine = new RealMachine(temporary);
        wheels = Files.createDirectory(machine.root().resolve("wheels"));
        WheelBuilder.of("pip", "24.0")
                .file("pip/__init__.py", "__version__ = '24.0'\n")
                .file("pip/__main__.py", "")
                .consoleScript("pip", "pip:main")
                .writeTo(wheels);
        WheelBuilder.of("setuptools", "70.0").file("setuptools/__init__.py", "").writeTo(wheels);
        Path newer = Files.createDirectory(machine.root().resolve("index"));
        for (String version : List.of("99.0", "99.1", "100.0rc1")) {
            WheelBuilder.of("pip", version)
                    .file("pip/__init__.py", "__version__ = '" + version + "'\n")
                    .consoleScript("pip", "pip:main")
                    .writeTo(newer);
        }
        index = FakeIndex.start(newer);
    }

    @AfterAll
    static void close() {
        if (index != null) {
            index.close();
        }
    }

    @Test
    void everyOptionOfVirtualenvHasARow() throws Exception {
        Set<String> known = Arrays.stream(VirtualenvOption.values())
                .flatMap(option -> option.names().stream())
                .collect(Collectors.toSet());
        SortedSet<String> missing = new TreeSet<>();
        for (String line :
                Programs.run(virtualenv, "-m", "virtualenv", "--help").lines().toList()) {
            if (line.startsWith("  -")) {
                Stream.of(line.split("   ")[0].split("[ ,]+"))
                        .filter(word -> word.startsWith("-") && !known.contains(word))
                        .forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @EnumSource
    void anOptionHasTheSameEffect(VirtualenvOption option) throws Exception {
        assumeTrue(option.makesAnEnvironment(), "the option makes no environment");
        compare(option, machine.find(">=3.12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.6",
                "3.7",
                "3.8",
                "3.9",
                "3.10",
                "3.11",
                "3.12",
                "3.13",
                "3.13t",
                "pypy3",
                "managed:3.13",
                "managed:3.14",
                "system"
            })
    void anInterpreterIsTreatedAlike(String request) throws Exception {
        Interpreter interpreter = machine.find(request);
        for (VirtualenvOption option :
                List.of(VirtualenvOption.NONE, VirtualenvOption.SYSTEM_SITE_PACKAGES, VirtualenvOption.COPIES)) {
            compare(option, interpreter);
        }
    }

    private static void compare(VirtualenvOption option, Interpreter interpreter) throws Exception {
        boolean old = interpreter.version().release().get(1).intValue() < OLDEST_OF_VIRTUALENV;
        Path place = Files.createTempDirectory(machine.root(), "compared");
        Path ours = place.resolve("ours");
        Path theirs = place.resolve("theirs");
        if (option == VirtualenvOption.CLEAR) {
            make(VirtualenvOption.NONE, interpreter, ours, old);
            Files.writeString(ours.resolve("stray"), "");
            theirs(VirtualenvOption.NONE, interpreter, theirs, old);
            Files.writeString(theirs.resolve("stray"), "");
        }
        make(option, interpreter, ours, old);
        theirs(option, interpreter, theirs, old);
        if (option == VirtualenvOption.DOWNLOAD) {
            assertEquals("99.1", Programs.run(ours.resolve("bin/python"), "-c", "import pip; print(pip.__version__)"));
        }
        EnvironmentFace face = EnvironmentFace.of(ours, interpreter);
        if (!Programs.attempt(LIMIT, theirs.resolve("bin/python"), "-c", "").isGood()) {
            // virtualenv copies only libraries that sysconfig names, and a managed one names its builder's directory.
            assertTrue(
                    option == VirtualenvOption.COPIES && interpreter.managed().isPresent(),
                    () -> "virtualenv's own does not run: " + option + " with " + interpreter.description());
            return;
        }
        List<Difference> reasons = new ArrayList<>(VirtualenvOption.ALWAYS);
        reasons.addAll(option.differences);
        if (old) {
            reasons.addAll(VirtualenvOption.FROM_VENV);
        }
        if (interpreter.target().implementation().equals(PythonImplementation.PYPY)) {
            reasons.addAll(VirtualenvOption.OF_PYPY);
        }
        List<String> unexplained = face.differencesFrom(EnvironmentFace.of(theirs, interpreter)).stream()
                .filter(line -> reasons.stream().noneMatch(reason -> reason.covers(line)))
                .toList();
        assertEquals("", String.join("\n", unexplained), option + " with " + interpreter.description());
    }

    private static void make(VirtualenvOption option, Interpreter interpreter, Path directory, boolean old)
            throws IOException {
        new CreateEnvironment(machine.surroundings())
                .run(new EnvironmentRequest(
                        directory,
                        RealMachine.request(interpreter),
                        prompt(option),
                        option == VirtualenvOption.SYSTEM_SITE_PACKAGES,
                        option == VirtualenvOption.COPIES || option == VirtualenvOption.ALWAYS_COPY,
                        option == VirtualenvOption.CLEAR,
                        new SeedRequest(
                                old || option.choosesPip() ? option.pip() : bundledPip(interpreter),
                                option.setuptools(),
                                SeedChoice.NONE,
                                old ? List.of() : List.of(wheels),
                                option == VirtualenvOption.DOWNLOAD,
                                IndexRequest.at(index.uri().toString()))));
    }

    /** virtualenv's dot is the directory that it runs in, here the root, whose name it takes to be empty. */
    private static Optional<String> prompt(VirtualenvOption option) {
        return option == VirtualenvOption.PROMPT ? Optional.of("a prompt") : Optional.empty();
    }

    private static void theirs(VirtualenvOption option, Interpreter interpreter, Path directory, boolean old)
            throws Exception {
        List<String> command = new ArrayList<>();
        if (old) {
            command.addAll(List.of(interpreter.executable().toString(), "-m", "venv", directory.toString()));
            command.addAll(option.arguments());
        } else {
            command.addAll(List.of(
                    "env",
                    "VIRTUALENV_OVERRIDE_APP_DATA=" + appData(interpreter),
                    "PIP_CONFIG_FILE=/dev/null",
                    "PIP_INDEX_URL=" + index.uri(),
                    "PIP_NO_CACHE_DIR=1"));
            command.addAll(List.of(virtualenv, "-m", "virtualenv", directory.toString(), "--no-periodic-update"));
            command.addAll(List.of("-p", interpreter.executable().toString()));
            option.arguments()
                    .forEach(word -> command.add(word.replace("@WHEELS@", wheels.toString())
                            .replace("@PYTHON@", interpreter.executable().toString())
                            .replace(
                                    "@SCRATCH@",
                                    machine.root().resolve("scratch").toString())));
            if (option.setuptools() == SeedChoice.NONE) {
                command.add("--no-setuptools"); // which it seeds into Pythons before 3.12
            }
            if (!option.choosesPip()) {
                command.addAll(samePip(interpreter));
            }
        }
        Programs.Ending ending = Programs.attempt(LIMIT, command.toArray());
        if (ending.output().contains("unrecognized arguments")) {
            Assumptions.abort("this virtualenv does not know the option: " + ending.output());
        }
        assertTrue(ending.isGood(), () -> command + " ended badly:\n" + ending.output());
    }

    /**
     * Where virtualenv keeps what it has unpacked, by the names of files only: Debian's pip has the name of the original and
     * other files.
     */
    private static Path appData(Interpreter interpreter) {
        return machine.root()
                .resolve("app-data")
                .resolve(interpreter.executable().toString().replace('/', '_'));
    }

    /** The interpreter's own pip, where virtualenv would take the one that came with it. */
    private static List<String> samePip(Interpreter interpreter) throws IOException {
        Path wheel = bundledPipWheel(interpreter);
        return List.of(
                "--pip",
                version(wheel).toString(),
                "--extra-search-dir",
                wheel.getParent().toString());
    }

    /** The same for ours, which would take a newer one of the directory with wheels. */
    private static SeedChoice bundledPip(Interpreter interpreter) throws IOException {
        return new SeedChoice.Exactly(version(bundledPipWheel(interpreter)));
    }

    private static Path bundledPipWheel(Interpreter interpreter) throws IOException {
        return SeedShelf.of(interpreter, List.of())
                .find(ProjectName.parse("pip"), SeedChoice.BUNDLED, interpreter)
                .orElseThrow();
    }

    private static Version version(Path wheel) {
        return WheelFilename.parse(wheel.getFileName().toString()).version();
    }
}
