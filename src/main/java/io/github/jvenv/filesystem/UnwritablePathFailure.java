package io.github.jvenv.filesystem;

import io.github.jvenv.failure.Failure;
import java.nio.file.InvalidPathException;

/** A path that is safe, but that this platform cannot give to a file. */
public final class UnwritablePathFailure extends Failure {
    UnwritablePathFailure(String path, InvalidPathException cause) {
        super(
                "This machine cannot have a file named " + ShownName.quoted(path) + ": " + cause.getReason() + ".",
                "If the name has letters beyond ASCII, start Maven with a UTF-8 locale, such as LC_ALL=C.UTF-8.",
                cause);
    }
}
