package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;

/**
 * What a requirement asks for by its place: a file, a directory or a revision in a repository.
 *
 * @param version the one that it turned out to have
 */
public record DirectDistribution(DirectSource source, ProjectName name, Version version) implements Candidate {
    /** The place, without secrets. */
    @Override
    public String toString() {
        return source.toString();
    }
}
