package io.github.jvenv.operation;

import io.github.jvenv.spec.target.TargetRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that somebody wants in a directory.
 *
 * @param set the distributions
 * @param targets what they are for; none for the environment's own interpreter
 * @param destination the directory
 * @param buildRequirements whether what source distributions need to be built is wanted too
 */
public record DownloadRequest(
        LockedRequest set, List<TargetRequest> targets, Path destination, boolean buildRequirements) {
    public DownloadRequest {
        targets = List.copyOf(targets);
        destination = destination.toAbsolutePath().normalize();
    }
}
