package io.github.jvenv.archive;

import io.github.jvenv.failure.Failure;
import java.nio.file.Path;

/** A file that had another size when it was to be archived than when the archive was planned. */
public final class ChangedFileFailure extends Failure {
    ChangedFileFailure(Path file, long expected, long found) {
        super(
                "The file " + file + " changed while it was being archived: it had " + expected
                        + " bytes at first, and " + found + " bytes later.",
                "See to it that nothing writes there, and run the build again.");
    }
}
