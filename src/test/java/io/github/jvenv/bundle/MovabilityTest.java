package io.github.jvenv.bundle;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.bundle.Movability.Movable;
import io.github.jvenv.bundle.Movability.Rooted;
import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.elf.ElfSearchPath;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonAbi;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.testing.ElfBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what is bundled is for Linux")
class MovabilityTest {
    private static final String LIBRARY = "libpython3.12.so.1.0";

    @TempDir
    Path temporary;

    private Path root;
    private Path prefix;
    private Path work;

    @BeforeEach
    void install() throws IOException {
        root = temporary.toRealPath();
        prefix = root.resolve("a place with room/python");
        work = Files.createDirectories(root.resolve("work"));
        new ElfBuilder().needs(LIBRARY).runPath(prefix + "/lib").write(prefix.resolve("bin/python3.12"));
        new ElfBuilder().needs("libc.so.6").write(prefix.resolve("lib/" + LIBRARY));
        new ElfBuilder()
                .needs("libssl.so.3")
                .runPath(prefix + "/lib:/usr/lib")
                .write(prefix.resolve("lib/python3.12/lib-dynload/_ssl.so"));
        write("lib/python3.12/os.py", "import sys\n");
        write("lib/python3.12/test/test_os.py", "import os\n");
        write("lib/python3.12/__pycache__/os.cpython-312.pyc", "");
        write("lib/python3.12/site-packages/pip/__init__.py", "");
        write("lib/python3.12/config-3.12-x86_64-linux-gnu/Makefile", "prefix=" + prefix);
        write(
                "lib/python3.12/_sysconfigdata__linux_x86_64-linux-gnu.py",
                "build_time_vars = {'LIBDIR': '" + prefix + "/lib', 'OTHER': '" + prefix + "-other'}\n");
        write("include/python3.12/Python.h", "");
        write("include/ncurses.h", "");
    }

    @Test
    void takesTheProgramTheStandardLibraryAndTheHeaders() throws IOException {
        Movable movable = movable();
        assertEquals(
                """
                bin/python3.12
                include/python3.12/Python.h
                lib/libpython3.12.so.1.0
                lib/python3.12/_sysconfigdata__linux_x86_64-linux-gnu.py
                lib/python3.12/lib-dynload/_ssl.so
                lib/python3.12/os.py""",
                movable.bundle().image().entries().keySet().stream()
                        .map(RelativePath::value)
                        .collect(joining("\n")));
        assertEquals("bin/python3.12", movable.bundle().program().value());
        assertEquals("[libssl.so.3]", movable.needs().libraries().toString());
    }

    @Test
    void looksForLibrariesFromWhereItStands() throws IOException {
        EnvironmentImage image = movable().bundle().image();
        assertEquals("$ORIGIN/../lib", searchPath(image, "bin/python3.12"));
        assertEquals("$ORIGIN/../..", searchPath(image, "lib/python3.12/lib-dynload/_ssl.so"));
        assertTrue(((ImageEntry.FileEntry) entry(image, "bin/python3.12")).executable());
    }

    @Test
    void leavesAPathThatMovesAsItIs() throws IOException {
        Path program =
                new ElfBuilder().needs(LIBRARY).runPath("${ORIGIN}/../lib").write(prefix.resolve("bin/python3.12"));
        assertEquals(
                program,
                ((Content.OnDisk)
                                ((ImageEntry.FileEntry) entry(movable().bundle().image(), "bin/python3.12")).content())
                        .file());
    }

    @Test
    void takesLibrariesOfItsOwnDirectoryAlong() throws IOException {
        new ElfBuilder()
                .needs("libffi.so.8")
                .runPath("$ORIGIN/../..")
                .write(prefix.resolve("lib/python3.12/lib-dynload/_ctypes.so"));
        new ElfBuilder().needs("libmore.so.1").runPath("$ORIGIN").write(prefix.resolve("lib/libffi.so.8.1.0"));
        Files.createSymbolicLink(prefix.resolve("lib/libffi.so.8"), Path.of("libffi.so.8.1.0"));
        new ElfBuilder().write(prefix.resolve("lib/libmore.so.1"));
        EnvironmentImage image = movable().bundle().image();
        entry(image, "lib/libffi.so.8");
        entry(image, "lib/libmore.so.1");
    }

    @Test
    void knowsItsDirectoryByWhereItStands() throws IOException {
        String text =
                text(entry(movable().bundle().image(), "lib/python3.12/_sysconfigdata__linux_x86_64-linux-gnu.py"));
        assertTrue(
                text.startsWith("build_time_vars = {'LIBDIR': '@interpreter@/lib', 'OTHER': '" + prefix + "-other'}\n"),
                text);
        assertTrue(text.contains("values[name] = value.replace(\"@interpreter@\", "), text);
    }

    @Test
    void changesItsStampsWhenAFileChanges() throws IOException {
        List<String> before = Movability.stamps(interpreter());
        assertEquals(5, before.size());
        write("lib/python3.12/os.py", "import sys as system\n");
        assertNotEquals(before, Movability.stamps(interpreter()));
    }

    @Test
    void cannotMoveAProgramWhoseLibraryOnlyThisMachineFinds() throws IOException {
        new ElfBuilder().needs(LIBRARY).write(prefix.resolve("bin/python3.12"));
        assertEquals(
                "its program finds libpython3.12.so.1.0 only by how this machine is configured", reason(interpreter()));
    }

    @Test
    void cannotMoveWhatNeedsLibrariesElsewhere() throws IOException {
        new ElfBuilder().write(root.resolve("openssl/libssl.so.3"));
        new ElfBuilder()
                .needs("libssl.so.3")
                .runPath(root.resolve("openssl").toString())
                .write(prefix.resolve("lib/python3.12/lib-dynload/_ssl.so"));
        assertEquals(
                "its lib/python3.12/lib-dynload/_ssl.so takes libssl.so.3 from ROOT/openssl, outside of its own directory"
                        + " ROOT/a place with room/python",
                reason(interpreter()));
    }

    @Test
    void cannotMoveAProgramWithoutRoomForAnotherPath() throws IOException {
        new ElfBuilder()
                .needs(LIBRARY)
                .runPath(prefix + "/lib")
                .symbolWithin(3)
                .write(prefix.resolve("bin/python3.12"));
        assertEquals(
                "its bin/python3.12 has its libraries looked for in ROOT/a place with room/python/lib, and has no room for"
                        + " $ORIGIN/../lib in place of that",
                reason(interpreter()));
    }

    @Test
    void cannotMoveWhatBelongsToTheSystem() throws IOException {
        assertEquals(
                "it belongs to the system, and its files are spread over /usr among those of others",
                reason(interpreter(Path.of("/usr"), Path.of("/usr/bin/python3.12"), "CPython")));
    }

    @Test
    void cannotMoveWhatIsNoProgramOrNoCPython() throws IOException {
        write("bin/python3.12", "#!/bin/sh\n");
        assertEquals(
                "its program ROOT/a place with room/python/bin/python3.12 is not one of Linux itself, but a script",
                reason(interpreter()));
        assertEquals(
                "it is PyPy 3.12.1, and only a CPython can be moved",
                reason(interpreter(prefix, prefix.resolve("bin/python3.12"), "PyPy")));
    }

    private Movable movable() throws IOException {
        return assertInstanceOf(Movable.class, Movability.of(interpreter(), work));
    }

    private String reason(Interpreter interpreter) throws IOException {
        return assertInstanceOf(Rooted.class, Movability.of(interpreter, work))
                .reason()
                .replace(root.toString(), "ROOT");
    }

    private Interpreter interpreter() {
        return interpreter(prefix, prefix.resolve("bin/python3.12"), "CPython");
    }

    private static Interpreter interpreter(Path prefix, Path executable, String implementation) {
        MarkerEnvironment markers = new MarkerEnvironment(
                implementation.toLowerCase(Locale.ROOT),
                "3.12.1",
                "posix",
                "x86_64",
                implementation,
                "",
                "Linux",
                "",
                "3.12.1",
                "3.12",
                "linux");
        return new Interpreter(
                executable,
                prefix,
                prefix.resolve("lib/python3.12"),
                LIBRARY,
                Target.of(markers, PythonAbi.cpython(3, 12), Platform.parse("manylinux_2_36_x86_64")),
                new InterpreterOrigin.Installed("PATH"));
    }

    private void write(String path, String text) throws IOException {
        Path file = prefix.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static ImageEntry entry(EnvironmentImage image, String path) {
        return image.find(RelativePath.of(path)).orElseThrow();
    }

    private static String text(ImageEntry entry) throws IOException {
        try (InputStream stream = ((ImageEntry.FileEntry) entry).content().open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String searchPath(EnvironmentImage image, String path) throws IOException {
        Path copy = root.resolve("copy");
        try (InputStream stream =
                ((ImageEntry.FileEntry) entry(image, path)).content().open()) {
            Files.write(copy, stream.readAllBytes());
        }
        return ElfFile.read(copy).searchPath().map(ElfSearchPath::text).orElse("");
    }
}
