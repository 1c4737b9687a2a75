package io.github.jvenv.relocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.testing.ElfBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the environments have symbolic links")
class RelocationTest {
    /** Where the environment was made; nothing stands there any more. */
    private static final String OLD = "/gone/where it's made/env";

    private static final String SITE = "lib/python3.12/site-packages/";

    @TempDir
    Path temporary;

    private Path environment;

    @BeforeEach
    void makeAnEnvironment() throws IOException {
        environment = temporary.toRealPath().resolve("moved");
        write("pyvenv.cfg", "home = /gone/python/bin\ncommand = /gone/python/bin/python3 -m venv " + OLD + "\n");
        write("bin/activate", "VIRTUAL_ENV='" + OLD.replace("'", "'\"'\"'") + "'\nexport VIRTUAL_ENV\n");
    }

    @Test
    void scriptsOfBothFormsFindTheInterpreterBesideThem() throws IOException {
        String body = "import sys\nsys.exit(0)\n";
        write("bin/one", "#!" + OLD + "/bin/python3.12 -sE\n" + body);
        write("bin/two", "#!/bin/sh\n'''exec' \"" + OLD + "/bin/python\" \"$0\" \"$@\"\n' '''\n" + body);
        write("bin/other", "#!/usr/bin/python3\n" + body);
        String quoted = OLD.replace("'", "'\"'\"'");
        write("bin/uv", "#!/bin/sh\n'''exec' '" + quoted + "/bin/python' \"$0\" \"$@\"\n' '''\n" + body);
        relocate();
        assertTrue(read("bin/uv").endsWith("/python\" \"$0\" \"$@\"\n'''\n" + body), read("bin/uv"));
        assertTrue(read("bin/one").startsWith("#!/bin/sh\n''':'\n"), read("bin/one"));
        assertTrue(read("bin/one").contains("/python\" -sE \"$0\" \"$@\"\n'''\n" + body), read("bin/one"));
        assertTrue(read("bin/two").endsWith("/python\" \"$0\" \"$@\"\n'''\n" + body), read("bin/two"));
        assertEquals("#!/usr/bin/python3\n" + body, read("bin/other"));
    }

    /** A wheel may bring such a script; matching one part within another filled the stack. */
    @Test
    void scriptWhoseBeginningNeverEndsIsNobodysScript() throws IOException {
        String path = "#!/bin/sh\n'''exec' '/" + "'\\''".repeat(20_000) + "\n";
        String options = "#!" + OLD + "/bin/python" + " -s".repeat(20_000) + "\npass\n";
        write("bin/path", path);
        write("bin/options", options);
        relocate();
        assertEquals(path, read("bin/path"));
        assertEquals(options, read("bin/options"));
    }

    @Test
    void activatorsOfNothingButEmptyLinesAreReadAtOnce() throws IOException {
        write("bin/activate", "\n".repeat(1_000_000) + "x");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Relocation.of(environment, environment, List.of()));
    }

    @Test
    void interpreterInADirectoryThatNoneCanBeIsLost() throws IOException {
        write("pyvenv.cfg", "home = /usr/\0/bin\n");
        Files.createDirectories(environment.resolve("lib/python3.12"));
        assertTrue(LostInterpreter.of(environment).isPresent());
    }

    @Test
    void recordThatNamesNoPathKeepsItsLine() throws IOException {
        String line = "demo\0.py,sha256=abc,3\n";
        write(SITE + "easy-install.pth", OLD + "/src/lib\n");
        write(SITE + "demo-1.0.dist-info/RECORD", line + "easy-install.pth,sha256=abc,3\n/etc/demo,sha256=abc,3\n");
        relocate();
        String record = read(SITE + "demo-1.0.dist-info/RECORD");
        assertTrue(record.startsWith(line + "easy-install.pth,sha256="), record);
        assertFalse(record.contains("easy-install.pth,sha256=abc"), record);
        assertTrue(record.endsWith("\n/etc/demo,sha256=abc,3\n"), record);
    }

    @Test
    void environmentMadeDirectlyBelowTheRootIsFreed() throws IOException {
        String place = "/jvenv-test-that-is-gone";
        write("pyvenv.cfg", "home = /opt" + place + "/bin\ncommand = /gone/python/bin/python3 -m venv " + place + "\n");
        write("bin/activate", "VIRTUAL_ENV=" + place + "\n");
        write("bin/one", "#!" + place + "/bin/python3.12\npass\n");
        write(SITE + "easy-install.pth", place + "/src/lib\n/opt" + place + "/lib\n");
        assertEquals(List.of(), relocate());
        assertTrue(read("bin/one").endsWith("/python\" \"$0\" \"$@\"\n'''\npass\n"), read("bin/one"));
        assertEquals("home = /opt" + place + "/bin\nrelocatable = true\n", read("pyvenv.cfg"));
        assertEquals("../../../src/lib\n/opt" + place + "/lib\n", read(SITE + "easy-install.pth"));
    }

    @Test
    void placesDirectlyBelowTheRootArePlaces() throws IOException {
        FormerPlaces places = FormerPlaces.of(List.of("/venv/", "/", "relative"));
        assertEquals(List.of(new PosixPlace("/venv")), places.places());
        assertTrue(places.areIn(new ByteArrayInputStream("#!/venv/bin/python".getBytes(StandardCharsets.US_ASCII))));
        assertFalse(places.areIn("home = /opt/venv/bin"));
        assertFalse(FormerPlaces.of(List.of("/")).areIn(InputStream.nullInputStream()));
    }

    /** What pip and setuptools write there does not run: the quotes end too early. */
    @Test
    void scriptsWithQuotesInTheirPathAreFreedThoughTheyNeverRan() throws IOException {
        String place = "/gone/the \"best\" $HOME/env";
        write("bin/activate", "VIRTUAL_ENV='" + place + "'\n");
        write("bin/tool", "#!/bin/sh\n'''exec' \"" + place + "/bin/python\" -E \"$0\" \"$@\"\n' '''\npass\n");
        relocate();
        assertTrue(read("bin/tool").endsWith("/python\" -E \"$0\" \"$@\"\n'''\npass\n"), read("bin/tool"));
    }

    @Test
    void configurationKeepsWhatIsTrueElsewhere() throws IOException {
        relocate();
        assertEquals("home = /gone/python/bin\nrelocatable = true\n", read("pyvenv.cfg"));
    }

    @Test
    void activatorsAreOursAndKeepThePromptOfTheUser() throws IOException {
        write("pyvenv.cfg", "home = /gone/python/bin\nprompt = 'mine'\n");
        relocate();
        assertTrue(read("bin/activate").contains("\nVIRTUAL_ENV_PROMPT='mine'\n"));
        assertFalse(read("bin/activate").contains(OLD));
    }

    @Test
    void activatorsForWindowsAreOursWhereThereAreSome() throws IOException {
        write("bin/activate.bat", "@for %%i in (\"" + OLD + "\") do @set \"VIRTUAL_ENV=%%~fi\"\n");
        relocate();
        assertFalse(read("bin/activate.bat").contains(OLD));
        assertFalse(Files.exists(environment.resolve("bin/deactivate.bat")));
    }

    @Test
    void anEnvironmentOfWindowsGetsOurActivatorsByItsOwnNamesForThem() throws IOException {
        FileTree.delete(environment.resolve("bin"));
        write("pyvenv.cfg", "home = C:\\Python313\n");
        write("Scripts/activate.bat", "@set \"VIRTUAL_ENV=C:\\env\"\r\n");
        write("Scripts/activate.ps1", "$env:VIRTUAL_ENV = 'C:\\env'\n");
        relocate();
        assertFalse(read("Scripts/activate.bat").contains("C:\\env"));
        assertFalse(read("Scripts/activate.ps1").contains("C:\\env"));
        assertFalse(Files.exists(environment.resolve("Scripts/Activate.ps1")));
        assertTrue(Files.exists(environment.resolve("Scripts/deactivate.bat")));
        assertEquals("home = C:\\Python313\n", read("pyvenv.cfg").replace("relocatable = true\n", ""));
    }

    @Test
    void linksAndPathsWithinBecomeRelative() throws IOException {
        write("src/lib/lib.py", "");
        Files.createSymbolicLink(environment.resolve("lib64"), Path.of(OLD + "/lib"));
        Files.createSymbolicLink(environment.resolve("bin/python3"), Path.of(OLD + "/bin/python"));
        write(SITE + "easy-install.pth", OLD + "/src/lib\n/elsewhere\n");
        write(SITE + "__editable___lib_1_finder.py", "MAPPING = {'lib': \"" + OLD + "/src/lib/lib\"}\n");
        write(
                SITE + "lib-1.dist-info/direct_url.json",
                "{\"url\": \"file:///gone/where%20it%27s%20made/env/src/lib\"}");
        relocate();
        assertEquals("lib", Files.readSymbolicLink(environment.resolve("lib64")).toString());
        assertEquals(
                "python",
                Files.readSymbolicLink(environment.resolve("bin/python3")).toString());
        assertEquals("../../../src/lib\n/elsewhere\n", read(SITE + "easy-install.pth"));
        assertEquals(
                "MAPPING = {'lib': __import__('os').path.abspath(__file__ + '/../' + \"../../../src/lib/lib\")}\n",
                read(SITE + "__editable___lib_1_finder.py"));
        assertEquals(
                "{\"url\": \"file://" + environment + "/src/lib\"}", read(SITE + "lib-1.dist-info/direct_url.json"));
    }

    @Test
    void recordHasTheHashesOfWhatWasRewritten() throws IOException {
        write("bin/tool", "#!" + OLD + "/bin/python\npass\n");
        write(
                SITE + "tool-1.dist-info/RECORD",
                "../../../bin/tool,sha256=aaaa,1\ntool.py,sha256=bbbb,2\ntool-1.dist-info/RECORD,,\n");
        relocate();
        List<String> lines = read(SITE + "tool-1.dist-info/RECORD").lines().toList();
        assertTrue(
                lines.get(0).endsWith("," + Files.size(environment.resolve("bin/tool")))
                        && !lines.get(0).contains("aaaa"),
                lines.get(0));
        assertEquals(List.of("tool.py,sha256=bbbb,2", "tool-1.dist-info/RECORD,,"), lines.subList(1, 3));
    }

    @Test
    void bytecodeThatNamesThePlaceGoesIfItsSourceIsThere() throws IOException {
        write(SITE + "a.py", "");
        write(SITE + "__pycache__/a.cpython-312.pyc", "x\0" + OLD + "/a.py\0");
        write(SITE + "__pycache__/b.cpython-312.pyc", "x\0" + OLD + "/b.py\0");
        List<Remark> remarks = relocate();
        assertFalse(Files.exists(environment.resolve(SITE + "__pycache__/a.cpython-312.pyc")));
        assertEquals(
                List.of("'" + SITE
                        + "__pycache__/b.cpython-312.pyc' is a binary file that holds a path of the environment."),
                remarks.stream().map(Remark::toString).toList());
    }

    @Test
    void librariesFindThoseOfTheEnvironmentFromTheirOwnPlace() throws IOException {
        String own = OLD.replace("'", "").replace(" ", "");
        write("bin/activate", "VIRTUAL_ENV='" + own + "'\n");
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("libother.so"));
        new ElfBuilder()
                .needs("libown.so")
                .needs("libother.so")
                .runPath(own + "/lib:" + elsewhere + ":/usr/lib/gone")
                .write(environment.resolve(SITE + "fast.so"));
        assertEquals(
                List.of("'" + SITE + "fast.so' loads libother.so from " + elsewhere
                        + ", which has to be there wherever it runs."),
                relocate().stream().map(Remark::toString).toList());
        assertEquals(
                "$ORIGIN/../..:" + elsewhere + ":/usr/lib/gone",
                ElfFile.read(environment.resolve(SITE + "fast.so"))
                        .searchPath()
                        .orElseThrow()
                        .text());
        assertTrue(Relocation.of(environment, environment, List.of()).isUnchanged());
    }

    @Test
    void whatIsFreedInPartIsNamedForTheRest() throws IOException {
        write("bin/tool", "#!" + OLD + "/bin/python\nDATA = '" + OLD.replace("'", "\\'") + "/share'\n# " + OLD + "\n");
        assertEquals(
                List.of("'bin/tool' is a text that holds a path of the environment."),
                relocate().stream().map(Remark::toString).toList());
        assertTrue(read("bin/tool").startsWith("#!/bin/sh\n"));
    }

    @Test
    void whatCannotBeFreedIsNamed() throws IOException {
        write("etc/tool.conf", "home=" + OLD + "/share\n");
        write("etc/other.conf", "home=" + OLD + "ironment/share\n");
        write(SITE + "fast.so", "\u007fELF\0" + OLD + "/lib\0");
        Files.createSymbolicLink(environment.resolve("bin/python"), Path.of("/gone/python/bin/python3"));
        assertEquals(
                List.of(
                        "'bin/python' is run by the interpreter /gone/python/bin/python3, which is gone.",
                        "'etc/tool.conf' is a text that holds a path of the environment.",
                        "'" + SITE + "fast.so' is a program or library that holds a path of the environment."),
                relocate().stream().map(Remark::toString).toList());
    }

    /** What is interrupted must not say of itself that it is done. */
    @Test
    void configurationIsWrittenLast() throws IOException {
        EnvironmentImage changes = EnvironmentImage.builder()
                .file(RelativePath.of("pyvenv.cfg"), Content.of("relocatable = true\n"))
                .file(RelativePath.of("lib/lost"), new Content.OnDisk(temporary.resolve("nowhere"), 1))
                .build();
        RelocatedEnvironment relocated = new RelocatedEnvironment(changes, changes, new TreeSet<>(), List.of());
        assertThrows(IOException.class, () -> relocated.applyTo(environment));
        assertFalse(read("pyvenv.cfg").contains("relocatable"));
    }

    @Test
    void secondTimeChangesNothing() throws IOException {
        write("bin/one", "#!" + OLD + "/bin/python\nfrom __future__ import annotations\n");
        relocate();
        assertTrue(Relocation.of(environment, environment, List.of()).isUnchanged());
    }

    @Test
    void fileSharedWithACacheIsNotWrittenThrough() throws IOException {
        write("bin/one", "#!" + OLD + "/bin/python\npass\n");
        Path cache = Files.createLink(temporary.resolve("cached"), environment.resolve("bin/one"));
        relocate();
        assertEquals("#!" + OLD + "/bin/python\npass\n", Files.readString(cache));
    }

    @Test
    void directoryThatIsNoEnvironmentIsRefused() {
        Path empty = temporary.resolve("none");
        Failure failure = assertThrows(Failure.class, () -> Relocation.of(empty, empty, List.of()));
        assertEquals(
                "There is no environment at " + empty
                        + ": it has neither a pyvenv.cfg nor the bin/activate that old versions of virtualenv make.",
                failure.getMessage());
    }

    private List<Remark> relocate() throws IOException {
        RelocatedEnvironment relocated = Relocation.of(environment, environment, List.of());
        ImageDifference.of(environment, relocated.changes(), relocated.dropped())
                .apply(LinkMode.COPY);
        return relocated.remarks();
    }

    private void write(String path, String text) throws IOException {
        Path file = environment.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(environment.resolve(path));
    }
}
