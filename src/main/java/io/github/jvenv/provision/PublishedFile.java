package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.store.StoredWheel;
import java.nio.file.Path;

/**
 * A file that a distribution can be installed from.
 *
 * @param filename its name
 * @param sha256 digest of its content
 * @param file where the store has it
 */
public record PublishedFile(DistributionFilename filename, Sha256 sha256, Path file) {
    /** A wheel of the store. */
    public static PublishedFile of(StoredWheel wheel) {
        return new PublishedFile(wheel.filename(), wheel.sha256(), wheel.file());
    }

    /** Whether it has to be built. */
    public boolean isSource() {
        return !(filename instanceof WheelFilename);
    }
}
