package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What constraints say of one project: they ask for nothing, but hold for it when it is chosen.
 *
 * @param parts the constraints about it that hold on the target
 */
record Constraint(List<RootRequirement> parts) {
    static final Constraint NONE = new Constraint(List.of());

    Constraint {
        parts = List.copyOf(parts);
    }

    VersionRanges ranges() {
        return parts.stream()
                .map(part -> part.requirement().specifiers().ranges())
                .reduce(VersionRanges.ALL, VersionRanges::intersection);
    }

    boolean mentionsPreRelease() {
        return parts.stream().anyMatch(part -> part.requirement().specifiers().mentionsPreRelease());
    }

    boolean allows(Version version) {
        return parts.isEmpty() || ranges().contains(version);
    }

    /** The constraints that keep a version out: {@code constraints.txt line 3 (a<2)}. */
    String whatRulesOut(Version version) {
        return parts.stream()
                .filter(part -> !part.requirement().specifiers().ranges().contains(version))
                .map(part -> part.origin() + " (" + part.requirement().name()
                        + Words.of(part.requirement().specifiers()) + ")")
                .collect(Collectors.joining(" and "));
    }
}
