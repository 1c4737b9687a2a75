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
 * @param releases of which projects pre-releases are candidates
 * @param strategy which of several versions is chosen
 * @param formats whether wheels and source distributions are candidates
 * @param preferBinary whether a version with a wheel is better than a later one without
 * @param preferred versions that are chosen before any other where they will do, as they are locked or installed
 * @param shared versions that other targets have, chosen before others where they will do and need not be built
 * @param hashRule which distributions must be ones that a requirement gives a hash of
 */
public record CandidatePolicy(
        ReleaseControl releases,
        Strategy strategy,
        FormatControl formats,
        boolean preferBinary,
        SortedMap<ProjectName, Version> preferred,
        SortedMap<ProjectName, Version> shared,
        HashRule hashRule) {
    /** As pip chooses when it is told nothing: pre-releases where a requirement mentions one or nothing else matches. */
    public static final CandidatePolicy DEFAULT = new CandidatePolicy(
            ReleaseControl.UNSAID,
            Strategy.HIGHEST,
            FormatControl.ANY,
            false,
            new TreeMap<>(),
            new TreeMap<>(),
            HashRule.IF_ANY);

    public CandidatePolicy {
        preferred = Collections.unmodifiableSortedMap(new TreeMap<>(preferred));
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    }

    /** This policy with another word on pre-releases. */
    public CandidatePolicy with(ReleaseControl other) {
        return new CandidatePolicy(other, strategy, formats, preferBinary, preferred, shared, hashRule);
    }

    /** This policy with another strategy. */
    public CandidatePolicy with(Strategy other) {
        return new CandidatePolicy(releases, other, formats, preferBinary, preferred, shared, hashRule);
    }

    /** This policy with other formats. */
    public CandidatePolicy with(FormatControl other) {
        return new CandidatePolicy(releases, strategy, other, preferBinary, preferred, shared, hashRule);
    }

    /** This policy with another rule on hashes. */
    public CandidatePolicy with(HashRule other) {
        return new CandidatePolicy(releases, strategy, formats, preferBinary, preferred, shared, other);
    }

    /** This policy with or without wheels of earlier versions before source distributions of later ones. */
    public CandidatePolicy withPreferBinary(boolean preferBinaries) {
        return new CandidatePolicy(releases, strategy, formats, preferBinaries, preferred, shared, hashRule);
    }

    /** This policy with other versions that are preferred. */
    public CandidatePolicy withPreferred(SortedMap<ProjectName, Version> versions) {
        return new CandidatePolicy(releases, strategy, formats, preferBinary, versions, shared, hashRule);
    }

    /** This policy with other versions that other targets have. */
    public CandidatePolicy withShared(SortedMap<ProjectName, Version> versions) {
        return new CandidatePolicy(releases, strategy, formats, preferBinary, preferred, versions, hashRule);
    }

    /** Whether pre-releases of a project are candidates. */
    PreReleases preReleases(ProjectName project) {
        return releases.of(project);
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
