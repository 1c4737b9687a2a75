package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of a project's candidates may be chosen, and which one is the best.
 *
 * <p>Pre-releases and yanked versions have to be let in. Once they are they stay, but come last, so that whoever is
 * content with another version gets that.
 */
final class Choice {
    private final Candidates candidates;
    private final PreReleases policy;
    private final boolean lowest;
    private final Optional<Version> preferred;
    private final Optional<Version> shared;
    private final Constraint constraint;
    private final VersionRanges constrained;
    private final boolean preferBinary;
    private final Contest contest;
    private boolean preReleasesAreWelcome;
    private boolean preReleasesLetIn;
    private VersionRanges yankedLetIn = VersionRanges.NONE;
    private final Set<Version> refused = new HashSet<>();
    private boolean made;
    private boolean letInTooLate;
    private Optional<Version> last = Optional.empty();
    private VersionRanges lastAllowed = VersionRanges.NONE;

    /**
     * A choice.
     *
     * @param lowest whether the earliest version is the best
     * @param constraint what restricts it, whoever asks for the project
     */
    Choice(Candidates candidates, CandidatePolicy policy, boolean lowest, Constraint constraint) {
        this.candidates = candidates;
        this.policy = policy.preReleases(candidates.project());
        this.lowest = lowest;
        // What is installed or locked may be offered no more, or the project now come from a place with another
        // version.
        this.preferred = policy.preferred(candidates.project()).filter(candidates.versions()::contains);
        this.shared = policy.shared(candidates.project()).filter(candidates.versions()::contains);
        this.constraint = constraint;
        this.constrained = constraint.ranges();
        this.preferBinary = policy.preferBinary();
        this.preReleasesAreWelcome = needNoInvitation();
        this.preReleasesLetIn = preReleasesAreWelcome;
        this.contest =
                new Contest(candidates, version -> constrained.contains(version) && candidates.isAvailable(version));
        constraint.parts().forEach(part -> letIn(Demand.of(part)));
    }

    /** Lets in more, unless the policy forbids it, but as the last to be chosen. */
    void letIn(LastResort resort) {
        boolean any = resort != LastResort.NONE && policy != PreReleases.DISALLOW;
        preReleasesAreWelcome |= any;
        preReleasesLetIn |= any;
        if (resort == LastResort.PRE_RELEASES_AND_YANKED_VERSIONS) {
            yankedLetIn = VersionRanges.ALL;
        }
    }

    /** From now on pre-releases count only where something lets them in, as if they had never been a last resort. */
    void endLastResort() {
        preReleasesAreWelcome = needNoInvitation();
    }

    private boolean needNoInvitation() {
        return policy == PreReleases.ALLOW || candidates.place().isPresent();
    }

    Candidates candidates() {
        return candidates;
    }

    Constraint constraint() {
        return constraint;
    }

    /** Lets in what a requirement asks for by name. */
    void letIn(Demand demand) {
        if (demand.mentionsPreRelease()) {
            letPreReleasesIn(demand.ranges());
        }
        last.ifPresent(version -> contest(version, lastAllowed, Stream.of(demand)));
        if (demand.pins()) {
            List<Version> before = considered(demand.ranges());
            yankedLetIn = yankedLetIn.union(demand.ranges());
            letInTooLate |= made && !considered(demand.ranges()).equals(before);
        }
    }

    /** Lets in pre-releases if nothing else is in a range. */
    void letInWhereNothingElseIs(VersionRanges ranges) {
        boolean other = within(ranges)
                .anyMatch(version ->
                        !version.isPreRelease() && constrained.contains(version) && candidates.isAvailable(version));
        if (!other) {
            letPreReleasesIn(ranges);
        }
    }

    /**
     * Takes note of demands that nothing but pre-releases of the allowed versions can fulfil, for which a final release should
     * not have been chosen so soon; what was locked or installed stays.
     */
    void contest(Version chosen, VersionRanges allowed, Stream<Demand> demands) {
        letInTooLate |= policy == PreReleases.IF_NECESSARY
                && !chosen.isPreRelease()
                && !isKept(chosen)
                && contest.join(chosen, allowed, demands);
    }

    /** Whether the choice should be put off, because some demand may leave nothing but pre-releases. */
    boolean isContested(VersionRanges allowed) {
        return contest.isOpen(allowed);
    }

    private void letPreReleasesIn(VersionRanges ranges) {
        boolean more = policy == PreReleases.IF_NECESSARY
                && !preReleasesLetIn
                && within(ranges)
                        .anyMatch(version -> version.isPreRelease()
                                && constrained.contains(version)
                                && candidates.isAvailable(version));
        preReleasesLetIn |= more;
        letInTooLate |= more && made;
    }

    /** Whether something was let in after a choice without it, which may have been wrong; forgets that. */
    boolean wasMadeTooEarly() {
        boolean tooEarly = letInTooLate;
        letInTooLate = false;
        made = false;
        last = Optional.empty();
        return tooEarly;
    }

    /**
     * The best version in a range: not a yanked one if there is another, nor a pre-release if there is another, and then
     * the latest.
     *
     * @param anyPreRelease whether a pre-release is as good as a final release
     */
    Optional<Version> best(VersionRanges allowed, boolean anyPreRelease) {
        made = true;
        lastAllowed = allowed;
        Optional<Version> kept = kept(allowed);
        last = kept.isPresent() ? kept : bestOf(allowed, anyPreRelease);
        return last;
    }

    /** The version in a range that is chosen because it was before, or because another target has it. */
    private Optional<Version> kept(VersionRanges allowed) {
        Optional<Version> same = preferred.filter(version -> allowed.contains(version) && isConsidered(version));
        return same.isPresent()
                ? same
                : shared.filter(
                        version -> allowed.contains(version) && isConsidered(version) && !candidates.isSource(version));
    }

    private Optional<Version> bestOf(VersionRanges allowed, boolean anyPreRelease) {
        Version second = null;
        int secondFaults = Integer.MAX_VALUE;
        for (Version version :
                lowest ? candidates.versions() : candidates.versions().descendingSet()) {
            if (allowed.contains(version) && isConsidered(version)) {
                int faults = faults(version, anyPreRelease);
                if (faults == 0) {
                    return Optional.of(version);
                }
                if (faults < secondFaults) {
                    second = version;
                    secondFaults = faults;
                }
            }
        }
        return Optional.ofNullable(second);
    }

    /** The version in a range that is probably chosen, as far as that can be told without letting anything in. */
    Optional<Version> likely(VersionRanges wanted) {
        Optional<Version> kept = kept(wanted);
        if (kept.isPresent()) {
            return kept;
        }
        return (lowest ? candidates.versions() : candidates.versions().descendingSet())
                .stream()
                        .filter(version -> wanted.contains(version) && isConsidered(version))
                        .findFirst();
    }

    private int faults(Version version, boolean anyPreRelease) {
        return (candidates.isYanked(version) ? 4 : 0)
                + (preferBinary && candidates.isSource(version) ? 2 : 0)
                + (version.isPreRelease() && !anyPreRelease ? 1 : 0);
    }

    /** The other versions that are worth a guess, the best one first, once one is taken. */
    Stream<Version> after(Version version) {
        return (lowest
                        ? candidates.versions().tailSet(version, false)
                        : candidates.versions().headSet(version, false).descendingSet())
                .stream().filter(this::isConsidered);
    }

    /** The versions around one that no others tell apart from it, as {@link VersionGaps#around} has them. */
    VersionRanges around(Version version) {
        return gaps().around(version);
    }

    /** A range with versions added that do not matter, as {@link VersionGaps#filled} has them. */
    VersionRanges widened(VersionRanges ranges) {
        return gaps().filled(ranges);
    }

    private VersionGaps gaps() {
        return new VersionGaps(candidates.versions(), this::isConsidered);
    }

    /**
     * Who would have to be there for a version that came in when others were, because one of them let it in.
     *
     * @param present all demands about the project that count in the end
     * @return nothing if one of those lets it in, or it may be chosen whoever asks
     */
    Optional<Invitation> missingInvitation(Version version, List<Demand> present) {
        if (isKept(version)) {
            return Optional.empty();
        }
        List<Demand> all = new ArrayList<>(present);
        constraint.parts().forEach(part -> all.add(Demand.of(part)));
        Optional<Invitation> wanted = Optional.empty();
        if (candidates.isYanked(version)) {
            wanted = Optional.of(Invitation.ofYanked(version)).filter(invitation -> !invitation.isBy(all));
        }
        if (wanted.isEmpty()
                && version.isPreRelease()
                && policy == PreReleases.IF_NECESSARY
                && !preReleasesAreWelcome) {
            VersionRanges allowed = Demands.ranges(all);
            wanted = within(allowed)
                    .filter(other -> !other.isPreRelease() && candidates.isAvailable(other))
                    .findFirst()
                    .map(other -> Invitation.ofPreRelease(version, other))
                    .filter(invitation -> !invitation.isBy(all));
        }
        return wanted;
    }

    /** Takes a version out for good. */
    void refuse(Version version) {
        refused.add(version);
    }

    private boolean isKept(Version version) {
        return (preferred.isPresent() && preferred.get().equals(version))
                || (shared.isPresent() && shared.get().equals(version));
    }

    /** Whether a version may be chosen. */
    boolean isConsidered(Version version) {
        if (!constrained.contains(version) || refused.contains(version)) {
            return false;
        }
        boolean kept = isKept(version);
        return (preReleasesLetIn || kept || !version.isPreRelease())
                && candidates.isAvailable(version)
                && (kept || yankedLetIn.contains(version) || !candidates.isYanked(version));
    }

    /** The versions in a range that may be chosen, in ascending order. */
    List<Version> considered(VersionRanges ranges) {
        return within(ranges).filter(this::isConsidered).sorted().toList();
    }

    /** The latest one first: of old versions many are not available, and finding that out takes time. */
    private Stream<Version> within(VersionRanges ranges) {
        return candidates.versions().descendingSet().stream().filter(ranges::contains);
    }
}
