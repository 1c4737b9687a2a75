package io.github.jvenv.operation;

import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.surroundings.Narration;
import java.io.IOException;
import java.nio.file.Path;

/** What a goal writes where users say, in place of the console. */
final class WrittenFile {
    private WrittenFile() {}

    /**
     * Writes a file, unless it has that text already, and says which.
     *
     * @param what the text is, such as {@code the tree} or {@code 3 interpreters}
     */
    static void write(Path file, String text, String what, Narration narration) throws IOException {
        narration.outcome(
                AtomicFile.update(file, text)
                        ? "Wrote " + what + " to " + file + "."
                        : "The file " + file + " is up to date with " + what + ".");
    }
}
