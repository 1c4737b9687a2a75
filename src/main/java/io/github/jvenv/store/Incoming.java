package io.github.jvenv.store;

import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where things are made that will stand in the store, and where they go to be deleted: nobody else looks there. */
final class Incoming {
    private final Path directory;
    private final Clock clock;
    private final AtomicBoolean swept = new AtomicBoolean();

    Incoming(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** A directory to make something in; the first one for each store also sweeps out what killed processes left. */
    TemporaryDirectory open() throws IOException {
        if (swept.compareAndSet(false, true)) {
            TemporaryFiles.deleteStale(directory, clock.instant());
        }
        return TemporaryDirectory.in(directory);
    }

    /** Gives a file new content in one step. Its directory exists. */
    void replace(Path file, byte[] content) throws IOException {
        try (TemporaryDirectory made = open()) {
            Path whole = Files.write(made.path().resolve("content"), content);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes a tree: first from its place, in one step, then from the disk. */
    void discard(Path tree) throws IOException {
        try (TemporaryDirectory grave = open()) {
            Files.move(tree, grave.path().resolve("discarded"), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
