package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import io.github.jvenv.testing.TarBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class UnpackEnvironmentTest extends SceneTest {
    @ParameterizedTest
    @EnumSource(ArchiveFormat.class)
    void whatWasArchivedIsAnEnvironmentAgain(ArchiveFormat format) throws IOException {
        scene.install("greeter");
        Path file = scene.root.resolve("archive");
        scene.archive(new ArchiveRequest(
                scene.environment,
                file,
                format,
                InterpreterChoice.AUTO,
                Contents.ALL,
                false,
                Instant.parse("2026-11-22T00:00:00Z")));
        Path place = scene.root.resolve("unpacked");
        unpack(file, place);
        assertEquals("Unpacked ROOT/archive to ROOT/unpacked.", scene.lastOutcome());
        assertEquals("import wording\n", Files.readString(place.resolve(Scene.SITE + "greeter/__init__.py")));
        assertTrue(Files.isExecutable(place.resolve("bin/greet")));

        Object before = Files.readAttributes(place, "unix:ctime,ino");
        unpack(file, place);
        assertEquals("Environment ROOT/unpacked is up to date.", scene.lastOutcome());
        assertEquals(before, Files.readAttributes(place, "unix:ctime,ino"));
    }

    @Test
    void anotherArchiveTakesThePlaceOnceAllOfItIsThere() throws IOException {
        Path place = scene.root.resolve("unpacked");
        unpack(write("one", free().file("one", "1")), place);
        Path damaged = write("two", free().file("two", "2").special("dev", '4'));
        assertEquals(
                "The archive " + damaged + " is refused: its member 'dev' is a device, and only files, directories and"
                        + " links are unpacked.",
                failure(damaged, place));
        assertTrue(Files.exists(place.resolve("one")));
        unpack(write("two", free().file("two", "2")), place);
        assertFalse(Files.exists(place.resolve("one")));
        assertTrue(Files.exists(place.resolve("two")));
        try (Stream<Path> beside = Files.list(scene.root)) {
            assertEquals(
                    List.of(),
                    beside.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith(".jvenv"))
                            .toList());
        }
    }

    @Test
    void theEmptyDirectoryThatIsThereIsFilled() throws IOException {
        Path volume = Files.createDirectory(scene.root.resolve("volume"));
        Path place = Files.createSymbolicLink(scene.root.resolve("unpacked"), volume);
        Path file = write("one", free().file("lib/one", "1").file("two", "2"));
        unpack(file, place);
        assertTrue(Files.isSymbolicLink(place));
        assertEquals(
                List.of(".jvenv-unpacked", "lib", "pyvenv.cfg", "two"),
                DirectoryChildren.of(volume).stream()
                        .map(path -> path.getFileName().toString())
                        .toList());
        assertEquals("1", Files.readString(volume.resolve("lib/one")));
        unpack(file, place);
        assertEquals("Environment ROOT/unpacked is up to date.", scene.lastOutcome());
    }

    @Test
    void whatWasCutShortInADirectoryIsFinished() throws IOException {
        Path place = Files.createDirectories(scene.root.resolve("unpacked"));
        Files.createDirectory(place.resolve(".jvenv-tmp-1"));
        Path file = write("one", free().file("one", "1"));
        unpack(file, place);
        assertFalse(Files.exists(place.resolve(".jvenv-tmp-1")));
        Files.writeString(place.resolve(".jvenv-unpacked"), "");
        Files.delete(place.resolve("pyvenv.cfg"));
        Files.setLastModifiedTime(
                place.resolve("one"), FileTime.from(Instant.now().plusSeconds(60)));
        unpack(file, place);
        assertEquals("Unpacked ROOT/one to ROOT/unpacked.", scene.lastOutcome());
        assertTrue(Files.exists(place.resolve("pyvenv.cfg")));
    }

    @Test
    void whatSomebodyHasChangedIsNotReplaced() throws IOException {
        Path place = scene.root.resolve("unpacked");
        unpack(write("one", free().file("etc/app.conf", "port = 1")), place);
        FileTime later = FileTime.from(Instant.now().plusSeconds(60));
        Path changed = place.resolve("etc/app.conf");
        Files.setLastModifiedTime(changed, later);
        Path bytecode = place.resolve("lib/__pycache__/m.pyc");
        Files.createDirectories(bytecode.getParent());
        Files.setLastModifiedTime(Files.createFile(bytecode), later);
        Path two = write("two", free().file("etc/app.conf", "port = 2"));
        assertEquals(
                "The environment " + place
                        + " is not replaced, because 1 file of it was added or changed since it was unpacked:"
                        + " 'etc/app.conf'.",
                failure(two, place));
        assertEquals("port = 1", Files.readString(changed));
        new UnpackEnvironment(scene.surroundings()).run(new UnpackRequest(two, place, true, 1L << 30, 10_000, 200));
        assertEquals("port = 2", Files.readString(changed));
    }

    @Test
    void aTruncatedArchiveLeavesNothing() throws IOException {
        byte[] whole = free().file("lib/x", "x".repeat(5000)).bytes();
        Path file = Files.write(scene.root.resolve("half"), Arrays.copyOf(whole, 3000));
        Path place = scene.root.resolve("place/unpacked");
        String failure = failure(file, place);
        assertTrue(failure.startsWith("The archive " + file + " is refused: it is damaged or truncated ("), failure);
        try (Stream<Path> left = Files.list(place.getParent())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whatIsNoEnvironmentIsNotUnpacked() throws IOException {
        Path file = write("docs", new TarBuilder().file("readme", "x"));
        Path place = scene.root.resolve("unpacked");
        assertEquals(
                "The archive " + file + " holds no environment: there is no pyvenv.cfg at its top.",
                failure(file, place));
        assertFalse(Files.exists(place));
        Files.createDirectory(place);
        Files.createFile(place.resolve("letter"));
        assertEquals(
                "There cannot be an environment at " + place
                        + ", because there is a directory with files in it, and no environment.",
                failure(write("good", free()), place));
    }

    /** What tar packed of an environment of virtualenv, uv or venv. */
    @Test
    void whatAnotherToolHasPackedIsFreedFromItsPlace() throws IOException {
        Path file = write(
                "foreign",
                new TarBuilder()
                        .file("env/pyvenv.cfg", "home = /usr/bin\ncommand = /usr/bin/python3 -m venv /build/env\n")
                        .file("env/bin/activate", "VIRTUAL_ENV='/build/env'\n")
                        .file("env/bin/tool", "#!/build/env/bin/python\nimport tool\n", 0755)
                        .file("env/lib/python3.12/site-packages/tool.py", "x"));
        Path place = scene.root.resolve("unpacked");
        unpack(file, place);
        assertFalse(Files.readString(place.resolve("bin/tool")).contains("/build/env"));
        assertTrue(Files.isExecutable(place.resolve("bin/tool")));
        assertFalse(Files.readString(place.resolve("bin/activate")).contains("/build/env"));
        assertEquals("home = /usr/bin\nrelocatable = true\n", Files.readString(place.resolve("pyvenv.cfg")));
        unpack(file, place);
        assertEquals("Environment ROOT/unpacked is up to date.", scene.lastOutcome());
    }

    @Test
    void whatIsArchivedBelowAnyPrefixComesOut() throws IOException {
        scene.install("greeter");
        Path file = scene.root.resolve("archive");
        ArchiveContents below = new ArchiveContents(
                true, Optional.of(RelativePath.of("opt/my/app")), Selection.ALL, Set.of(), false, Optional.empty());
        scene.archive(new ArchiveRequest(
                scene.environment,
                file,
                ArchiveFormat.TAR_GZ,
                InterpreterChoice.AUTO,
                below,
                false,
                Instant.parse("2026-11-22T00:00:00Z")));
        Path place = scene.root.resolve("unpacked");
        unpack(file, place);
        assertEquals(scene.python, Files.readSymbolicLink(place.resolve("bin/python")));
        assertTrue(Files.isExecutable(place.resolve("bin/greet")));
    }

    @Test
    void scriptsAreFreedThatWereAddedAfterTheToolHadFreedTheEnvironment() throws IOException {
        Path file = write(
                "relocatable",
                new TarBuilder()
                        .file("env/pyvenv.cfg", "home = /usr/bin\nuv = 0.9.1\nrelocatable = true\n")
                        .file("env/bin/tool", "#!/build/env/bin/python\nimport tool\n", 0755));
        Path place = scene.root.resolve("unpacked");
        unpack(file, place);
        assertFalse(Files.readString(place.resolve("bin/tool")).contains("/build/env"));
    }

    @Test
    void aPlaceThatCannotHaveAnEnvironmentIsRefused() throws IOException {
        Path place = scene.root.resolve("un:packed");
        assertEquals(
                "The environment cannot be created at " + place
                        + ", because a path with ':' in it cannot stand in PATH,"
                        + " which is how shells find an environment's programs.",
                failure(write("good", free()), place));
        assertFalse(Files.exists(place));
    }

    @Test
    void anEnvironmentOfCondaIsOne() throws IOException {
        Path place = scene.root.resolve("unpacked");
        Path file = write(
                "conda",
                new TarBuilder()
                        .file("conda-meta/python-3.json", "{}")
                        .file("bin/python3.12", "x", 0755)
                        .symbolicLink("bin/python", "python3.12"));
        unpack(file, place);
        unpack(file, place);
        assertEquals("Environment ROOT/unpacked is up to date.", scene.lastOutcome());
        unpack(write("conda", new TarBuilder().file("conda-meta/python-3.json", "{1}")), place);
        assertFalse(Files.exists(place.resolve("bin")));
    }

    private static TarBuilder free() {
        return new TarBuilder().file("pyvenv.cfg", "relocatable = true\n");
    }

    private Path write(String name, TarBuilder tar) throws IOException {
        return Files.write(scene.root.resolve(name), tar.bytes());
    }

    private String failure(Path file, Path place) {
        return assertThrows(Failure.class, () -> unpack(file, place)).getMessage();
    }

    private void unpack(Path file, Path place) throws IOException {
        new UnpackEnvironment(scene.surroundings()).run(new UnpackRequest(file, place, false, 1L << 30, 10_000, 200));
    }
}
