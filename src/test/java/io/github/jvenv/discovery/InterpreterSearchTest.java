package io.github.jvenv.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InterpreterRequest.AtPath;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import io.github.jvenv.interpreter.RealPython;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters found are written for /bin/sh")
class InterpreterSearchTest {
    @TempDir
    Path root;

    private final Map<String, String> environment = new TreeMap<>();
    private final List<Toolchain> toolchains = new ArrayList<>();
    private final List<Path> systemDirectories = new ArrayList<>();

    @BeforeEach
    void makeRootReal() throws IOException {
        root = root.toRealPath();
    }

    @Test
    void takesWhatAShellWouldRun() throws Exception {
        putOnPath("first/bin", "second/bin");
        python("first/bin/python3", "3.11.2");
        python("second/bin/python3", "3.13.5");
        assertFound("first/bin/python3", "");
        assertFound("first/bin/python3", ">=3.9");
    }

    @Test
    void goesOnToTheFirstThatSatisfies() throws Exception {
        putOnPath("first/bin", "second/bin");
        python("first/bin/python3", "3.11.2");
        python("second/bin/python3", "3.13.5");
        python("second/bin/python3.12", "3.12.4");
        SearchResult.Found found = assertFound("second/bin/python3.12", "3.12");
        assertEquals("CPython 3.12.4", found.interpreter().description());
        assertEquals(
                new InterpreterOrigin.Installed("PATH"), found.interpreter().origin());
        assertEquals(
                List.of(
                        new Rejection(path("first/bin/python3"), "PATH", "is CPython 3.11.2"),
                        new Rejection(path("second/bin/python3"), "PATH", "is CPython 3.13.5")),
                found.rejected());
    }

    @Test
    void takesTheNewestOfThoseThatStandSideBySide() throws Exception {
        putOnPath("usr/bin");
        python("usr/bin/python3.9", "3.9.1");
        python("usr/bin/python3.10", "3.10.1");
        assertFound("usr/bin/python3.10", "3");
    }

    @Test
    void looksIntoSourcesInTheirOrder() throws Exception {
        environment.put("UV_PYTHON_INSTALL_DIR", path("uv"));
        putOnPath("usr/bin");
        toolchains.add(new Toolchain(root.resolve("toolchain"), ""));
        systemDirectories.add(root.resolve("system"));
        python("system/python3", "3.12.1");
        assertSource("the system's directories");
        python("uv/cpython-3.12.2-linux-x86_64-gnu/bin/python3.12", "3.12.2");
        assertSource("uv");
        python("home/.pyenv/versions/3.12.3/bin/python3", "3.12.3");
        assertSource("pyenv");
        python("usr/bin/python3", "3.12.4");
        assertSource("PATH");
        python("toolchain/bin/python3", "3.12.5");
        assertSource("toolchains.xml");
    }

    @Test
    void passesOverAToolChainThatIsNotWhatTheFileSays() throws Exception {
        toolchains.add(new Toolchain(python("one/bin/python3", "3.11.2"), "cpython3.12"));
        toolchains.add(new Toolchain(python("two/bin/python3", "3.12.5"), "newest"));
        toolchains.add(new Toolchain(python("three/bin/python3", "3.12.6"), "3.12"));
        SearchResult.Found found = assertInstanceOf(SearchResult.Found.class, find(""));
        assertEquals("3.12.6", found.interpreter().version().toString());
        assertEquals(
                List.of(
                        "ROOT/one/bin/python3 (toolchains.xml) is CPython 3.11.2, and toolchains.xml says that it provides"
                                + " CPython 3.12",
                        "ROOT/two/bin/python3 (toolchains.xml) provides 'newest', says toolchains.xml, and that is no"
                                + " version of Python"),
                found.rejected().stream()
                        .map(rejection -> rejection.toString().replace(root.toString(), "ROOT"))
                        .toList());
    }

    @Test
    void takesAToolChainsProgramAsWellAsItsDirectory() throws Exception {
        toolchains.add(new Toolchain(python("opt/bin/mypython", "3.12.5"), ""));
        assertFound("opt/bin/mypython", "3.12");
    }

    @Test
    void tellsImplementationsAndBuildsApart() throws Exception {
        putOnPath("bin");
        FakePython.pypy(root.resolve("bin/pypy3"), "3.10.14");
        FakePython.freeThreaded(root.resolve("bin/python3.13t"), "3.13.5");
        python("bin/python3.12", "3.12.4");
        assertFound("bin/python3.12", "");
        assertFound("bin/pypy3", "pypy");
        assertFound("bin/pypy3", "pypy3.10");
        SearchResult.Found freeThreaded = assertFound("bin/python3.13t", "3.13t");
        assertEquals("free-threaded CPython 3.13.5", freeThreaded.interpreter().description());
        assertEquals(
                new SearchResult.NotFound(List.of(new Rejection(path("bin/python3.12"), "PATH", "is CPython 3.12.4"))),
                find("3.13"));
    }

    @Test
    void takesAPreReleaseOnlyIfNamedOrAlone() throws Exception {
        putOnPath("bin");
        python("bin/python3", "3.15.0a1");
        assertFound("bin/python3", ">=3.12");
        python("bin/python3.12", "3.12.4");
        assertFound("bin/python3.12", ">=3.12");
        assertFound("bin/python3", "3.15.0a1");
    }

    @Test
    void looksAtEachInterpreterOnce() throws Exception {
        putOnPath("bin", "also");
        python("bin/python3.12", "3.12.4");
        Files.createSymbolicLink(root.resolve("bin/python3"), Path.of("python3.12"));
        Files.createSymbolicLink(root.resolve("also"), Path.of("bin"));
        assertEquals(
                List.of(new Rejection(path("bin/python3.12"), "PATH", "is CPython 3.12.4")),
                find("3.13").rejected());
    }

    /** As with mise: every shim is a link to its own program. */
    @Test
    void asksALauncherByEachOfItsNames() throws Exception {
        putOnPath("shims", "bin");
        python("installs/3.13/bin/python3.13", "3.13.5");
        python("installs/3.11/bin/python3.11", "3.11.2");
        FakePython.script(
                root.resolve("launcher"),
                "case $0 in *3.11) exec " + path("installs/3.11/bin/python3.11") + ";; esac\nexec "
                        + path("installs/3.13/bin/python3.13"));
        Files.createDirectories(root.resolve("shims"));
        for (String name : List.of("python", "python3", "python3.11", "python3.13")) {
            Files.createSymbolicLink(root.resolve("shims").resolve(name), root.resolve("launcher"));
        }
        assertFound("installs/3.11/bin/python3.11", "<3.13");
        assertEquals(
                List.of(
                        new Rejection(path("installs/3.13/bin/python3.13"), "PATH", "is CPython 3.13.5"),
                        new Rejection(path("installs/3.11/bin/python3.11"), "PATH", "is CPython 3.11.2")),
                find("3.10").rejected());
    }

    @Test
    void leavesOutWhatBreaksAndSaysWhy() throws Exception {
        putOnPath("bin", "relative/../bin2");
        FakePython.script(root.resolve("bin/python3"), "echo 'library missing' >&2; exit 127");
        FakePython.script(root.resolve("bin/python"), FakePython.answering("{\"version\": \"2.7.18\"}"));
        python("bin2/python3", "3.12.4");
        assertEquals(
                List.of(
                        new Rejection(path("bin/python3"), "PATH", "ended with exit code 127: library missing"),
                        new Rejection(
                                path("bin/python"),
                                "PATH",
                                "is Python 2.7.18, which lacks PEP 405 (virtual environments); 3.6 is the oldest that can be used")),
                assertFound("bin2/python3", "3.12").rejected());
    }

    @Test
    void leadsFromAnEnvironmentToItsBase() throws Exception {
        putOnPath("env/bin");
        Path base = python("base/bin/python3.12", "3.12.4");
        Files.createDirectories(root.resolve("env/bin"));
        Files.createSymbolicLink(root.resolve("env/bin/python3"), base);
        Files.writeString(root.resolve("env/pyvenv.cfg"), "home = " + path("base/bin") + "\n");
        assertFound("base/bin/python3.12", "");
        assertFoundAt("base/bin/python3.12", path("env"));
    }

    @Test
    void saysWhenTheBaseIsGone() throws Exception {
        putOnPath("env/bin");
        python("env/bin/python3", "3.12.4");
        Files.writeString(root.resolve("env/pyvenv.cfg"), "home = /gone\n");
        assertEquals(
                new SearchResult.NotFound(List.of(new Rejection(
                        path("env/bin/python3"),
                        "PATH",
                        "belongs to the environment " + path("env") + ", whose interpreter is gone"))),
                find(""));
    }

    @Test
    void writesTheNameThatLasts() throws Exception {
        putOnPath("links");
        Path python = python("base/bin/python3.12", "3.12.4");
        Files.createSymbolicLink(root.resolve("base/bin/python3"), Path.of("python3.12"));
        Files.createDirectories(root.resolve("links"));
        Files.createSymbolicLink(root.resolve("links/python"), root.resolve("base/bin/python3"));
        assertEquals(
                python, assertFound("base/bin/python3.12", "").interpreter().executable());
    }

    @Test
    void takesTheVersionThatPyenvWouldRun() throws Exception {
        putOnPath("home/.pyenv/shims", "bin");
        FakePython.script(root.resolve("home/.pyenv/shims/python3"), "exit 1");
        python("home/.pyenv/versions/3.11.7/bin/python3", "3.11.7");
        python("home/.pyenv/versions/3.12.3/bin/python3", "3.12.3");
        python("home/.pyenv/versions/3.12.10/bin/python3", "3.12.10");
        python("bin/python3", "3.9.2");
        Files.createDirectories(root.resolve("project"));

        assertFound("bin/python3", "");
        Files.writeString(root.resolve("home/.pyenv/version"), "3.11.7\n");
        assertFound("home/.pyenv/versions/3.11.7/bin/python3", "");
        Files.writeString(root.resolve(".python-version"), "# ours\n3.12\n");
        assertFound("home/.pyenv/versions/3.12.10/bin/python3", "");
        environment.put("PYENV_VERSION", "3.12.3:3.11.7");
        assertFound("home/.pyenv/versions/3.12.3/bin/python3", "");
        environment.put("PYENV_VERSION", "system");
        assertFound("bin/python3", "");
    }

    @Test
    void takesThePathGiven() throws Exception {
        python("project/tools/python", "3.12.4");
        python("home/py/bin/python3", "3.13.5");
        assertFoundAt("project/tools/python", "./tools/python");
        assertFoundAt("project/tools/python", path("project/tools/python"));
        assertFoundAt("home/py/bin/python3", "~/py/bin/python3");
        assertFoundAt("home/py/bin/python3", "~/py");
    }

    @Test
    void saysWhatIsWrongWithThePathGiven() throws Exception {
        Files.createDirectories(root.resolve("project/empty"));
        assertRejected("./none", path("project/none"), "does not exist");
        assertRejected("./empty", path("project/empty"), "is a directory without an interpreter");
        FakePython.script(root.resolve("project/python"), "exit 3");
        assertRejected("./python", path("project/python"), "ended with exit code 3");
    }

    @Test
    void findsTheRealThing() throws Exception {
        Path python = RealPython.any();
        systemDirectories.add(python.getParent());
        Interpreter interpreter =
                assertInstanceOf(SearchResult.Found.class, find("")).interpreter();
        assertEquals(python.toRealPath(), interpreter.executable().toRealPath());
    }

    private Path python(String place, String version) throws IOException {
        return FakePython.cpython(root.resolve(place), version);
    }

    private String path(String place) {
        return root.resolve(place).toString();
    }

    private void putOnPath(String... directories) {
        List<String> path = new ArrayList<>();
        path.add("relative");
        for (String directory : directories) {
            path.add(path(directory));
        }
        environment.put("PATH", String.join(java.io.File.pathSeparator, path));
    }

    private SearchResult find(String request) throws InterruptedException {
        return search().find((Matching) InterpreterRequest.parse(request));
    }

    private InterpreterSearch search() {
        SearchScope scope = new SearchScope(
                root.resolve("project"),
                root.resolve("home"),
                new TreeMap<>(environment),
                toolchains,
                systemDirectories,
                Scene.NO_PLACES);
        return InterpreterSearch.in(scope, root.resolve("probes"));
    }

    private SearchResult.Found assertFound(String place, String request) throws InterruptedException {
        SearchResult.Found found = assertInstanceOf(SearchResult.Found.class, find(request));
        assertEquals(root.resolve(place), found.interpreter().executable());
        return found;
    }

    private void assertFoundAt(String place, String request) throws InterruptedException {
        SearchResult.Found found = assertInstanceOf(SearchResult.Found.class, search().find(new AtPath(request)));
        assertEquals(root.resolve(place), found.interpreter().executable());
    }

    private void assertRejected(String request, String candidate, String reason) throws InterruptedException {
        assertEquals(
                new SearchResult.NotFound(List.of(new Rejection(candidate, "the path given", reason))),
                search().find(new AtPath(request)));
    }

    private void assertSource(String name) throws InterruptedException {
        SearchResult.Found found = assertInstanceOf(SearchResult.Found.class, find("3.12"));
        assertEquals(name, found.interpreter().origin().toString());
    }
}
