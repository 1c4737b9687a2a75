package io.github.jvenv.operation;

import io.github.jvenv.publication.ArtifactRepository;
import io.github.jvenv.publication.WheelGroup;
import io.github.jvenv.spec.target.TargetRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Wheels that somebody wants in a Maven repository.
 *
 * @param set the distributions
 * @param targets what they are for; none for the environment's own interpreter
 * @param group the group of their artifacts
 * @param repository the repository, which works in a directory that is empty and there
 */
public record PublishRequest(
        LockedRequest set,
        List<TargetRequest> targets,
        WheelGroup group,
        Function<Path, ArtifactRepository> repository) {
    public PublishRequest {
        targets = List.copyOf(targets);
    }
}
