package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What lies between the versions of a project that there are: nothing that could ever be chosen, so that ranges which differ
 * in it only mean the same.
 *
 * @param versions all that there are
 * @param considered tells which of them may be chosen
 */
record VersionGaps(NavigableSet<Version> versions, Predicate<Version> considered) {
    /**
     * The versions from the given one to before the next one that may be chosen. Versions that differ in their local part
     * only are told apart.
     */
    VersionRanges around(Version version) {
        Version below = versions.lower(version);
        Optional<Version> above =
                versions.tailSet(version, false).stream().filter(considered).findFirst();
        boolean shared =
                isSamePublicVersion(version, Optional.ofNullable(below)) || isSamePublicVersion(version, above);
        if (shared) {
            return VersionRanges.exactly(version);
        }
        VersionRanges from = atLeast(version);
        return above.isPresent() ? from.intersection(atLeast(above.get()).complement()) : from;
    }

    /**
     * A range with versions added that do not matter: those that do not exist next to the ones that do and, if it has the
     * first one that may be chosen, all before that. A range that has none to choose gets all that do not exist.
     */
    VersionRanges filled(VersionRanges ranges) {
        List<Version> chosen = versions.stream().filter(considered).toList();
        if (chosen.stream().noneMatch(ranges::contains)) {
            return versions.stream()
                    .map(VersionRanges::exactly)
                    .reduce(VersionRanges.NONE, VersionRanges::union)
                    .complement()
                    .union(ranges);
        }
        VersionRanges filled = ranges;
        for (Version version : versions) {
            Version before = versions.lower(version);
            boolean startsRun = ranges.contains(version) && (before == null || !ranges.contains(before));
            if (startsRun && version.compareTo(chosen.get(0)) <= 0) {
                filled = filled.union(below(version));
            } else if (startsRun && before != null) {
                filled = filled.union(below(version).intersection(upTo(before).complement()));
            }
        }
        return filled;
    }

    private static boolean isSamePublicVersion(Version version, Optional<Version> neighbour) {
        return neighbour.isPresent() && neighbour.get().publicVersion().equals(version.publicVersion());
    }

    private static VersionRanges below(Version version) {
        return atLeast(version).complement();
    }

    /** With all that have the same public version, which must not count as lying after it. */
    private static VersionRanges upTo(Version version) {
        return SpecifierSet.parse("<=" + version.publicVersion()).ranges();
    }

    private static VersionRanges atLeast(Version version) {
        return SpecifierSet.parse(">=" + version.publicVersion()).ranges();
    }
}
