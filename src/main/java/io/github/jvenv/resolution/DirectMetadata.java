package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;

/**
 * Tells what is at a place that a requirement names. May block, and be called by several threads. Anything that keeps it
 * from answering is thrown as a {@link Failure}.
 */
@FunctionalInterface
public interface DirectMetadata {
    /** For resolutions of which nobody asks for a place. */
    DirectMetadata NONE = source -> {
        throw new Failure(source + " cannot be used here: only files of an index can.");
    };

    /** The core metadata of the distribution at a place. */
    CoreMetadata get(DirectSource source);
}
