package io.github.jvenv.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import io.github.jvenv.testing.FakePython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places beyond the PATH, each made in a directory of the test. */
class InterpreterPlacesTest {
    private final SortedMap<String, String> environment = new TreeMap<>();
    private String registry = "";

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = temporary.toRealPath();
    }

    @Test
    void areLookedIntoInTheirOrder() throws Exception {
        python("home/miniforge3/bin/python3", "3.12.1");
        assertFound("conda", "home/miniforge3/bin/python3");
        python("alternatives/python3", "3.12.2");
        assertFound("the system's alternatives", "alternatives/python3");
        python("brew/Cellar/python@3.12/3.12.3/bin/python3.12", "3.12.3");
        assertFound("Homebrew", "brew/Cellar/python@3.12/3.12.3/bin/python3.12");
        python("brew/opt/python@3.12/bin/python3.12", "3.12.4");
        assertFound("Homebrew", "brew/opt/python@3.12/bin/python3.12");
        Path registered = python("registered/python.exe", "3.12.5");
        registry =
                "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\InstallPath\n    ExecutablePath    REG_SZ    "
                        + registered + "\n";
        assertFound("the registry of Windows", "registered/python.exe");
        python("home/.pyenv/pyenv-win/versions/3.12.6/python.exe", "3.12.6");
        assertFound("pyenv", "home/.pyenv/pyenv-win/versions/3.12.6/python.exe");
        environment.put("PATH", root.resolve("bin").toString());
        python("bin/python3", "3.12.7");
        assertFound("PATH", "bin/python3");
        environment.put("CONDA_PREFIX", root.resolve("active").toString());
        python("active/bin/python3", "3.12.8");
        assertFound("the active environment", "active/bin/python3");
    }

    @Test
    void leadFromTheActiveEnvironmentToItsBase() throws Exception {
        Path base = python("base/bin/python3", "3.12.4");
        Files.createDirectories(root.resolve("env/bin"));
        Files.createSymbolicLink(root.resolve("env/bin/python"), base);
        Files.writeString(root.resolve("env/pyvenv.cfg"), "home = " + base.getParent() + "\n");
        environment.put("VIRTUAL_ENV", root.resolve("env").toString());
        assertFound("the active environment", "base/bin/python3");
    }

    @Test
    void takeTheDirectoryOfAnInstallationThatNamesNoProgram() throws Exception {
        python("old/python.exe", "3.12.4");
        registry = "HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\InstallPath\n    (Default)    REG_SZ    "
                + root.resolve("old") + "/\n";
        assertFound("the registry of Windows", "old/python.exe");
    }

    @Test
    void areAllListedWithWhatTheyAreAndWhyTheyArePassedOver() throws Exception {
        environment.put("PATH", root.resolve("bin").toString());
        python("bin/python3", "3.11.2");
        python("bin/python3.12", "3.12.4");
        Path freeThreaded = FakePython.freeThreaded(root.resolve("bin/python3.13t"), "3.13.5");
        Files.createLink(root.resolve("bin/python3.13"), freeThreaded); // as its installation does
        FakePython.pypy(root.resolve("bin/pypy3"), "3.10.14");
        FakePython.script(root.resolve("bin/python"), "exit 3");
        Interpreter chosen = find().interpreter();
        List<String> lines =
                search().list(java.util.Optional.of(chosen), interpreter -> "is " + interpreter.description()).stream()
                        .map(line -> String.join(
                                " | ",
                                root.relativize(Path.of(line.place())).toString(),
                                line.source(),
                                line.description().version(),
                                line.description().implementation(),
                                line.description().abi(),
                                line.chosen() ? "chosen" : line.reason()))
                        .toList();
        assertEquals(
                List.of(
                        "bin/python3 | PATH | 3.11.2 | CPython | cp311 | is CPython 3.11.2",
                        "bin/python | PATH |  |  |  | ended with exit code 3",
                        "bin/python3.13t | PATH | 3.13.5 | CPython | cp313t | is free-threaded CPython 3.13.5",
                        "bin/python3.12 | PATH | 3.12.4 | CPython | cp312 | chosen",
                        "bin/pypy3 | PATH | 3.10.14 | PyPy | pypy310_pp73 | is PyPy 3.10.14"),
                lines);
    }

    private Path python(String place, String version) throws IOException {
        return FakePython.cpython(root.resolve(place), version);
    }

    private InterpreterSearch search() {
        WindowsRegistry windows = key -> Stream.of(registry)
                .filter(text -> text.startsWith(key))
                .findFirst()
                .orElse("");
        SearchScope scope = new SearchScope(
                root.resolve("project"),
                root.resolve("home"),
                environment,
                List.of(),
                List.of(),
                new SystemPlaces(List.of(root.resolve("brew")), List.of(root.resolve("alternatives")), windows));
        return InterpreterSearch.in(scope, root.resolve("probes"));
    }

    private SearchResult.Found find() throws InterruptedException {
        return assertInstanceOf(SearchResult.Found.class, search().find((Matching) InterpreterRequest.parse("3.12")));
    }

    private void assertFound(String source, String place) throws InterruptedException {
        Interpreter interpreter = find().interpreter();
        assertEquals(source, interpreter.origin().toString());
        assertEquals(root.resolve(place), interpreter.executable());
    }
}
