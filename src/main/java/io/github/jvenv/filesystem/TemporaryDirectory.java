package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A directory in which a tree is made before it takes its place. Closing it deletes it with all that it holds, unless it
 * was moved into place.
 */
public final class TemporaryDirectory implements AutoCloseable {
    private final Path path;
    private boolean moved;

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    /** A new, empty directory under a temporary name, in a parent that is created when it is missing. */
    public static TemporaryDirectory in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new TemporaryDirectory(Files.createDirectory(TemporaryFiles.newPath(parent)));
    }

    /** Where the directory is until it is moved. */
    public Path path() {
        return path;
    }

    /**
     * Gives the directory its place, in one step: whoever looks there sees all of it or nothing.
     *
     * @param target where it shall stand, on the same file system; its parent is created when it is missing
     * @return whether it stands there now; if something stood there before, that stays, and this directory is deleted
     *     when it is closed
     */
    public boolean moveTo(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A rename onto a directory fails in a way that differs by platform: ask what is there instead.
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw e;
        }
        moved = true;
        return true;
    }

    @Override
    public void close() throws IOException {
        if (!moved) {
            FileTree.delete(path);
        }
    }
}
