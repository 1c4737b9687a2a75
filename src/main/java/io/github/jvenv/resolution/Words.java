package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.Specifier;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionOperator;
import io.github.jvenv.spec.version.VersionRanges;
import io.github.jvenv.words.Listing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;

/** Small parts of sentences about versions. */
final class Words {
    /** How many things are named one by one. */
    private static final int MOST_NAMED = 4;

    private Words() {}

    /** Versions of a project as one would ask for them. */
    static String of(String project, VersionRanges ranges) {
        return ranges.equals(VersionRanges.ALL)
                ? project
                : project + ranges.toString().replace(" or ", " or " + project);
    }

    /** Specifiers as people write them: from the lower bound to the upper one, then what is left out. */
    static String of(SpecifierSet specifiers) {
        return specifiers.specifiers().stream()
                .sorted(Comparator.comparing((Specifier specifier) -> place(specifier.operator())))
                .map(Specifier::toString)
                .collect(Collectors.joining(","));
    }

    private static int place(VersionOperator operator) {
        return switch (operator) {
            case IDENTICAL, EQUAL -> 0;
            case COMPATIBLE, AT_LEAST, GREATER -> 1;
            case LESS, AT_MOST -> 2;
            case NOT_EQUAL -> 3;
        };
    }

    /** Some of a project's versions, by the range that has them and no other of all that there are. */
    static String of(String project, Collection<Version> some, NavigableSet<Version> all) {
        if (some.size() == 1) {
            return project + " " + some.iterator().next();
        }
        if (some.size() == all.size()) {
            return "every version of " + project;
        }
        VersionRanges ranges =
                some.stream().map(VersionRanges::exactly).reduce(VersionRanges.NONE, VersionRanges::union);
        return of(project, ranges.simplify(List.copyOf(all)));
    }

    /** All versions of a project that there are, one by one or as a span. */
    static String all(NavigableSet<Version> versions) {
        return versions.size() <= MOST_NAMED
                ? Listing.of(versions)
                : versions.first() + " to " + versions.last() + " (" + versions.size() + " versions)";
    }
}
