package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void takesItsPlaceWhole() throws IOException {
        Path target = parent.resolve("below/target");
        try (TemporaryDirectory directory = TemporaryDirectory.in(parent)) {
            Files.writeString(directory.path().resolve("file"), "text");
            assertTrue(directory.moveTo(target));
        }
        assertEquals("text", Files.readString(target.resolve("file")));
        assertEquals(List.of(parent.resolve("below")), children());
    }

    @Test
    void leavesNothingWhenItIsNotMoved() throws IOException {
        try (TemporaryDirectory directory = TemporaryDirectory.in(parent.resolve("new"))) {
            Files.writeString(directory.path().resolve("file"), "text");
        }
        assertEquals(List.of(parent.resolve("new")), children());
        assertEquals(0, parent.resolve("new").toFile().list().length);
    }

    @Test
    void givesWayToWhatStandsThere() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        try (TemporaryDirectory directory = TemporaryDirectory.in(parent)) {
            Files.writeString(directory.path().resolve("file"), "text");
            assertFalse(directory.moveTo(target));
        }
        assertEquals(List.of(target), children());
        assertFalse(Files.exists(target.resolve("file")));
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }
}
