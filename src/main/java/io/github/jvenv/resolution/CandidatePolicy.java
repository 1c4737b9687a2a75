package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user lets the resolver choose from, where requirements leave a choice, and what it should choose.
 *
 * @param preReleases whether pre-releases are candidates
 * @param strategy which of several versions is chosen
 * @param formats whether wheels and source distributions are candidates
 * @param preferred versions that are chosen before any other where they will do, as they are locked or installed
 * @param shared versions that other targets have, chosen before others where they will do and need not be built
 * @param requireHashes whether every distribution must be one that a requirement gives a hash of
 */
public record CandidatePolicy(
        PreReleases preReleases,
        Strategy strategy,
        FormatControl formats,
        SortedMap<ProjectName, Version> preferred,
        SortedMap<ProjectName, Version> shared,
        boolean requireHashes) {
    /** As pip chooses when it is told nothing: pre-releases where a requirement mentions one or nothing else matches. */
    public static final CandidatePolicy DEFAULT = new CandidatePolicy(
            PreReleases.IF_NECESSARY, Strategy.HIGHEST, FormatControl.ANY, new TreeMap<>(), new TreeMap<>(), false);

    public CandidatePolicy {
        preferred = Collections.unmodifiableSortedMap(new TreeMap<>(preferred));
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    }

    /** This policy with another word on pre-releases. */
    public CandidatePolicy with(PreReleases other) {
        return new CandidatePolicy(other, strategy, formats, preferred, shared, requireHashes);
    }

    /** This policy with another strategy. */
    public CandidatePolicy with(Strategy other) {
        return new CandidatePolicy(preReleases, other, formats, preferred, shared, requireHashes);
    }

    /** This policy with other formats. */
    public CandidatePolicy with(FormatControl other) {
        return new CandidatePolicy(preReleases, strategy, other, preferred, shared, requireHashes);
    }

    /** This policy with other versions that are preferred. */
    public CandidatePolicy withPreferred(SortedMap<ProjectName, Version> versions) {
        return new CandidatePolicy(preReleases, strategy, formats, versions, shared, requireHashes);
    }

    /** This policy with other versions that other targets have. */
    public CandidatePolicy withShared(SortedMap<ProjectName, Version> versions) {
        return new CandidatePolicy(preReleases, strategy, formats, preferred, versions, requireHashes);
    }

    /** This policy with or without the demand for hashes. */
    public CandidatePolicy withRequireHashes(boolean required) {
        return new CandidatePolicy(preReleases, strategy, formats, preferred, shared, required);
    }

    /** The version of a project that is preferred, if there is one. */
    Optional<Version> preferred(ProjectName project) {
        return Optional.ofNullable(preferred.get(project));
    }

    /** The version of a project that other targets have, if there is one. */
    Optional<Version> shared(ProjectName project) {
        return Optional.ofNullable(shared.get(project));
    }
}
