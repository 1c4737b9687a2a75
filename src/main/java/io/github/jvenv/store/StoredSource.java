package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import java.nio.file.Path;

/**
 * The archive of a source distribution that the store has.
 *
 * @param sha256 digest of the file
 * @param file where it is, under the name that it was published by
 */
public record StoredSource(Sha256 sha256, Path file) {}
