package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * What has to be said of a version that is not chosen unless somebody lets it in.
 *
 * @param version a yanked version or, if there is something instead, a pre-release
 * @param instead a final release that would be chosen, unless a demand rules it out
 */
record Invitation(Version version, Optional<Version> instead) {
    static Invitation ofYanked(Version version) {
        return new Invitation(version, Optional.empty());
    }

    static Invitation ofPreRelease(Version version, Version instead) {
        return new Invitation(version, Optional.of(instead));
    }

    /** Whether one of several demands lets the version in. */
    boolean isBy(List<Demand> demands) {
        return demands.stream().anyMatch(this::isBy);
    }

    /** Whether a demand lets the version in: by naming it if it is yanked, else by what leaves pre-releases only. */
    boolean isBy(Demand demand) {
        if (!demand.ranges().contains(version)) {
            return false;
        }
        return instead.map(
                        other -> demand.mentionsPreRelease() || !demand.ranges().contains(other))
                .orElseGet(demand::pins);
    }

    /** Why the version has to be let in: what follows its name. */
    String reason() {
        return (instead.isPresent() ? "is a pre-release" : "is yanked") + " and let in";
    }
}
