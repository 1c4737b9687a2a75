package io.github.jvenv.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.UnsafePathFailure;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryScanTest {
    @TempDir
    private Path temporary;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectory(temporary.resolve("env"));
    }

    @Test
    void findsFilesLinksAndEmptyDirectories() throws IOException {
        Path data = Files.writeString(
                Files.createDirectory(directory.resolve("share")).resolve("data"), "12345");
        Path tool = Files.writeString(directory.resolve("tool"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(directory.resolve("empty/within"));
        Files.createSymbolicLink(directory.resolve("relative"), Path.of("../elsewhere/x"));
        Files.createSymbolicLink(directory.resolve("absolute"), Path.of("/nowhere/python3"));
        Files.createSymbolicLink(directory.resolve("share2"), Path.of("share"));
        assertEquals(
                EnvironmentImage.builder()
                        .file(path("share/data"), new Content.OnDisk(data, 5))
                        .executable(path("tool"), new Content.OnDisk(tool, 10))
                        .put(path("empty/within"), new ImageEntry.EmptyDirectory())
                        .link(path("relative"), "../elsewhere/x")
                        .link(path("absolute"), "/nowhere/python3")
                        .link(path("share2"), "share")
                        .build(),
                scan(EnvironmentImage.empty()));
        assertEquals(6, DirectoryListing.of(directory, path -> false).size());
        assertEquals(
                6,
                DirectoryListing.of(directory, path -> path.endsWith("within/skipped"))
                        .size());
    }

    @Test
    void fileThatHasTheStampOfAStoredOneIsThatOne() throws IOException {
        EnvironmentImage expected = storedFile("a = 1\n");
        ImageDifference.of(directory, expected, List.of()).apply(LinkMode.COPY);
        assertEquals(expected, scan(expected));
    }

    @Test
    void fileThatWasRestoredWithAnotherTimeIsStillTheStoredOne() throws IOException {
        EnvironmentImage expected = storedFile("a = 1\n");
        Files.writeString(directory.resolve("a.py"), "a = 1\n");
        Files.setLastModifiedTime(directory.resolve("a.py"), FileTime.from(Instant.EPOCH));
        assertEquals(expected, scan(expected));
    }

    @Test
    void fileThatWasChangedIsTakenFromDisk() throws IOException {
        EnvironmentImage expected = storedFile("a = 1\n");
        Path changed = Files.writeString(directory.resolve("a.py"), "a = 2\n");
        Files.setLastModifiedTime(changed, FileTime.from(Instant.EPOCH));
        assertEquals(
                EnvironmentImage.builder()
                        .file(path("a.py"), new Content.OnDisk(changed, 6))
                        .build(),
                scan(expected));
    }

    @Test
    void fileThatBecameExecutableIsTakenFromDisk() throws IOException {
        EnvironmentImage expected = storedFile("a = 1\n");
        Path file = Files.writeString(directory.resolve("a.py"), "a = 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(
                EnvironmentImage.builder()
                        .executable(path("a.py"), new Content.OnDisk(file, 6))
                        .build(),
                scan(expected));
    }

    @Test
    void passesOverWhatItIsToldTo() throws IOException {
        Files.writeString(
                Files.createDirectory(directory.resolve("__pycache__")).resolve("a.pyc"), "x");
        Files.writeString(directory.resolve("a.py"), "a");
        DirectoryListing listing = DirectoryListing.of(directory, path -> path.endsWith("__pycache__"));
        assertEquals(
                EnvironmentImage.builder()
                        .file(path("a.py"), new Content.OnDisk(directory.resolve("a.py"), 1))
                        .build(),
                DirectoryScan.of(directory, listing, EnvironmentImage.empty()));
    }

    @Test
    void directoryThatDoesNotExistIsEmpty() throws IOException {
        Path missing = directory.resolve("missing");
        assertEquals(
                EnvironmentImage.empty(),
                DirectoryScan.of(missing, DirectoryListing.of(missing, path -> false), EnvironmentImage.empty()));
    }

    @Test
    void refusesWhatIsNeitherFileNorDirectoryNorLink() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        Assumptions.assumeTrue(makePipe(pipe), "no program makes pipes here");
        Failure failure = assertThrows(Failure.class, () -> scan(EnvironmentImage.empty()));
        assertEquals(
                "The environment holds " + pipe + ", which is neither a file nor a directory nor a link.",
                failure.getMessage());
        assertEquals(
                "Remove it: a pipe, socket or device cannot be part of an environment.",
                failure.hint().orElseThrow());
    }

    @Test
    void refusesNamesThatCouldMeanAnotherPlaceElsewhere() throws IOException {
        Files.writeString(directory.resolve("a\\b"), "x");
        assertEquals(
                "The path 'a\\b' is not safe: it contains a NUL or a backslash.",
                assertThrows(UnsafePathFailure.class, () -> scan(EnvironmentImage.empty()))
                        .getMessage());
    }

    private EnvironmentImage storedFile(String text) throws IOException {
        Path unpacked = Files.writeString(temporary.resolve("stored"), text);
        Crc32 crc = Crc32.of(unpacked);
        ZipMember member =
                new ZipMember(temporary.resolve("x.whl"), "a.py", true, 30, 4, crc.length(), crc.value(), false);
        return EnvironmentImage.builder()
                .file(
                        path("a.py"),
                        new Content.Stored(unpacked, FileStamp.read(unpacked).modifiedNanos(), member))
                .build();
    }

    private EnvironmentImage scan(EnvironmentImage expected) throws IOException {
        return DirectoryScan.of(directory, DirectoryListing.of(directory, path -> false), expected);
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static RelativePath path(String text) {
        return RelativePath.of(text);
    }
}
