package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.PreReleases;

/**
 * What a user lets the resolver choose from, where requirements leave a choice. So far only wheels are candidates, as
 * source distributions cannot be built.
 *
 * @param preReleases whether pre-releases are candidates
 */
public record CandidatePolicy(PreReleases preReleases) {
    /** As pip chooses when it is told nothing: pre-releases where a requirement mentions one or nothing else matches. */
    public static final CandidatePolicy DEFAULT = new CandidatePolicy(PreReleases.IF_NECESSARY);
}
