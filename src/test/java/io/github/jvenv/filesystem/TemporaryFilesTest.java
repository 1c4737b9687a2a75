package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {
    private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");
    private static final Instant A_DAY_AFTER = Instant.parse("2020-01-02T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void deletesOldTemporaryFilesAndTrees() throws IOException {
        Path file = Files.createFile(TemporaryFiles.newPath(directory));
        Path tree = Files.createDirectory(TemporaryFiles.newPath(directory));
        Files.writeString(tree.resolve("inside"), "left behind");
        age(file);
        age(tree);

        assertEquals(2, TemporaryFiles.deleteStale(directory, A_DAY_AFTER));
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(tree));
    }

    @Test
    void keepsYoungTemporaryFilesAndOldFilesOfOthers() throws IOException {
        Path young = Files.createFile(TemporaryFiles.newPath(directory));
        Path other = Files.createFile(directory.resolve("requests.whl"));
        age(other);

        assertEquals(0, TemporaryFiles.deleteStale(directory, A_DAY_AFTER));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(other));
    }

    @Test
    void leavesWhatCannotBeDeleted() throws IOException {
        Path directory = Files.createDirectory(this.directory.resolve("of somebody else"));
        age(Files.createFile(TemporaryFiles.newPath(directory)));
        PosixModes.assumeTheyHold(directory, "r-xr-xr-x");
        assertEquals(0, TemporaryFiles.deleteStale(directory, A_DAY_AFTER));
    }

    @Test
    void hasNothingToDeleteWhereThereIsNoDirectory() throws IOException {
        assertEquals(0, TemporaryFiles.deleteStale(directory.resolve("absent"), NOON));
    }

    @Test
    void knowsItsOwnNames() {
        assertTrue(TemporaryFiles.isTemporary(TemporaryFiles.newPath(directory)));
        assertFalse(TemporaryFiles.isTemporary(directory.resolve("jvenv")));
        assertFalse(TemporaryFiles.isTemporary(directory.getRoot()));
        assertTrue(TemporaryFiles.isTemporary("lib/.jvenv-tmp-1"));
        assertTrue(TemporaryFiles.isTemporary(".jvenv-tmp-1"));
        assertFalse(TemporaryFiles.isTemporary(".jvenv-tmp-1/file"));
    }

    private static void age(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOON.minusSeconds(1)));
    }
}
