package io.github.jvenv.wheelbuild;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.wheel.Wheel;
import io.github.jvenv.wheel.WheelMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WheelFileTest {
    private static final Instant TIME = Instant.parse("2026-03-29T02:30:00Z");

    @TempDir
    private Path directory;

    private Path sources;
    private Path license;

    @BeforeEach
    void makeSources() throws IOException {
        sources = directory.resolve("src/main/python");
        put("greeter/__init__.py", "def main(): print('hello')\n");
        put("greeter/py.typed", "");
        put("greeter/data/words.txt", "hello\n".repeat(1000));
        put("greeter/größe.py", "");
        put("greeter/__pycache__/x.cpython-313.pyc", "bytecode");
        put("greeter/.DS_Store", "litter");
        license = Files.writeString(directory.resolve("LICENSE"), "Do as you like.\n");
    }

    @Test
    void isAWheelThatVerifies() throws IOException {
        WheelFile wheel = wheel();
        assertEquals("greeter_kit-1.2.dev0-py3-none-any.whl", wheel.filename().toString());
        assertTrue(wheel.writeTo(directory.resolve("target"), TIME));
        Wheel read = Wheel.open(directory.resolve("target/greeter_kit-1.2.dev0-py3-none-any.whl"));
        assertEquals(
                List.of(
                        "greeter/__init__.py",
                        "greeter/data/words.txt",
                        "greeter/größe.py",
                        "greeter/py.typed",
                        "greeter_kit-1.2.dev0.dist-info/METADATA",
                        "greeter_kit-1.2.dev0.dist-info/RECORD",
                        "greeter_kit-1.2.dev0.dist-info/WHEEL",
                        "greeter_kit-1.2.dev0.dist-info/entry_points.txt",
                        "greeter_kit-1.2.dev0.dist-info/licenses/LICENSE"),
                read.members().stream()
                        .map(WheelMember::path)
                        .map(RelativePath::value)
                        .toList());
        assertEquals(List.of(), read.warnings());
        assertEquals(
                "greeter:main", read.entryPoints().consoleScripts().get("greet").value());
        Path unpacked = Files.createDirectory(directory.resolve("unpacked"));
        read.unpackTo(unpacked);
        assertArrayEquals(
                Files.readAllBytes(sources.resolve("greeter/data/words.txt")),
                Files.readAllBytes(unpacked.resolve("greeter/data/words.txt")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no mode there")
    void aProgramOfAPackageStaysOne() throws IOException {
        Path program = sources.resolve("greeter/data/run.sh");
        put("greeter/data/run.sh", "#!/bin/sh\n");
        assertEquals(List.of(), programs());
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwx--x"));
        assertEquals(List.of("greeter/data/run.sh"), programs());
    }

    private List<String> programs() throws IOException {
        wheel().writeTo(directory.resolve("target"), TIME);
        return Wheel.open(directory.resolve("target").resolve(wheel().filename().toString())).members().stream()
                .filter(member -> member.zipMember().executable())
                .map(member -> member.path().value())
                .toList();
    }

    @Test
    void sameSourcesGiveTheSameBytesInAnyTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            wheel().writeTo(directory.resolve("one"), TIME);
            Files.setLastModifiedTime(sources.resolve("greeter/__init__.py"), FileTime.fromMillis(0));
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            wheel().writeTo(directory.resolve("other"), TIME);
        } finally {
            TimeZone.setDefault(before);
        }
        String name = wheel().filename().toString();
        assertEquals(
                -1,
                Files.mismatch(
                        directory.resolve("one").resolve(name),
                        directory.resolve("other").resolve(name)));
    }

    @Test
    void whatIsThereAlreadyIsLeftAsItIs() throws IOException {
        wheel().writeTo(directory.resolve("target"), TIME);
        Path file = directory.resolve("target").resolve(wheel().filename().toString());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertFalse(wheel().writeTo(directory.resolve("target"), TIME));
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
        put("greeter/__init__.py", "changed");
        assertTrue(wheel().writeTo(directory.resolve("target"), TIME));
        try (Stream<Path> files = Files.list(directory.resolve("target"))) {
            assertEquals(
                    List.of(file, file.resolveSibling("." + file.getFileName() + ".inputs")),
                    files.sorted(Comparator.reverseOrder()).toList());
        }
    }

    @Test
    void aPathThatTwoDirectoriesHaveIsAnError() throws IOException {
        Path generated = directory.resolve("generated");
        Files.createDirectories(generated.resolve("greeter"));
        Files.writeString(generated.resolve("greeter/py.typed"), "");
        Failure failure =
                assertThrows(Failure.class, () -> SourceFiles.below(List.of(sources, generated), any -> true));
        assertEquals(
                "The source files " + sources.resolve("greeter/py.typed") + " and "
                        + generated.resolve("greeter/py.typed")
                        + " are to have one place, greeter/py.typed, in the wheel.",
                failure.getMessage());
    }

    @Test
    void aDirectoryThatAWheelKeepsForItselfIsAnError() throws IOException {
        put("greeter-1.dist-info/RECORD", "");
        Failure failure = assertThrows(Failure.class, () -> SourceFiles.below(List.of(sources), any -> true));
        assertEquals(
                "The source file " + sources.resolve("greeter-1.dist-info/RECORD")
                        + " is in a directory whose name a wheel keeps for itself: *.dist-info and *.data.",
                failure.getMessage());
    }

    private WheelFile wheel() throws IOException {
        return new WheelFile(
                AuthoredMetadataTest.bare("greeter-kit", Version.parse("1.2.dev0")),
                EntryPoints.parse("[console_scripts]\ngreet = greeter:main\n".getBytes(StandardCharsets.UTF_8)),
                SourceFiles.below(List.of(sources, directory.resolve("absent")), any -> true),
                new TreeMap<>(Map.of(RelativePath.of("LICENSE"), license)),
                "test");
    }

    private void put(String path, String content) throws IOException {
        Path file = sources.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
