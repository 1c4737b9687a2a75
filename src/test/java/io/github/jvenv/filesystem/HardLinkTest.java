package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardLinkTest {
    @TempDir
    private Path directory;

    @Test
    void givesAFileASecondName() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Path link = directory.resolve("link");
        assertTrue(HardLink.createOrCopy(link, file));
        assertEquals(
                Files.getAttribute(file, "unix:ino"),
                Files.getAttribute(link, "unix:ino"),
                "both names have one inode");
        assertEquals(FileStamp.read(file), FileStamp.read(link));
    }

    @Test
    void copiesModeAndStampToAnotherDevice() throws IOException {
        Path elsewhere = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(elsewhere) && !Files.getFileStore(elsewhere).equals(Files.getFileStore(directory)),
                "needs a second file system at /dev/shm");
        Path file = Files.writeString(directory.resolve("file"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (TemporaryDirectory other = TemporaryDirectory.in(elsewhere)) {
            Path copy = other.path().resolve("copy");
            assertFalse(HardLink.createOrCopy(copy, file));
            assertEquals("text", Files.readString(copy));
            assertEquals(FileStamp.read(file), FileStamp.read(copy));
            assertTrue(Files.isExecutable(copy));
        }
    }

    @Test
    void refusesATakenName() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Path taken = Files.writeString(directory.resolve("taken"), "kept");
        assertThrows(FileAlreadyExistsException.class, () -> HardLink.createOrCopy(taken, file));
        assertEquals("kept", Files.readString(taken));
    }

    @Test
    void refusesAMissingFile() {
        assertThrows(
                NoSuchFileException.class,
                () -> HardLink.createOrCopy(directory.resolve("link"), directory.resolve("absent")));
    }
}
