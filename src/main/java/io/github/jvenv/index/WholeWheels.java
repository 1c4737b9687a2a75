package io.github.jvenv.index;

import io.github.jvenv.resolution.DistributionFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Gets whole wheels for the sake of their metadata, where a server gives nothing less. Implemented over the store, so
 * that such a wheel is there when it is installed and is not downloaded again.
 */
@FunctionalInterface
public interface WholeWheels {
    /**
     * Where the wheel is on disk, downloaded and verified now unless it was there before. Called by several threads.
     */
    Path get(DistributionFile wheel) throws IOException;
}
