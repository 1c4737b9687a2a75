package io.github.jvenv.operation;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.image.DirectoryListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What stands in an environment that was unpacked, and was written there last.
 *
 * @param text the hash of the archive, and the end of the line; nothing while there is not all of the environment yet
 * @param stamp tells when it was written
 */
record UnpackNote(String text, FileStamp stamp) {
    static final String FILE_NAME = ".jvenv-unpacked";

    private static final long LARGEST = 100;

    /** The note in a directory. */
    static Optional<UnpackNote> find(Path environment) throws IOException {
        Path file = environment.resolve(FILE_NAME);
        Optional<FileStamp> stamp = FileStamp.find(file).filter(found -> found.size() < LARGEST);
        return stamp.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnpackNote(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), stamp.orElseThrow()));
    }

    /** Whether somebody was cut short who put an environment into a directory that had to stay. */
    boolean isOfHalfAnEnvironment() {
        return text.isEmpty();
    }

    /** The files that were added or written since, but for the bytecode that Python keeps beside its sources. */
    List<String> newerFiles(Path environment) throws IOException {
        return DirectoryListing.of(environment, UnpackNote::isPassedOver).filesNewerThan(stamp);
    }

    private static boolean isPassedOver(String path) {
        return path.endsWith("__pycache__") || TemporaryFiles.isTemporary(path);
    }
}
