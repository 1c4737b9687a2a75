package io.github.jvenv.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.UnsafePathFailure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InterpreterRequest.Managed;
import io.github.jvenv.managed.ManagedFile;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.testing.FakeRepository;
import io.github.jvenv.testing.ManagedJar;
import io.github.jvenv.zip.InvalidZipFailure;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters unpacked are written for /bin/sh")
class ManagedInterpreterSupplyTest {
    private static final ManagedPlatform PLATFORM = new ManagedPlatform(ManagedJar.PLATFORM);

    @TempDir
    Path root;

    private final FakeRepository repository = new FakeRepository();

    @BeforeEach
    void makeRootReal() throws IOException {
        root = root.toRealPath();
    }

    @Test
    void takesTheNewestVersionAskedFor() throws Exception {
        add("3.9.1-1.5.9");
        add("3.13.5-1.5.9");
        add("3.13.5-1.5.12");
        add("3.14.3-1.5.13");
        repository.withoutJar("1.5-SNAPSHOT").withoutJar("nonsense");
        assertEquals("CPython 3.14.3", found("managed").interpreter().description());
        assertEquals("3.13.5-1.5.12", managed(found("managed:3.13")).version());
        assertEquals("3.9.1-1.5.9", managed(found("managed:<3.13")).version());
        assertEquals(new SearchResult.NotFound(List.of()), find("managed:3.8"));
    }

    @Test
    void goesOnToAnOlderVersionWhenOneIsNotThereOrDoesNotRun() throws Exception {
        add("3.12.1-1.5.10");
        repository.withoutJar("3.14.3-1.5.13");
        Path broken = ManagedJar.of("3.13.5")
                .with("bin/python3.13", "#!/bin/sh\necho 'no such GLIBC' >&2\nexit 1\n")
                .writeTo(root.resolve("broken.jar"));
        repository.with("3.13.5-1.5.12", broken);
        Path empty = ManagedJar.empty().writeTo(root.resolve("empty.jar"));
        repository.with("3.13.4-1.5.12", empty);
        SearchResult.Found found = found("managed");
        assertEquals("3.12.1-1.5.10", managed(found).version());
        assertEquals(
                List.of(
                        "CPython 3.14.3-1.5.13 (the Maven repository) cannot be had for linux-x86_64",
                        "CPython 3.13.5-1.5.12 (the Maven repository) ended with exit code 1: no such GLIBC",
                        "CPython 3.13.4-1.5.12 (the Maven repository) has no interpreter in its JAR for linux-x86_64"),
                found.rejected().stream().map(Rejection::toString).toList());
    }

    @Test
    void saysThatMavenIsOfflineWhereThatMayBeWhyOneIsNotThere() throws Exception {
        repository.withoutJar("3.14.3-1.5.13").offline();
        assertEquals(
                List.of("CPython 3.14.3-1.5.13 (the Maven repository) cannot be had for linux-x86_64, since Maven is"
                        + " offline"),
                find("managed").rejected().stream().map(Rejection::toString).toList());
    }

    @Test
    void saysThatMavenIsOfflineWhereThatMayBeWhyNoVersionIsKnown() throws Exception {
        repository.offline();
        assertEquals(
                List.of("org.bytedeco:cpython (the Maven repository) has no version that is known here, and Maven is"
                        + " offline"),
                find("managed").rejected().stream().map(Rejection::toString).toList());
    }

    @Test
    void tellsARepositoryThatDoesNotAnswerFromOneThatHasNone() throws Exception {
        repository.silent();
        assertEquals(
                List.of("org.bytedeco:cpython (the Maven repository) cannot be asked for: status: 403 Forbidden"),
                find("managed").rejected().stream().map(Rejection::toString).toList());
    }

    @Test
    void givesUpAfterAFewDownloads() throws Exception {
        IntStream.range(0, 20).forEach(i -> repository.withoutJar("3.13." + i + "-1.5.12"));
        assertEquals(6, find("managed").rejected().size());
        assertEquals(6, repository.asked().size());
    }

    @Test
    void unpacksWhatIsOfUse() throws Exception {
        add("3.13.5-1.5.12");
        ManagedInterpreter managed = managed(found("managed"));
        assertEquals(root.resolve("store/3.13.5-1.5.12-linux-x86_64"), managed.directory());
        List<String> expected = List.of(
                ".jvenv-manifest",
                ".jvenv-notes",
                "bin/python3",
                "bin/python3-config",
                "bin/python3.13",
                "include/python3.13/Python.h",
                "lib/python3.13/EXTERNALLY-MANAGED",
                "lib/python3.13/lib-dynload/_ssl.so",
                "lib/python3.13/lib-dynload/libffi.so.8",
                "lib/python3.13/os.py",
                "lib/python3.13/unittest/case.py",
                "libpython3.13.so.1.0");
        assertEquals(expected, filesBelow(managed.directory()));
        assertEquals(
                expected.subList(2, expected.size()),
                managed.files().stream().map(file -> file.path().value()).toList());
        assertTrue(Files.isExecutable(managed.directory().resolve("bin/python3-config")));
        assertFalse(Files.isExecutable(managed.directory().resolve("lib/python3.13/os.py")));
        for (ManagedFile file : managed.files()) {
            assertEquals(file.stamp(), FileStamp.read(file.path().below(managed.directory())));
        }
    }

    @Test
    void describesTheInterpreterAndWhatItLacks() throws Exception {
        add("3.13.5-1.5.12");
        Interpreter interpreter = found("managed").interpreter();
        assertEquals(root.resolve("store/3.13.5-1.5.12-linux-x86_64/bin/python3.13"), interpreter.executable());
        assertEquals("the Maven repository, 3.13.5-1.5.12", interpreter.origin().toString());
        assertEquals(
                List.of("CPython 3.13.5-1.5.12 comes without tkinter."),
                interpreter.managed().orElseThrow().remarks());
        assertEquals(interpreter, found("managed").interpreter());
    }

    @Test
    void asksAgainWhatItLacksIfItCouldNotSay() throws Exception {
        add("3.13.5-1.5.12");
        ManagedInterpreter managed = managed(found("managed"));
        Path directory = managed.directory();
        List<ManagedFile> files = managed.files();
        Path program = directory.resolve("bin/python3.13");
        Path notes = directory.resolve(".jvenv-notes");
        String said = Files.readString(notes);
        Files.delete(notes);
        Path broken = Files.writeString(root.resolve("broken"), "#!/bin/sh\nexit 1\n");
        broken.toFile().setExecutable(true);
        assertEquals(
                Set.of(), ManagedNotes.of(directory, broken, files, Map.of()).missingModules());
        assertEquals(
                Set.of("tkinter"),
                ManagedNotes.of(directory, program, files, Map.of()).missingModules());
        assertEquals(said, Files.readString(notes));
    }

    @Test
    void putsRightWhatSomebodyTouched() throws Exception {
        add("3.13.5-1.5.12");
        Path directory = managed(found("managed")).directory();
        Path edited = directory.resolve("lib/python3.13/os.py");
        Path deleted = directory.resolve("include/python3.13/Python.h");
        Path locked = directory.resolve("bin/python3.13");
        Path replaced = directory.resolve("libpython3.13.so.1.0");
        Path bytecode = directory.resolve("lib/python3.13/__pycache__/os.cpython-313.pyc");
        Files.writeString(edited, "import bad\n");
        Files.delete(deleted);
        locked.toFile().setExecutable(false, false);
        Files.delete(replaced);
        Files.createDirectories(replaced.resolve("something"));
        Files.createDirectories(bytecode.getParent());
        Files.writeString(bytecode, "written by Python");

        found("managed");
        assertEquals("import sys\n", Files.readString(edited));
        assertEquals("#include", Files.readString(deleted));
        assertTrue(Files.isExecutable(locked));
        assertEquals("the library", Files.readString(replaced));
        assertEquals("written by Python", Files.readString(bytecode));
    }

    @Test
    void readsTheJarAgainWhenItsManifestIsOfNoUse() throws Exception {
        Path jar = add("3.13.5-1.5.12");
        ManagedInterpreter managed = managed(found("managed"));
        List<ManagedFile> files = managed.files();
        Path manifest = managed.directory().resolve(".jvenv-manifest");
        String text = Files.readString(manifest);
        for (String bad :
                List.of("", "1\t2\t3\n", text.replace("\t", " "), text + "\n", text + "../x\n", text + "a\tb\n")) {
            Files.writeString(manifest, bad);
            assertEquals(files, managed.files());
            assertEquals(managed, managed(found("managed")));
            assertEquals(text, Files.readString(manifest));
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(files, managed.files());
        assertEquals(managed, managed(found("managed")));
    }

    @Test
    void leavesNothingWhenTheJarIsDamaged() throws Exception {
        Path jar = add("3.13.5-1.5.12");
        ZipMember module = ZipDirectory.read(jar).members().stream()
                .filter(member -> member.name().endsWith("/os.py"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(jar);
        bytes[(int) module.dataOffset() + 3] ^= 0x55;
        Files.write(jar, bytes);
        assertThrows(InvalidZipFailure.class, () -> find("managed"));
        assertEquals(
                List.of(),
                filesBelow(root.resolve("store")).stream()
                        .filter(file -> !file.startsWith("locks/"))
                        .toList());
    }

    @Test
    void refusesAJarThatWouldWriteElsewhere() throws Exception {
        Path jar = ManagedJar.of("3.13.5")
                .with("lib/python3.13/../../../escaped.py", "import bad\n")
                .writeTo(root.resolve("bad.jar"));
        repository.with("3.13.5-1.5.12", jar);
        assertThrows(UnsafePathFailure.class, () -> find("managed"));
        assertFalse(Files.exists(root.resolve("store/escaped.py")));
    }

    @Test
    void unpacksOnceForManyAtATime() throws Exception {
        add("3.13.5-1.5.12");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Path> task = () -> managed(found("managed")).directory();
            for (Future<Path> result : threads.invokeAll(Collections.nCopies(8, task))) {
                assertEquals(root.resolve("store/3.13.5-1.5.12-linux-x86_64"), result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> children = Files.list(root.resolve("store"))) {
            assertEquals(2, children.count());
        }
    }

    private Path add(String version) throws IOException {
        Path jar = ManagedJar.of(version.substring(0, version.indexOf('-'))).writeTo(root.resolve(version + ".jar"));
        repository.with(version, jar);
        return jar;
    }

    private SearchResult find(String request) throws Exception {
        return ManagedInterpreterSupply.of(
                        repository, PLATFORM, root.resolve("store"), root.resolve("probes"), Map.of())
                .find((Managed) InterpreterRequest.parse(request));
    }

    private SearchResult.Found found(String request) throws Exception {
        return assertInstanceOf(SearchResult.Found.class, find(request));
    }

    private static ManagedInterpreter managed(SearchResult.Found found) {
        return found.interpreter().managed().orElseThrow();
    }

    private static List<String> filesBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
