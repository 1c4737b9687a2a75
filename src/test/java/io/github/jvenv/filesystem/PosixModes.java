package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;

/** Modes of directories, for tests that are skipped where these keep nobody out. */
final class PosixModes {
    private PosixModes() {}

    /** Gives a directory a mode without the right to write. */
    static void assumeTheyHold(Path directory, String mode) throws IOException {
        Assumptions.assumeTrue(
                directory.getFileSystem().supportedFileAttributeViews().contains("posix"), "files have no modes here");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(mode));
        Assumptions.assumeFalse(Files.isWritable(directory), "this user may write everywhere");
    }
}
