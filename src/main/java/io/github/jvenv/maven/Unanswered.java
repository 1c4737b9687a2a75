package io.github.jvenv.maven;

import java.util.Optional;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Tells repositories that cannot be asked from those that have nothing. */
final class Unanswered {
    private Unanswered() {}

    /** Why a repository gave no answer; nothing if each said that it does not have the artifact, or one had it. */
    static Optional<Exception> reason(ArtifactResult result) {
        return result.getExceptions().stream()
                .filter(reason -> !(reason instanceof ArtifactNotFoundException))
                .findFirst();
    }
}
