package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    private Path directory;

    @Test
    void hasTheModeThatWasAskedFor() throws IOException {
        Path plain = directory.resolve("plain");
        Path executable = directory.resolve("executable");
        NewFile.create(plain, false).close();
        NewFile.create(executable, true).close();
        assertFalse(Files.isExecutable(plain));
        assertTrue(Files.isExecutable(executable));
    }

    @Test
    void isNeverWrittenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("victim"));
        assertThrows(FileAlreadyExistsException.class, () -> NewFile.create(link, false));
        assertFalse(Files.exists(directory.resolve("victim")));
    }

    @Test
    void isNeverWrittenOverAnotherFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "kept");
        assertThrows(FileAlreadyExistsException.class, () -> NewFile.create(file, false));
        assertEquals("kept", Files.readString(file));
    }
}
