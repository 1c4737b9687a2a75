package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path directory;

    @Test
    void createsTheFileAndItsDirectory() throws IOException {
        Path file = directory.resolve("a/b/file");
        AtomicFile.write(file, bytes("text"));
        assertEquals("text", Files.readString(file));
    }

    @Test
    void replacesTheFileWithoutWritingThroughItsOtherNames() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        Path hardLink = Files.createLink(directory.resolve("hard"), file);
        AtomicFile.write(file, bytes("new"));
        assertEquals("new", Files.readString(file));
        assertEquals("old", Files.readString(hardLink));
    }

    @Test
    void namesTheDirectoryThatStandsInItsWay() throws IOException {
        Path file = Files.createDirectory(directory.resolve("file"));
        assertEquals(
                file + ": a directory stands where a file is to be written",
                assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.write(file, bytes("new")))
                        .getMessage());
    }

    @Test
    void replacesALinkAndNotItsTarget() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);
        AtomicFile.write(link, bytes("new"));
        assertFalse(Files.isSymbolicLink(link));
        assertEquals("old", Files.readString(target));
    }

    @Test
    void writesTextsInUtf8() throws IOException {
        Path file = directory.resolve("text");
        AtomicFile.write(file, "é");
        assertArrayEquals(new byte[] {(byte) 0xc3, (byte) 0xa9}, Files.readAllBytes(file));
    }

    @Test
    void keepsTheOldContentAndLeavesNothingElseWhenTheWriterFails() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        IOException thrown = assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("The writer failed.");
                }));
        assertEquals("The writer failed.", thrown.getMessage());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> children = Files.list(directory)) {
            assertEquals(List.of(file), children.toList());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
