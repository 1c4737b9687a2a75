package io.github.jvenv.bundle;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.jvenv.bundle.Movability.Movable;
import io.github.jvenv.bundle.Movability.Rooted;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonAbi;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOfWindowsTest {
    @TempDir
    Path temporary;

    private Path root;
    private Path prefix;

    @BeforeEach
    void install() throws IOException {
        root = temporary.toRealPath();
        prefix = root.resolve("Python 312");
        for (String path : new String[] {
            "python.exe",
            "pythonw.exe",
            "python312.dll",
            "vcruntime140.dll",
            "LICENSE.txt",
            "NEWS.txt",
            "uninstall.exe",
            "DLLs/_ssl.pyd",
            "Lib/os.py",
            "Lib/__pycache__/os.cpython-312.pyc",
            "Lib/test/test_os.py",
            "Lib/site-packages/pip/__init__.py",
            "Scripts/pip.exe",
            "include/Python.h",
            "libs/python312.lib",
            "tcl/tcl8.6/init.tcl"
        }) {
            write(path);
        }
    }

    @Test
    void takesWhatRunsAndLeavesWhatBelongsToTheMachine() throws IOException {
        Movable movable = assertInstanceOf(Movable.class, Movability.of(interpreter(prefix, "Lib"), root));
        assertEquals(
                """
                DLLs/_ssl.pyd
                LICENSE.txt
                Lib/os.py
                include/Python.h
                python.exe
                python312.dll
                pythonw.exe
                tcl/tcl8.6/init.tcl
                vcruntime140.dll""",
                movable.bundle().image().entries().keySet().stream()
                        .map(RelativePath::value)
                        .collect(joining("\n")));
        assertEquals("python.exe", movable.bundle().program().value());
        assertEquals("[]", movable.needs().libraries().toString());
        assertEquals("", movable.needs().glibc());
    }

    @Test
    void cannotMoveAnAppOfTheStore() throws IOException {
        Path app = root.resolve("windowsapps/PythonSoftwareFoundation.Python.3.12");
        assertEquals(
                "it is an app of the Microsoft Store, and Windows keeps the files of those",
                reason(interpreter(app, "Lib")));
    }

    @Test
    void cannotMoveThatOfConda() throws IOException {
        write("conda-meta/history");
        assertEquals(
                "it is conda's, which keeps libraries of it among those of other packages in ROOT/Python 312/Library",
                reason(interpreter(prefix, "Lib")));
    }

    @Test
    void cannotMoveAStandardLibraryThatIsElsewhere() throws IOException {
        String reason = "its standard library is not in ROOT/Python 312/Lib";
        assertEquals(reason, reason(interpreter(prefix, "python312.zip")));
        write("lib64/python3.12/os.py");
        assertEquals(reason, reason(interpreter(prefix, "lib64/python3.12")));
    }

    private String reason(Interpreter interpreter) throws IOException {
        return assertInstanceOf(Rooted.class, Movability.of(interpreter, root))
                .reason()
                .replace(root.toString(), "ROOT")
                .replace('\\', '/');
    }

    private static Interpreter interpreter(Path prefix, String library) {
        MarkerEnvironment markers = new MarkerEnvironment(
                "cpython", "3.12.1", "nt", "AMD64", "CPython", "", "Windows", "", "3.12.1", "3.12", "win32");
        return new Interpreter(
                prefix.resolve("python.exe"),
                prefix,
                prefix.resolve(library),
                "",
                Target.of(markers, PythonAbi.cpython(3, 12), Platform.parse("win_amd64")),
                new InterpreterOrigin.Installed("PATH"));
    }

    private void write(String path) throws IOException {
        Path file = prefix.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }
}
