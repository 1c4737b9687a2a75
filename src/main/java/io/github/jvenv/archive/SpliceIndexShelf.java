package io.github.jvenv.archive;

import io.github.jvenv.filesystem.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where splice indexes are kept between builds. Whoever owns the zips knows: beside a wheel in the store there is room for
 * what was derived from it. Asked in several threads at once.
 */
@FunctionalInterface
public interface SpliceIndexShelf {
    /** Keeps nothing. */
    SpliceIndexShelf NONE = zip -> Optional.empty();

    /**
     * The file for a zip's index, whether it exists or not; or nothing if there is no place for it. The place must be the
     * zip's own: another zip, or the same path with another content, has another one.
     */
    Optional<Path> fileFor(Path zip);

    /** Keeps a zip's index, where there is a place for it. */
    default void keep(Path zip, byte[] index) throws IOException {
        Optional<Path> file = fileFor(zip);
        if (file.isPresent()) {
            AtomicFile.write(file.get(), index);
        }
    }
}
