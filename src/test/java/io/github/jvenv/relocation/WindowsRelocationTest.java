package io.github.jvenv.relocation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsRelocationTest {
    /** Where the environment was made; nothing stands there any more. */
    private static final String OLD = "Q:\\it's gone\\env";

    private static final String SITE = "Lib/site-packages/";
    private static final String LAUNCHER = "MZ " + RawText.of("<launcher_dir>".getBytes(UTF_16LE)) + " ";
    private static final String ZIP = "PK\u0003\u0004 what to run";

    @TempDir
    Path temporary;

    private Path environment;

    @BeforeEach
    void makeAnEnvironment() throws IOException {
        environment = temporary.toRealPath().resolve("moved");
        write(
                "pyvenv.cfg",
                "home = Q:\\Python313\r\ncommand = Q:\\Python313\\python.exe -m venv --clear " + OLD + "\r\n");
        write("Scripts/pip.exe", LAUNCHER + "#!<launcher_dir>\\python.exe\r\n" + ZIP);
    }

    @Test
    void configurationKeepsWhatIsTrueElsewhere() throws IOException {
        assertEquals(List.of(), relocate());
        assertEquals("home = Q:\\Python313\nrelocatable = true\n", read("pyvenv.cfg"));
    }

    @Test
    void listsOfPathsBecomeRelative() throws IOException {
        write(SITE + "easy-install.pth", "q:\\it's gone\\ENV\\src\\lib\r\nQ:/it's gone/env\r\nQ:\\elsewhere\r\n");
        write(SITE + "lib.egg-link", "q:\\it's gone\\env\\src\\lib\n.");
        assertEquals(List.of(), relocate());
        assertEquals("../../src/lib\n../..\nQ:\\elsewhere\r\n", read(SITE + "easy-install.pth"));
        assertEquals("../../src/lib\n.", read(SITE + "lib.egg-link"));
    }

    @Test
    void findersLookBesideThemselves() throws IOException {
        write(
                SITE + "__editable___lib_1_finder.py",
                "MAPPING = {'lib': \"Q:\\\\it's gone\\\\env\\\\src\\\\lib\", 'a': 'Q:\\\\elsewhere'}\n");
        assertEquals(List.of(), relocate());
        assertEquals(
                "MAPPING = {'lib': __import__('os').path.abspath(__file__ + '/../' + \"../../src/lib\"),"
                        + " 'a': 'Q:\\\\elsewhere'}\n",
                read(SITE + "__editable___lib_1_finder.py"));
    }

    @Test
    void urlOfAProjectWithinNamesWhereTheEnvironmentIsToStand() {
        FormerPlaces places = FormerPlaces.of(List.of(OLD));
        PathFreeing paths = new PathFreeing(places, "D:\\new place\\env");
        assertEquals(
                "{\"url\": \"file:///D:/new%20place/env/src/lib\"}",
                paths.directUrl("{\"url\": \"file:///q:/it%27s%20gone/env/src/lib\"}"));
        assertEquals(
                "{\"url\": \"file:///q:/elsewhere/lib\"}", paths.directUrl("{\"url\": \"file:///q:/elsewhere/lib\"}"));
    }

    @Test
    void placesAreThoseOfActivatorsAndProgramsToo() throws IOException {
        write("Scripts/activate.bat", "@echo off\r\nset \"VIRTUAL_ENV=R:\\of activator\\env\"\r\n");
        write("Scripts/tool.exe", LAUNCHER + "#!\"S:\\of program\\Scripts\\python.exe\"\r\n" + ZIP);
        write(SITE + "a.pth", "r:\\of activator\\env\\lib\nS:\\of program\\lib\n");
        assertEquals(List.of(), relocate());
        assertEquals("../../lib\n../../lib\n", read(SITE + "a.pth"));
        assertEquals(LAUNCHER + "#!<launcher_dir>\\python.exe\r\n" + ZIP, read("Scripts/tool.exe"));
    }

    @Test
    void everyToolsActivatorNamesIt() throws IOException {
        for (String line : List.of(
                "set VIRTUAL_ENV=R:\\a b\\env\r\n",
                "@set \"VIRTUAL_ENV=R:\\a b\\env\"\r\n",
                "@for %%i in (\"R:\\a b\\env\") do @set \"VIRTUAL_ENV=%%~fi\"\n")) {
            write("Scripts/activate.bat", line);
            assertTrue(FormerPlaces.find(environment).places().contains(new WindowsPlace("R:/a b/env")), line);
        }
    }

    @Test
    void scriptsNameThePythonOfWhatIsActive() throws IOException {
        write("Scripts/tool.py", "#!" + OLD + "\\Scripts\\python.exe -E\r\npass\r\n");
        write("Scripts/other.py", "#!Q:\\elsewhere\\Scripts\\python.exe\npass\n");
        assertEquals(List.of(), relocate());
        assertEquals("#!python -E\r\npass\r\n", read("Scripts/tool.py"));
        assertEquals("#!Q:\\elsewhere\\Scripts\\python.exe\npass\n", read("Scripts/other.py"));
    }

    @Test
    void recordsStayTrue() throws IOException {
        write(SITE + "a.pth", OLD + "\\lib\n");
        write(
                SITE + "a-1.dist-info/RECORD",
                "a.pth,sha256=abc,3\n" + OLD.replace('\\', '/') + "/Scripts/a.exe,sha256=abc,3\n");
        relocate();
        String record = read(SITE + "a-1.dist-info/RECORD");
        assertFalse(record.contains("a.pth,sha256=abc"), record);
        assertTrue(record.endsWith("\n../../Scripts/a.exe,sha256=abc,3\n"), record);
    }

    @Test
    void whatStillNamesThePlaceIsTold() throws IOException {
        write(SITE + "odd.txt", "see " + OLD + "\\doc");
        assertEquals(List.of("'" + SITE + "odd.txt' is a text that holds a path of the environment."), relocate());
    }

    @Test
    void programsOfPipThatWereAddedNameTheirPlace() throws IOException {
        assertFalse(AddedFiles.nameTheirPlace(environment));
        write("Scripts/tool.exe", LAUNCHER + "#!" + environment + "\\Scripts\\python.exe\r\n" + ZIP);
        assertTrue(AddedFiles.nameTheirPlace(environment));
    }

    private List<String> relocate() throws IOException {
        RelocatedEnvironment relocated = Relocation.of(environment, environment, List.of());
        relocated.applyTo(environment);
        return relocated.remarks().stream().map(Remark::toString).toList();
    }

    private void write(String path, String raw) throws IOException {
        Path file = RelativePath.of(path).below(environment);
        Files.createDirectories(file.getParent());
        Files.write(file, raw.getBytes(ISO_8859_1));
    }

    private String read(String path) throws IOException {
        return Files.readString(environment.resolve(path), path.endsWith(".exe") ? ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
