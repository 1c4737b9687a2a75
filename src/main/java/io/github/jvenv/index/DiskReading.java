package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FullDiskFailure;
import java.io.IOException;
import java.util.Optional;

/** Turns what a disk does to us into failures in words. */
final class DiskReading {
    private DiskReading() {}

    /** Something that is read from an index or from what is kept of it. */
    @FunctionalInterface
    interface Read<T> {
        T run() throws IOException;
    }

    /**
     * Reads.
     *
     * @param wanted what, in words that fit after "cannot get"
     */
    static <T> T of(String wanted, IndexCache cache, Read<T> read) {
        try {
            return read.run();
        } catch (IOException e) {
            Optional<? extends Failure> full = FullDiskFailure.find(e, cache.directory());
            throw full.isPresent() ? full.get() : new UnreadableFilesFailure(wanted, e);
        }
    }
}
