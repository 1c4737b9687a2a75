package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    @TempDir
    private Path directory;

    @Test
    void hasSizeAndModificationTime() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T12:00:00.123456Z")));
        assertEquals(new FileStamp(4, 1_795_348_800_123_456_000L), FileStamp.read(file));
        assertEquals("4 1795348800123456000", FileStamp.read(file).text());
    }

    @Test
    void isOfTheTargetWhereLinksAreFollowed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertEquals(FileStamp.read(file), FileStamp.follow(link));
        assertThrows(NoSuchFileException.class, () -> FileStamp.follow(directory.resolve("absent")));
    }

    @Test
    void isOfRegularFilesOnly() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));
        IOException ofLink = assertThrows(IOException.class, () -> FileStamp.read(link));
        assertEquals(link + " is not a regular file.", ofLink.getMessage());
        IOException ofDirectory = assertThrows(IOException.class, () -> FileStamp.read(directory));
        assertEquals(directory + " is not a regular file.", ofDirectory.getMessage());
    }
}
