package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.spec.filename.WheelFilename;
import java.nio.file.Path;

/**
 * A wheel that the store has.
 *
 * @param sha256 digest of the file
 * @param filename its name
 * @param file where it is
 * @param tree where its files are once it is unpacked
 */
public record StoredWheel(Sha256 sha256, WheelFilename filename, Path file, Path tree) {}
