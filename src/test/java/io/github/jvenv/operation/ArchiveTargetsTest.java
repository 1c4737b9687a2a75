package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.TargetArchivesRequest.TargetArchive;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.MachOBuilder;
import io.github.jvenv.testing.ManagedJar;
import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.RealPythons;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.TarBuilder;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class ArchiveTargetsTest {
    private static final TargetRequest WINDOWS = target("windows", "windows-x86_64");
    private static final TargetRequest ARM = target("arm", "linux-aarch64");
    private static final TargetRequest MUSL = target("musl", "musllinux-x86_64");

    private static final ArchiveContents COMPILED =
            new ArchiveContents(true, Optional.empty(), Selection.ALL, Set.of(), true, Optional.empty());

    @TempDir
    Path temporary;

    private Scene scene;
    private Path launchers;

    @BeforeEach
    void open() throws IOException {
        scene = scene(temporary.resolve("one"));
        launchers = Files.createDirectories(temporary.resolve("launchers"));
        Files.writeString(launchers.resolve("t64.exe"), "MZ console ");
        Files.writeString(launchers.resolve("w64.exe"), "MZ window ");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anArchiveForWindowsIsLaidOutAsWindowsHasIt() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, WINDOWS);
        Map<String, String> entries = entries("windows");
        assertEquals("the program", entries.get("Scripts/python.exe"));
        assertEquals("the program without a console", entries.get("Scripts/pythonw.exe"));
        assertEquals("the library", entries.get("Scripts/python313.dll"));
        assertEquals("of the C runtime", entries.get("Scripts/vcruntime140.dll"));
        assertEquals("import sys\n", entries.get("Lib/os.py"));
        assertEquals("sockets", entries.get("Lib/_ssl.pyd"));
        assertEquals("win\n", entries.get("Lib/site-packages/native/kind.txt"));
        assertTrue(entries.get("Scripts/greet.exe").startsWith("MZ console #!<launcher_dir>\\python.exe\r\nPK"));
        assertTrue(entries.get("Scripts/look.exe").startsWith("MZ window #!<launcher_dir>\\pythonw.exe\r\nPK"));
        assertTrue(entries.get("Scripts/activate.bat").contains("\r\n"));
        assertTrue(entries.containsKey("Scripts/Activate.ps1"));
        assertTrue(entries.get("Lib/site-packages/greeter-1.0.dist-info/RECORD").contains("../../Scripts/greet.exe,"));
        assertFalse(entries.get("pyvenv.cfg").contains("home"));
        assertTrue(entries.get("pyvenv.cfg").contains("version = 3.13.5\nversion_info = 3.13.5.final.0\n"));
        Set<String> tops = new TreeSet<>();
        entries.keySet().forEach(path -> tops.add(path.replaceAll("/.*", "")));
        assertEquals(Set.of("Lib", "Scripts", "include", "jvenv.json", "libs", "pyvenv.cfg"), tops);
        assertFalse(entries.values().stream().anyMatch(content -> content.startsWith("-> ")));
        assertFalse(entries.keySet().stream().anyMatch(path -> path.contains("/pip") || path.contains("/test/")));
        assertEquals(
                "Archived 43 files for windows in ROOT/windows.tar.gz (0.0 MB). Its interpreter is in it.",
                scene.lastOutcome());
    }

    @Test
    void anArchiveForAnotherProcessorCarriesTheInterpreterForIt() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        Map<String, String> entries = entries("arm");
        assertEquals("-> ../python/bin/python3.13", entries.get("bin/python"));
        assertEquals("arm\n", entries.get("lib/python3.13/site-packages/native/kind.txt"));
        assertEquals("sockets on arm", entries.get("python/lib/python3.13/lib-dynload/_ssl.so"));
        assertTrue(entries.get("bin/greet").startsWith("#!/bin/sh\n"));
        assertTrue(entries.get("jvenv.json").contains("\"machine\" : \"aarch64\""));
        assertEquals(List.of(), scene.warnings);
    }

    /** The repository's interpreters for macOS were built on machines with libraries of Homebrew. */
    @Test
    void saysWhatAnInterpreterOfMacOsNeedsOfTheMachine() throws IOException {
        byte[] module = new MachOBuilder()
                .needs("/usr/lib/libSystem.B.dylib")
                .needs("@rpath/libpython3.13.dylib")
                .needs("/opt/homebrew/opt/xz/lib/liblzma.5.dylib")
                .builtFor(1, 15, 7, 0)
                .bytes();
        scene.repository.with(
                "3.13.5-1.5.12",
                "macosx-arm64",
                ManagedJar.of("3.13.5", "macosx-arm64")
                        .with("lib/python3.13/lib-dynload/_lzma.cpython-313-darwin.so", module)
                        .writeTo(scene.root.resolve("jars/mac.jar")));
        run(List.of("only-linux"), InterpreterChoice.AUTO, target("mac", "macos-arm64"));
        assertEquals(
                List.of(
                        "The target 'mac' promises macOS 13.0 or newer, and CPython 3.13.5-1.5.12 in its archive was built"
                                + " for macOS 15.7."),
                scene.warnings);
        assertTrue(
                scene.outcomes.contains("Modules of CPython 3.13.5-1.5.12 take these libraries from the machine they"
                        + " run on: /opt/homebrew/opt/xz/lib/liblzma.5.dylib."),
                scene.outcomes.toString());
        assertTrue(entries("mac").get("jvenv.json").contains("\"macos\" : \"15.7\""));
    }

    @Test
    void whereNoInterpreterCanBeHadALinkLeadsToTheTargetsOwn() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, MUSL);
        assertEquals("-> /usr/bin/python3.13", entries("musl").get("bin/python"));
        assertEquals("musl\n", entries("musl").get("lib/python3.13/site-packages/native/kind.txt"));
        assertEquals(
                "Archived 42 files for musl in ROOT/musl.tar.gz (0.0 MB). It runs where there is /usr/bin/python3.13.",
                scene.lastOutcome());

        TargetRequest elsewhere =
                new TargetRequest("musl", "3.13", "", "", List.of(), "musllinux-x86_64", "/usr/local/bin/python3");
        archive(InterpreterChoice.AUTO, Contents.ALL, elsewhere);
        assertEquals("-> /usr/local/bin/python3", entries("musl").get("bin/python"));
    }

    @Test
    void anInterpreterThatCannotBeHadIsNotPutIn() {
        assertEquals(
                "The archive for 'musl' cannot have its interpreter in it: the Maven repository has none for"
                        + " musllinux_1_2_x86_64.",
                failure(InterpreterChoice.BUNDLE, MUSL).getMessage());
        assertEquals(
                "The archive for 'mac' cannot have its interpreter in it: the Maven repository has no CPython 3.13 for"
                        + " macosx-arm64 (tried: 3.13.5-1.5.12).",
                assertThrows(
                                Failure.class,
                                () -> run(List.of("greeter"), InterpreterChoice.AUTO, target("mac", "macos-arm64")))
                        .getMessage());
        assertEquals(
                "The archive for 'windows' cannot be without its interpreter, since Windows has no links that could lead to"
                        + " one: it has to be in the archive.",
                failure(InterpreterChoice.LINK, WINDOWS).getMessage());
        assertFalse(Files.exists(scene.root.resolve("mac.tar.gz")));
    }

    @Test
    void anArchiveWithoutLinksHasTheInterpreterInItsMidst() throws IOException {
        ArchiveContents flat =
                new ArchiveContents(false, Optional.empty(), Selection.ALL, Set.of(), false, Optional.empty());
        archive(InterpreterChoice.AUTO, flat, ARM, WINDOWS);
        for (String name : List.of("arm", "windows")) {
            assertFalse(entries(name).values().stream().anyMatch(content -> content.startsWith("-> ")));
        }
        assertTrue(entries("arm").get("bin/python").startsWith("#!"));
        assertEquals("import sys\n", entries("arm").get("lib/python3.13/os.py"));
    }

    @Test
    void nothingOfThisMachineIsInAnArchive() throws IOException {
        TargetRequest here = target("here", "linux-x86_64");
        archive(InterpreterChoice.AUTO, Contents.ALL, WINDOWS, ARM, MUSL, here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> poison = Map.of(
                "os.name",
                "Windows 95",
                "os.arch",
                "vax",
                "os.version",
                "4.0",
                "line.separator",
                "\r\n",
                "user.name",
                "X");
        Map<String, String> before = new TreeMap<>();
        poison.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try (Scene other = scene(temporary.resolve("somewhere else"))) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            poison(other);
            new ArchiveTargets(other.surroundings())
                    .run(request(other, InterpreterChoice.AUTO, Contents.ALL, WINDOWS, ARM, MUSL, here));
            for (String name : List.of("windows", "arm", "musl", "here")) {
                assertArrayEquals(
                        Files.readAllBytes(scene.root.resolve(name + ".tar.gz")),
                        Files.readAllBytes(other.root.resolve(name + ".tar.gz")),
                        name);
            }
        } finally {
            before.forEach(System::setProperty);
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void markersAndTagsAreThoseOfTheTarget() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, WINDOWS, ARM);
        assertTrue(entries("windows").containsKey("Lib/site-packages/wording-2.0.dist-info/METADATA"));
        assertFalse(entries("windows").containsKey("Lib/site-packages/only_linux-1.0.dist-info/METADATA"));
        assertTrue(entries("arm").containsKey("lib/python3.13/site-packages/only_linux-1.0.dist-info/METADATA"));
    }

    @Test
    void anArchiveThatIsStillTheAnswerStays() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        Path file = scene.root.resolve("arm.tar.gz");
        Object before = Files.getLastModifiedTime(file);
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        assertEquals("Archive ROOT/arm.tar.gz is up to date.", scene.lastOutcome());
        assertEquals(before, Files.getLastModifiedTime(file));
        Sha256 digest = Sha256.of(Files.readAllBytes(file));
        archive(InterpreterChoice.LINK, Contents.ALL, ARM);
        assertNotEquals(digest, Sha256.of(Files.readAllBytes(file)));
    }

    @Test
    void anArchiveIsMadeAgainWhereNothingCountsThatWasMadeBefore() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        scene.forcing();
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        assertTrue(scene.lastOutcome().startsWith("Archived "), scene.lastOutcome());
    }

    @Test
    void whereNothingChangedNothingIsAskedAndNoInterpreterSought() throws IOException {
        Files.delete(scene.python);
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM, WINDOWS);
        scene.index.forgetRequests();
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM, WINDOWS);
        assertEquals("Archive ROOT/windows.tar.gz is up to date.", scene.lastOutcome());
        assertEquals(List.of(), scene.index.requests());

        Files.writeString(scene.root.resolve("arm.tar.gz"), "not what it was");
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM, WINDOWS);
        assertTrue(scene.outcomes.get(scene.outcomes.size() - 2).endsWith("windows.tar.gz is up to date."));
        assertTrue(entries("arm").containsKey("pyvenv.cfg"));
        run(List.of("wording < 2"), InterpreterChoice.AUTO, ARM);
        assertTrue(entries("arm").containsKey("lib/python3.13/site-packages/wording-1.0.dist-info/METADATA"));
    }

    @Test
    void whatThisMachineOnlyPointsToCountsWithAllItsFiles() throws IOException {
        Path project = Files.createDirectories(scene.root.resolve("project/own/src/own"));
        Files.writeString(
                scene.root.resolve("project/own/pyproject.toml"), "[project]\nname = 'own'\nversion = '1.0'\n");
        Files.writeString(project.resolve("__init__.py"), "x = 1\n");
        TargetArchivesRequest request = request(
                scene, List.of("-e " + scene.root.resolve("project/own")), InterpreterChoice.LINK, Contents.ALL, ARM);
        Sha256 before = request.set().inputs(scene.surroundings()).value();
        assertEquals(before, request.set().inputs(scene.surroundings()).value());
        Files.writeString(project.resolve("__init__.py"), "x = 10\n");
        assertNotEquals(before, request.set().inputs(scene.surroundings()).value());
    }

    @Test
    void archivesForOtherMachinesAreForCpython() {
        TargetRequest pypy = new TargetRequest("pypy", "3.10", "pypy", "", List.of(), "linux-x86_64");
        assertEquals(
                "The archive for 'pypy' cannot be made, since it is for pypy, and archives for other machines are made for"
                        + " CPython only.",
                assertThrows(Failure.class, () -> run(List.of("greeter"), InterpreterChoice.AUTO, pypy))
                        .getMessage());
    }

    @Test
    void aProjectThatIsOnlyPointedToHereIsInstalledThere() throws IOException {
        Path wheel = scene.wheels.resolve("wording-1.0-py3-none-any.whl");
        run(List.of("wording @ " + wheel.toUri()), InterpreterChoice.AUTO, ARM);
        assertFalse(entries("arm").keySet().stream().anyMatch(path -> path.endsWith("direct_url.json")));
    }

    @Test
    void aWheelThatIsBuiltHereGoesElsewhereOnlyIfItIsForAnyMachine() throws Exception {
        String version = useRealPython();
        TargetRequest arm = new TargetRequest("arm", version, "", "", List.of(), "linux-aarch64");
        offerSources("pure", "py3-none-any");
        run(List.of("pure"), InterpreterChoice.LINK, arm);
        assertTrue(entries("arm").containsKey("lib/python" + version + "/site-packages/pure-1.0.dist-info/METADATA"));
        offerSources("tool", "py3-none-linux_x86_64");
        Failure failure = assertThrows(Failure.class, () -> run(List.of("tool"), InterpreterChoice.LINK, arm));
        assertEquals(
                "tool 1.0 has no wheel for cpython " + version + ".0 (cp" + version.replace(".", "")
                        + ") on manylinux_2_28_aarch64, and the one that was built here,"
                        + " tool-1.0-py3-none-linux_x86_64.whl, is for this machine.",
                failure.getMessage());
        assertEquals(
                Optional.of("Build it on such a machine, or leave the project out for that target with a marker."),
                failure.hint());
    }

    @Test
    void nothingIsBuiltWhoseOtherWheelsAreAllForSingleMachines() throws Exception {
        String version = useRealPython();
        TargetRequest arm = new TargetRequest("arm", version, "", "", List.of(), "linux-aarch64");
        offerSources("tool", "py3-none-any");
        WheelBuilder.of("tool", "1.0").tag("cp36-abi3-win_amd64").writeTo(scene.wheels);
        Failure failure = assertThrows(Failure.class, () -> run(List.of("tool"), InterpreterChoice.LINK, arm));
        assertEquals(
                "tool 1.0 has no wheel for cpython " + version + ".0 (cp" + version.replace(".", "")
                        + ") on manylinux_2_28_aarch64, and one that is built here would be for this machine alone, as each of"
                        + " its wheels is for one kind of machine.",
                failure.getMessage());
        assertEquals(
                Optional.of(
                        "Ask for a version that has such a wheel, or leave the project out for that target with a marker."),
                failure.hint());
    }

    /** Puts a Python that runs builds in the place of the one that only looks like one, and tells its version. */
    private String useRealPython() throws Exception {
        Path real = RealPythons.any().toRealPath();
        String version = Programs.run(real, "-c", "import sys; print('%d.%d' % sys.version_info[:2])");
        Files.deleteIfExists(scene.python);
        Files.createSymbolicLink(scene.python.resolveSibling("python" + version), real);
        return version;
    }

    /** Offers a source distribution whose own backend makes an empty wheel of it, with the given tag. */
    private void offerSources(String name, String tag) throws IOException {
        byte[] tar = new TarBuilder()
                .file(name + "-1.0/PKG-INFO", "Metadata-Version: 2.2\nName: " + name + "\nVersion: 1.0\n")
                .file(
                        name + "-1.0/pyproject.toml",
                        "[build-system]\nrequires = []\nbuild-backend = 'own'\nbackend-path = ['.']\n")
                .file(name + "-1.0/own.py", """
                        import base64, hashlib, zipfile

                        def build_wheel(directory, config_settings=None, metadata_directory=None):
                            info = 'NAME-1.0.dist-info/'
                            files = {
                                info + 'METADATA': 'Metadata-Version: 2.2\\nName: NAME\\nVersion: 1.0\\n',
                                info + 'WHEEL': 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: TAG\\n',
                            }
                            record = ''
                            with zipfile.ZipFile(directory + '/NAME-1.0-TAG.whl', 'w') as wheel:
                                for path, text in files.items():
                                    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
                                    record += '%s,sha256=%s,%d\\n' % (path, digest.decode().rstrip('='), len(text))
                                    wheel.writestr(path, text)
                                wheel.writestr(info + 'RECORD', record + info + 'RECORD,,\\n')
                            return 'NAME-1.0-TAG.whl'
                        """.replace("NAME", name).replace("TAG", tag))
                .bytes();
        Path archive = scene.wheels.resolve(name + "-1.0.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(tar);
        }
    }

    @Test
    void targetsAreToldApartByTheirNames() {
        assertEquals(
                "Two targets are called 'arm'.",
                failure(InterpreterChoice.AUTO, ARM, ARM).getMessage());
        assertEquals(
                "The target '../arm' has an archive of its own, and its name cannot be part of a file's.",
                assertThrows(
                                Failure.class,
                                () -> target("../arm", "linux-aarch64").nameOfFile())
                        .getMessage());
        assertEquals("linux-aarch64-3.13", target("", "linux-aarch64").nameOfFile());
    }

    @Test
    void launchersComeFromOneCertainWheel() throws IOException {
        WheelBuilder distlib = WheelBuilder.of("distlib", "0.4.4").tag("py2.py3-none-any");
        distlib.writeTo(scene.wheels);
        launchers = null;
        Failure failure = failure(InterpreterChoice.AUTO, WINDOWS);
        assertTrue(
                failure.getMessage()
                        .startsWith("Programs for Windows begin with launchers from the wheel"
                                + " distlib-0.4.4-py2.py3-none-any.whl (SHA-256"
                                + " cf09d55b1e85a89576b036aeb71550bfd68320f3f21761ca329eadadad918638), and it cannot be had: the"
                                + " file http"),
                failure.getMessage());
        assertTrue(failure.getMessage().endsWith("is another one: its SHA-256 is " + distlib.sha256() + "."));
    }

    @Test
    void launchersAreMissedByTheirName() {
        launchers = null;
        assertEquals(
                "Programs for Windows begin with launchers from the wheel distlib-0.4.4-py2.py3-none-any.whl (SHA-256"
                        + " cf09d55b1e85a89576b036aeb71550bfd68320f3f21761ca329eadadad918638), and it cannot be had: no"
                        + " index knows distlib.",
                failure(InterpreterChoice.AUTO, WINDOWS).getMessage());
    }

    @Test
    void modulesAreCompiledByAnInterpreterOfThatVersion() throws Exception {
        Path real = RealPythons.any().toRealPath();
        String version = Programs.run(real, "-c", "import sys; print('%d.%d' % sys.version_info[:2])");
        TargetRequest musl = new TargetRequest("musl", version, "", "", List.of(), "musllinux-x86_64");
        Path link = scene.root.resolve("python/bin/python" + version);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, real);
        run(List.of("greeter"), COMPILED, InterpreterChoice.AUTO, musl);
        String site = "lib/python" + version + "/site-packages/";
        String tag = ".cpython-" + version.replace(".", "") + ".pyc";
        assertEquals(
                "\1\0\0\0",
                entries("musl").get(site + "wording/__pycache__/__init__" + tag).substring(4, 8));
        assertFalse(entries("musl").containsKey(site + "wording/__pycache__/in_2" + tag + "o"));
        byte[] first = Files.readAllBytes(scene.root.resolve("musl.tar.gz"));
        Files.delete(scene.root.resolve("musl.tar.gz"));
        run(List.of("greeter"), COMPILED, InterpreterChoice.AUTO, musl);
        assertArrayEquals(first, Files.readAllBytes(scene.root.resolve("musl.tar.gz")));
    }

    @Test
    void modulesAreNotCompiledByAnotherVersion() {
        TargetRequest old = new TargetRequest("old", "3.9", "", "", List.of(), "musllinux-x86_64");
        assertEquals(
                "The modules in the archive for 'old' cannot be compiled, since that takes a cpython 3.9 (cp39) on this"
                        + " machine, and there is none.",
                assertThrows(Failure.class, () -> run(List.of("greeter"), COMPILED, InterpreterChoice.AUTO, old))
                        .getMessage());
    }

    @Test
    void otherLaunchersInTheSamePlaceMakeAnotherArchive() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, WINDOWS);
        Files.writeString(launchers.resolve("t64.exe"), "MZ changed ");
        archive(InterpreterChoice.AUTO, Contents.ALL, WINDOWS);
        assertTrue(entries("windows").get("Scripts/greet.exe").startsWith("MZ changed "));
        archive(InterpreterChoice.AUTO, Contents.ALL, WINDOWS);
        assertEquals("Archive ROOT/windows.tar.gz is up to date.", scene.lastOutcome());
    }

    @Test
    void anotherArtifactOrPluginMakesAnotherArchive() throws IOException {
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        assertTrue(entries("arm").get("jvenv.json").contains("\"artifact\" : \"org.bytedeco:cpython:3.13.5-1.5.12\""));
        scene.repository.named("com.acme:python");
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        assertTrue(entries("arm").get("jvenv.json").contains("\"artifact\" : \"com.acme:python:3.13.5-1.5.12\""));
        scene.upgraded("1.1");
        archive(InterpreterChoice.AUTO, Contents.ALL, ARM);
        assertTrue(scene.lastOutcome().startsWith("Archived "), scene.lastOutcome());
    }

    private static TargetRequest target(String name, String preset) {
        return new TargetRequest(name, "3.13", "", "", List.of(), preset);
    }

    private static Scene scene(Path place) throws IOException {
        Scene scene = new Scene(Files.createDirectories(place));
        Path jars = Files.createDirectories(scene.root.resolve("jars"));
        scene.repository
                .with("3.13.5-1.5.12", "linux-x86_64", ManagedJar.of("3.13.5").writeTo(jars.resolve("linux.jar")))
                .with(
                        "3.13.5-1.5.12",
                        "linux-arm64",
                        ManagedJar.of("3.13.5", "linux-arm64")
                                .with("lib/python3.13/lib-dynload/_ssl.so", "sockets on arm")
                                .writeTo(jars.resolve("arm.jar")))
                .with(
                        "3.13.5-1.5.12",
                        "windows-x86_64",
                        ManagedJar.forWindows("3.13.5").writeTo(jars.resolve("windows.jar")));
        Map<String, String> tags = Map.of(
                "win", "cp313-cp313-win_amd64",
                "arm", "cp313-cp313-manylinux_2_17_aarch64",
                "musl", "cp313-cp313-musllinux_1_1_x86_64",
                "here", "cp313-cp313-manylinux_2_17_x86_64");
        tags.forEach((kind, tag) -> WheelBuilder.of("native", "1.0")
                .tag(tag)
                .purelib(false)
                .requires("only_linux; sys_platform == 'linux' and os_name == 'posix'")
                .file("native/kind.txt", kind + "\n")
                .guiScript("look", "native:main")
                .writeTo(scene.wheels));
        WheelBuilder.of("only_linux", "1.0").writeTo(scene.wheels);
        return scene;
    }

    /** Everything that is known of the machine becomes something that no target is. */
    private static void poison(Scene scene) throws IOException {
        scene.on(new ManagedPlatform("plan9-vax"));
        String answer = FakePython.answer(scene.python, "3.9.1", "CPython", false)
                .replace("\"posix\"", "\"java\"")
                .replace("\"linux\"", "\"win32\"")
                .replace("\"Linux\"", "\"Windows\"")
                .replace("\"glibc\"", "\"musl\"")
                .replace("x86_64", "vax");
        FakePython.script(scene.python, FakePython.answering(answer));
    }

    private void archive(InterpreterChoice interpreter, ArchiveContents contents, TargetRequest... targets)
            throws IOException {
        new ArchiveTargets(scene.surroundings()).run(request(scene, interpreter, contents, targets));
    }

    private void run(List<String> requirements, InterpreterChoice interpreter, TargetRequest... targets)
            throws IOException {
        run(requirements, Contents.ALL, interpreter, targets);
    }

    private void run(
            List<String> requirements,
            ArchiveContents contents,
            InterpreterChoice interpreter,
            TargetRequest... targets)
            throws IOException {
        new ArchiveTargets(scene.surroundings()).run(request(scene, requirements, interpreter, contents, targets));
    }

    private Failure failure(InterpreterChoice interpreter, TargetRequest... targets) {
        return assertThrows(Failure.class, () -> archive(interpreter, Contents.ALL, targets));
    }

    private TargetArchivesRequest request(
            Scene where, InterpreterChoice interpreter, ArchiveContents contents, TargetRequest... targets) {
        return request(where, List.of("greeter", "native"), interpreter, contents, targets);
    }

    private TargetArchivesRequest request(
            Scene where,
            List<String> requirements,
            InterpreterChoice interpreter,
            ArchiveContents contents,
            TargetRequest... targets) {
        InstallRequest request = where.request(requirements.toArray(new String[0]));
        List<TargetArchive> archives = new ArrayList<>();
        Arrays.stream(targets)
                .forEach(target ->
                        archives.add(new TargetArchive(target, where.root.resolve(target.label() + ".tar.gz"))));
        return new TargetArchivesRequest(
                new LockedRequest(request.environment(), request.resolve(), request.lockFile(), LockMode.USE),
                archives,
                ArchiveFormat.TAR_GZ,
                interpreter,
                contents,
                Optional.ofNullable(launchers),
                false,
                Instant.parse("2026-11-22T00:00:00Z"));
    }

    private Map<String, String> entries(String name) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (InputStream file = Files.newInputStream(scene.root.resolve(name + ".tar.gz"));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(
                            entry.getName(),
                            entry.isSymbolicLink()
                                    ? "-> " + entry.getLinkName()
                                    : new String(tar.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return entries;
    }
}
