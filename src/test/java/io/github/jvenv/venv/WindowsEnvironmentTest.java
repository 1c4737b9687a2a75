package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.ImageEntry.FileEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonAbi;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments of an interpreter for Windows, whose files any system can arrange. */
class WindowsEnvironmentTest {
    private static final Version VERSION = Version.parse("3.13.5");
    private static final Platform WINDOWS = Platform.parse("win_amd64");

    @TempDir
    Path prefix;

    @Test
    void beginsWithTheProgramsThatVenvHasForIt() throws IOException {
        put("python.exe", "pythonw.exe", "python313.dll");
        put("Lib/venv/scripts/nt/venvlauncher.exe", "Lib/venv/scripts/nt/venvwlauncher.exe");
        put("Lib/venv/scripts/nt/venvlaunchert.exe", "Lib/venv/scripts/nt/venvwlaunchert.exe");
        assertEquals(
                Map.of(
                        "python.exe",
                        "Lib/venv/scripts/nt/venvlauncher.exe",
                        "pythonw.exe",
                        "Lib/venv/scripts/nt/venvwlauncher.exe"),
                programs(Target.declared(VERSION, WINDOWS)));
        assertEquals(
                Map.of(
                        "python.exe",
                        "Lib/venv/scripts/nt/venvlaunchert.exe",
                        "pythonw.exe",
                        "Lib/venv/scripts/nt/venvwlaunchert.exe"),
                programs(Target.declared(
                        VERSION, PythonAbi.cpython(3, 13, Set.of(PythonAbi.Trait.FREE_THREADED)), WINDOWS)));
    }

    @Test
    void takesThemByTheirOlderNames() throws IOException {
        put("python.exe", "python312.dll", "Lib/venv/scripts/nt/python.exe", "Lib/venv/scripts/nt/pythonw.exe");
        assertEquals(
                Map.of(
                        "python.exe",
                        "Lib/venv/scripts/nt/python.exe",
                        "pythonw.exe",
                        "Lib/venv/scripts/nt/pythonw.exe"),
                programs(Target.declared(Version.parse("3.12.1"), WINDOWS)));
    }

    @Test
    void copiesTheInterpretersOwnWhereThereAreNone() throws IOException {
        put(
                "python.exe",
                "pythonw.exe",
                "python3.dll",
                "python313.dll",
                "vcruntime140.dll",
                "LICENSE.txt",
                "Lib/os.py");
        assertEquals(
                Map.of(
                        "python.exe", "python.exe",
                        "pythonw.exe", "pythonw.exe",
                        "python3.dll", "python3.dll",
                        "python313.dll", "python313.dll",
                        "vcruntime140.dll", "vcruntime140.dll"),
                programs(Target.declared(VERSION, WINDOWS)));
    }

    @Test
    void saysWhereItsInterpreterIsEvenWhereItMayMove() throws IOException {
        put("python.exe");
        String expected = """
                home = PREFIX
                implementation = CPython
                version = 3.13.5
                version_info = 3.13.5.final.0
                include-system-site-packages = false
                executable = PREFIX/python.exe
                base-prefix = PREFIX
                base-exec-prefix = PREFIX
                base-executable = PREFIX/python.exe
                relocatable = true
                jvenv = 1
                """.replace("PREFIX/", prefix + "/").replace("PREFIX", prefix.toString());
        for (Placement placement : List.of(Placement.IN_PLACE, Placement.COPIED, Placement.LINKED)) {
            assertEquals(
                    expected,
                    text(image(placement).find(RelativePath.of("pyvenv.cfg")).orElseThrow()));
        }
    }

    @Test
    void hasTheScriptsOfWindowsAndNoLinks() throws IOException {
        put("python.exe");
        EnvironmentImage image = image(Placement.IN_PLACE);
        assertEquals(
                List.of(
                        ".gitignore",
                        "CACHEDIR.TAG",
                        "Lib/site-packages",
                        "Scripts/Activate.ps1",
                        "Scripts/activate",
                        "Scripts/activate.bat",
                        "Scripts/activate.fish",
                        "Scripts/activate.nu",
                        "Scripts/activate.xsh",
                        "Scripts/activate_this.py",
                        "Scripts/deactivate.bat",
                        "Scripts/pydoc.bat",
                        "Scripts/python.exe",
                        "include",
                        "pyvenv.cfg"),
                image.entries().keySet().stream().map(RelativePath::value).toList());
        assertTrue(image.entries().values().stream().noneMatch(ImageEntry.LinkEntry.class::isInstance));
    }

    @Test
    void isThePrefixOfTheInterpreterThatItCarries() throws IOException {
        EnvironmentImage interpreter = EnvironmentImage.builder()
                .executable(RelativePath.of("python.exe"), Content.of("program"))
                .executable(RelativePath.of("vcruntime140.dll"), Content.of("runtime"))
                .file(RelativePath.of("Lib/os.py"), Content.of("library"))
                .file(RelativePath.of("Lib/EXTERNALLY-MANAGED"), Content.of("keep out"))
                .file(RelativePath.of("Lib/_ssl.pyd"), Content.of("module"))
                .build();
        EnvironmentImage image = image(new Placement.Bundled(new Bundle(interpreter, RelativePath.of("python.exe"))));
        assertEquals(
                List.of(
                        "Lib/_ssl.pyd",
                        "Lib/os.py",
                        "Lib/site-packages",
                        "Scripts/python.exe",
                        "Scripts/vcruntime140.dll",
                        "include",
                        "pyvenv.cfg"),
                image.entries().keySet().stream()
                        .map(RelativePath::value)
                        .filter(path -> !path.startsWith("Scripts/activate")
                                && !path.equals("Scripts/Activate.ps1")
                                && !path.endsWith(".bat"))
                        .toList());
        assertEquals("""
                implementation = CPython
                version = 3.13.5
                version_info = 3.13.5.final.0
                include-system-site-packages = false
                relocatable = true
                jvenv = 1
                """, text(image.find(RelativePath.of("pyvenv.cfg")).orElseThrow()));
    }

    @Test
    void hasNothingToChangeWhereLinksAreNotAllowed() throws IOException {
        put("python.exe", "Lib/os.py");
        EnvironmentImage interpreter = EnvironmentImage.builder()
                .executable(RelativePath.of("python.exe"), Content.of("program"))
                .file(RelativePath.of("Lib/os.py"), Content.of("library"))
                .build();
        for (Placement placement : List.of(
                Placement.IN_PLACE, new Placement.Bundled(new Bundle(interpreter, RelativePath.of("python.exe"))))) {
            BareEnvironment bare = new BareEnvironment(interpreter(Target.declared(VERSION, WINDOWS)), placement, "");
            assertEquals(bare.image(), FlatEnvironment.of(bare.image(), prefix, bare));
        }
    }

    /** The programs besides scripts, each with the interpreter's file that it is. */
    private Map<String, String> programs(Target target) throws IOException {
        Map<String, String> programs = new TreeMap<>();
        new BareEnvironment(interpreter(target), Placement.IN_PLACE, "")
                .image()
                .entries()
                .forEach((path, entry) -> {
                    if (entry instanceof FileEntry file && file.content() instanceof Content.OnDisk copied) {
                        assertTrue(file.executable());
                        programs.put(
                                path.value().replaceFirst("^Scripts/", ""),
                                prefix.relativize(copied.file()).toString());
                    }
                });
        return programs;
    }

    private EnvironmentImage image(Placement placement) throws IOException {
        return new BareEnvironment(interpreter(Target.declared(VERSION, WINDOWS)), placement, "").image();
    }

    private static String text(ImageEntry entry) throws IOException {
        return new String(((FileEntry) entry).content().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Interpreter interpreter(Target target) {
        return new Interpreter(
                prefix.resolve("python.exe"),
                prefix,
                prefix.resolve("Lib"),
                "",
                target,
                new InterpreterOrigin.Installed("PATH"));
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = prefix.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
