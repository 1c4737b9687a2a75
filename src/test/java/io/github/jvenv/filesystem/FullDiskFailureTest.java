package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskFailureTest {
    @TempDir
    private Path directory;

    @Test
    void namesTheDirectory() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs /dev/full");
        IOException problem = assertThrows(IOException.class, () -> {
            try (FileOutputStream out = new FileOutputStream(full.toFile())) {
                out.write(1);
            }
        });
        FullDiskFailure failure = FullDiskFailure.find(problem, directory).orElseThrow();
        assertEquals("There is no room left on the disk that holds " + directory + ".", failure.getMessage());
        assertEquals(
                Optional.of("Free some space there and run the build again; it goes on with what it has."),
                failure.hint());
    }

    @Test
    void isFoundBehindAnotherException() {
        IOException problem = new IOException("cannot write", new IOException("Disk quota exceeded"));
        assertEquals(
                Optional.of("There is no room left on the disk that holds " + directory + "."),
                FullDiskFailure.find(problem, directory).map(FullDiskFailure::getMessage));
    }

    @Test
    void isNotSeenInOtherProblems() {
        assertEquals(
                Optional.empty(), FullDiskFailure.find(new IOException("Permission denied"), directory.resolve("a/b")));
    }
}
