package io.github.jvenv.publication;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.spec.filename.WheelFilename;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A wheel that is to be in a Maven repository.
 *
 * @param filename its name, as its makers spell it
 * @param sha256 its digest
 * @param file where it is now
 * @param uploadTime when an index published it; empty if that is not known
 * @param yankReason why an index has withdrawn it, maybe an empty text; empty if none has
 */
public record WheelToPublish(
        WheelFilename filename, Sha256 sha256, Path file, Optional<Instant> uploadTime, Optional<String> yankReason) {}
