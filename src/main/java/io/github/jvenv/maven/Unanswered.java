package io.github.jvenv.maven;

import java.util.Optional;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.MetadataNotFoundException;

/** Tells repositories that cannot be asked from those that have nothing. */
final class Unanswered {
    private Unanswered() {}

    /** Why a repository gave no answer; nothing if each said that it does not have the artifact, or one had it. */
    static Optional<Exception> reason(ArtifactResult result) {
        return result.getExceptions().stream()
                .filter(reason -> !(reason instanceof ArtifactNotFoundException))
                .findFirst();
    }

    /** Why a repository did not say which versions it has; nothing if each did, or said that it has none. */
    static Optional<Exception> reason(VersionRangeResult result) {
        return result.getExceptions().stream()
                .filter(reason -> reason != null && !(reason instanceof MetadataNotFoundException))
                .findFirst();
    }
}
