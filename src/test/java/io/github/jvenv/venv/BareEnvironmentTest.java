package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.discovery.InterpreterSearch;
import io.github.jvenv.discovery.ManagedInterpreterSupply;
import io.github.jvenv.discovery.SearchResult;
import io.github.jvenv.discovery.SearchScope;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonAbi;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.FakeRepository;
import io.github.jvenv.testing.ManagedJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "environments with links and programs of POSIX")
class BareEnvironmentTest {
    private static final Version VERSION = Version.parse("3.13.5");
    private static final Platform LINUX = Platform.parse("manylinux_2_28_x86_64");

    @TempDir
    Path root;

    @BeforeEach
    void makeRootReal() throws IOException {
        root = root.toRealPath();
    }

    @Test
    void linksToTheInterpreterAndNamesItsHomeInPlace() throws Exception {
        assertEquals(
                """
                .gitignore: file
                CACHEDIR.TAG: file
                bin/Activate.ps1: file
                bin/activate: file
                bin/activate.csh: file
                bin/activate.fish: file
                bin/activate.nu: file
                bin/activate.ps1: file
                bin/activate.xsh: file
                bin/activate_this.py: file
                bin/python -> /opt/py/bin/python3.13
                bin/python3 -> python
                bin/python3.13 -> python
                include: empty
                lib/python3.13/site-packages: empty
                lib64 -> lib
                pyvenv.cfg: file
                """,
                outline(new BareEnvironment(installed(Target.declared(VERSION, LINUX)), Placement.IN_PLACE, "")
                        .image()));
        assertEquals(
                """
                home = /opt/py/bin
                implementation = CPython
                version = 3.13.5
                version_info = 3.13.5.final.0
                include-system-site-packages = false
                executable = /opt/py/bin/python3.13
                base-prefix = /opt/py
                base-exec-prefix = /opt/py
                base-executable = /opt/py/bin/python3.13
                relocatable = true
                jvenv = 1
                prompt = the name
                """,
                configuration(new BareEnvironment(
                        installed(Target.declared(VERSION, LINUX)), Placement.IN_PLACE, "the name")));
    }

    @Test
    void namesNoHomeWhereItMayMove() throws Exception {
        assertEquals(
                """
                implementation = CPython
                version = 3.13.5
                version_info = 3.13.5.final.0
                include-system-site-packages = false
                relocatable = true
                jvenv = 1
                """,
                configuration(new BareEnvironment(installed(Target.declared(VERSION, LINUX)), Placement.LINKED, "")));
    }

    @Test
    void followsTheTarget() throws Exception {
        Target freeThreaded =
                Target.declared(VERSION, PythonAbi.cpython(3, 13, Set.of(PythonAbi.Trait.FREE_THREADED)), LINUX);
        assertEquals(
                RelativePath.of("lib/python3.13t/site-packages"),
                Layout.of(freeThreaded).purelib());
        EnvironmentImage image = new BareEnvironment(installed(freeThreaded), Placement.IN_PLACE, "").image();
        assertEquals(
                new ImageEntry.LinkEntry("python"),
                image.find(RelativePath.of("bin/python3.13t")).orElseThrow());
        Target mac = Target.declared(VERSION, Platform.parse("macosx_14_0_arm64"));
        assertEquals(
                false,
                new BareEnvironment(installed(mac), Placement.IN_PLACE, "")
                        .image()
                        .find(RelativePath.of("lib64"))
                        .isPresent());
        Layout windows = Layout.of(Target.declared(VERSION, Platform.parse("win_amd64")));
        assertEquals("Scripts", windows.scripts().value());
        assertEquals("Lib/site-packages", windows.platlib().value());
    }

    @Test
    void refusesAPromptOfTwoLines() {
        Interpreter interpreter = installed(Target.declared(VERSION, LINUX));
        Failure failure =
                assertThrows(Failure.class, () -> new BareEnvironment(interpreter, Placement.IN_PLACE, "two\nlines"));
        assertEquals(
                "The prompt 'two?lines' contains a control character, and it has to be one line of text.",
                failure.getMessage());
    }

    @Test
    void carriesTheInterpreterWhenBundled() throws Exception {
        Path jar = ManagedJar.of("3.13.5").writeTo(root.resolve("cpython.jar"));
        FakeRepository repository = new FakeRepository().with("3.13.5-1.5.12", jar);
        SearchResult result = ManagedInterpreterSupply.of(
                        repository,
                        new ManagedPlatform(ManagedJar.PLATFORM),
                        root.resolve("store"),
                        root.resolve("probes"),
                        Map.of())
                .find((InterpreterRequest.Managed) InterpreterRequest.parse("managed"));
        Interpreter interpreter =
                assertInstanceOf(SearchResult.Found.class, result).interpreter();
        ManagedInterpreter managed = interpreter.managed().orElseThrow();
        EnvironmentImage image = new BareEnvironment(
                        interpreter, new Placement.Bundled(Bundle.of(managed, interpreter.executable())), "")
                .image();
        assertEquals("""
                bin/Activate.ps1: file
                bin/activate: file
                bin/activate.csh: file
                bin/activate.fish: file
                bin/activate.nu: file
                bin/activate.ps1: file
                bin/activate.xsh: file
                bin/activate_this.py: file
                bin/python -> ../python/bin/python3.13
                bin/python3 -> python
                bin/python3.13 -> python
                include: empty
                lib/python3.13/site-packages/_jvenv_start.pth: file
                lib/python3.13/site-packages/_jvenv_start.py: file
                lib64 -> lib
                python/bin/python3: program of the store
                python/bin/python3-config: program of the store
                python/bin/python3.13: program of the store
                python/include/python3.13/Python.h: file of the store
                python/lib/python3.13/EXTERNALLY-MANAGED: file
                python/lib/python3.13/lib-dynload/_ssl.so: file of the store
                python/lib/python3.13/lib-dynload/libffi.so.8: file of the store
                python/lib/python3.13/os.py: file of the store
                python/lib/python3.13/unittest/case.py: file of the store
                python/libpython3.13.so.1.0: file of the store
                pyvenv.cfg: file
                """, outline(image));
        for (ImageEntry entry : image.entries().values()) {
            if (entry instanceof ImageEntry.FileEntry file && file.content() instanceof Content.Stored stored) {
                assertEquals(jar, stored.member().archive());
                assertEquals(stored.size(), Files.size(stored.unpacked()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "pypy3"})
    void runsInPlaceAndMoved(String request) throws Exception {
        Interpreter interpreter = find(request);
        Path place = root.resolve("a place with spaces");
        for (Placement placement : List.of(Placement.IN_PLACE, Placement.LINKED)) {
            Path environment = place.resolve("env");
            ImageDifference.of(
                            Files.createDirectories(environment),
                            new BareEnvironment(interpreter, placement, "").image(),
                            List.of())
                    .apply(LinkMode.COPY);
            assertRuns(environment, interpreter);
            Path moved = root.resolve("moved " + placement);
            Files.move(environment, moved);
            assertRuns(moved, interpreter);
            FileTree.delete(moved);
        }
    }

    private static void assertRuns(Path environment, Interpreter interpreter) throws InterruptedException {
        String script = "import sys, ssl, json; print(sys.prefix); print(sys.path[-1]); print(sys.base_prefix)";
        for (String program : List.of("python", "python3")) {
            Outcome outcome = ChildProcess.run(Command.of(
                    Path.of("/"),
                    List.of(environment.resolve("bin").resolve(program).toString(), "-B", "-c", script)));
            assertEquals(
                    environment + "\n"
                            + environment.resolve(
                                    Layout.of(interpreter.target()).purelib().value()) + "\n"
                            + interpreter.prefix() + "\n",
                    assertInstanceOf(Outcome.Exited.class, outcome).output().text());
        }
    }

    private Interpreter find(String request) throws InterruptedException {
        SearchResult result = InterpreterSearch.in(
                        SearchScope.of(root, Path.of(System.getProperty("user.home")), System.getenv()),
                        root.resolve("probes"))
                .find((InterpreterRequest.Matching) InterpreterRequest.parse(request));
        assumeTrue(result instanceof SearchResult.Found, "this machine has no interpreter for " + request);
        return ((SearchResult.Found) result).interpreter();
    }

    private static Interpreter installed(Target target) {
        return new Interpreter(
                Path.of("/opt/py/bin/python3.13"),
                Path.of("/opt/py"),
                Path.of("/opt/py/lib/python3.13"),
                "",
                target,
                new InterpreterOrigin.Installed("PATH"));
    }

    private static String configuration(BareEnvironment environment) throws IOException {
        ImageEntry entry =
                environment.image().find(RelativePath.of("pyvenv.cfg")).orElseThrow();
        return new String(((ImageEntry.FileEntry) entry).content().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String outline(EnvironmentImage image) {
        StringBuilder text = new StringBuilder();
        image.entries()
                .forEach((path, entry) -> text.append(path).append(kind(entry)).append('\n'));
        return text.toString();
    }

    private static String kind(ImageEntry entry) {
        if (entry instanceof ImageEntry.LinkEntry link) {
            return " -> " + link.target();
        }
        if (entry instanceof ImageEntry.FileEntry file) {
            return (file.executable() ? ": program" : ": file")
                    + (file.content() instanceof Content.Stored ? " of the store" : "");
        }
        return ": empty";
    }
}
