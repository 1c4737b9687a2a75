package io.github.jvenv.operation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An environment that shall not depend on its place.
 *
 * @param source where it stands
 * @param destination where a copy of it shall stand that is independent; the source itself is changed if there is none
 * @param clear whether an environment at the destination is replaced
 * @param python which interpreter takes the place of one that is lost; empty for any of its version
 */
public record RelocateRequest(Path source, Optional<Path> destination, boolean clear, String python) {
    public RelocateRequest {
        source = source.toAbsolutePath().normalize();
        destination = destination.map(path -> path.toAbsolutePath().normalize());
    }
}
