package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryChildrenTest {
    @TempDir
    Path directory;

    @Test
    void areOrderedByName() throws IOException {
        for (String name : List.of("python3.9", "b", "python3.10", "a", "c")) {
            Files.createFile(directory.resolve(name));
        }
        assertEquals(
                List.of("a", "b", "c", "python3.10", "python3.9"),
                DirectoryChildren.of(directory).stream()
                        .map(child -> child.getFileName().toString())
                        .toList());
    }

    @Test
    void areNoneWhereThereIsNoDirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertEquals(List.of(), DirectoryChildren.ifAny(directory.resolve("gone")));
        assertEquals(List.of(), DirectoryChildren.ifAny(file));
        assertThrows(NoSuchFileException.class, () -> DirectoryChildren.of(directory.resolve("gone")));
    }

    @Test
    void faultInTheMiddleOfADirectoryIsOneOfReading() {
        IOException stale = new IOException("Stale file handle");
        Iterable<Path> broken = () -> {
            throw new DirectoryIteratorException(stale);
        };
        assertSame(stale, assertThrows(IOException.class, () -> DirectoryChildren.read(broken)));
    }
}
