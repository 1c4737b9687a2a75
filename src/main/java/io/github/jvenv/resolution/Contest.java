package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which demands leave nothing but pre-releases where others are content with a final release. Whoever makes such a demand
 * is rejected if the final release is chosen first, though pre-releases would do for all; so the choice is put off until it
 * is known whether the demand counts.
 */
final class Contest {
    private final Candidates candidates;
    private final Predicate<Version> possible;
    private final Set<VersionRanges> demanded = new LinkedHashSet<>();

    /**
     * A contest that nobody has joined.
     *
     * @param possible tells which versions could be chosen if pre-releases were let in
     */
    Contest(Candidates candidates, Predicate<Version> possible) {
        this.candidates = candidates;
        this.possible = possible;
    }

    /**
     * Takes note of demands that nothing but later pre-releases can fulfil once a final release is chosen.
     *
     * @param chosen the final release
     * @param allowed the versions that were possible when it was chosen
     * @return whether a demand joined that had not done so before
     */
    boolean join(Version chosen, VersionRanges allowed, Stream<Demand> demands) {
        List<Version> rivals = candidates.versions().tailSet(chosen, false).stream()
                .filter(version -> version.isPreRelease() && allowed.contains(version))
                .toList();
        if (rivals.isEmpty()) {
            return false;
        }
        List<VersionRanges> joining = demands.map(Demand::ranges)
                .filter(ranges -> rivals.stream().anyMatch(ranges::contains)
                        && leavesPreReleasesOnly(allowed.intersection(ranges)))
                .toList();
        return demanded.addAll(joining);
    }

    /** Whether somebody has joined whose demand leaves nothing but pre-releases of what is possible. */
    boolean isOpen(VersionRanges allowed) {
        return demanded.stream().anyMatch(ranges -> leavesPreReleasesOnly(allowed.intersection(ranges)));
    }

    private boolean leavesPreReleasesOnly(VersionRanges ranges) {
        boolean any = false;
        for (Version version : candidates.versions().descendingSet()) {
            if (ranges.contains(version) && possible.test(version)) {
                if (!version.isPreRelease()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
