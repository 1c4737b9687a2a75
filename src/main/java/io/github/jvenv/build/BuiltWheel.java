package io.github.jvenv.build;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import java.nio.file.Path;

/**
 * A wheel that came out of a build: a valid one, whose file name, metadata and order agree.
 *
 * @param path the file, until its build is closed
 * @param filename its name
 * @param metadata what it says of itself
 */
public record BuiltWheel(Path path, WheelFilename filename, CoreMetadata metadata) {}
