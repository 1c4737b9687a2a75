package io.github.jvenv.environment;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Gives a finished directory its place: in one step, or in two where another one stands there. */
final class DirectorySwap {
    private DirectorySwap() {}

    /** Moves it to its place, and deletes what stood there once that is out of the way. */
    static void into(TemporaryDirectory finished, Path destination) throws IOException {
        if (!Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
            move(finished, destination);
            return;
        }
        Path aside = TemporaryFiles.newPath(destination.resolveSibling(".").normalize());
        try {
            Files.move(destination, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw new Failure(
                    "The directory " + destination
                            + " cannot be replaced by an environment, because it cannot be moved away: " + reason(e)
                            + ".",
                    "A volume is in use as long as it is mounted: choose a directory in it. On Windows a directory is in"
                            + " use as long as a program of it runs or a console stands in it: end that, and build again.",
                    e);
        }
        try {
            move(finished, destination);
        } catch (IOException | RuntimeException e) {
            try {
                Files.move(aside, destination, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException stillAside) {
                e.addSuppressed(stillAside);
            }
            throw e;
        }
        try {
            FileTree.delete(aside);
        } catch (AccessDeniedException stillInUse) {
            // On Windows a program of the old one may still run. It goes later, with what else is left over.
        }
    }

    /** What the system says, which is nothing where it denies access. */
    static String reason(FileSystemException e) {
        return e.getReason() != null
                ? e.getReason()
                : e instanceof AccessDeniedException ? "access is denied" : "it is in use";
    }

    private static void move(TemporaryDirectory finished, Path destination) throws IOException {
        if (!finished.moveTo(destination)) {
            throw new Failure("The environment " + destination
                    + " could not be created, because something else was created there in the meantime.");
        }
    }
}
