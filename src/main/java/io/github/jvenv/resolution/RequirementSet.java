package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that users wrote down about what an environment is to have.
 *
 * @param roots what is asked for
 * @param constraints requirements that ask for nothing, but that hold for their project if it is chosen
 * @param overrides requirements that stand in for all others about their project, whoever makes those
 */
public record RequirementSet(
        List<RootRequirement> roots, List<RootRequirement> constraints, List<RootRequirement> overrides) {
    public RequirementSet {
        roots = List.copyOf(roots);
        constraints = List.copyOf(constraints);
        overrides = List.copyOf(overrides);
    }

    /** What is asked for where markers have some values, with what is overridden replaced. */
    public List<RootRequirement> rootsOn(MarkerEnvironment environment) {
        return roots.stream()
                .filter(root -> root.holds(environment))
                .flatMap(root -> instead(root.requirement(), environment)
                        .map(overriding -> overriding.stream()
                                .map(override -> new RootRequirement(
                                        override.requirement(),
                                        root.origin() + " (overridden in " + override.origin() + ")",
                                        root.hashes().and(override.hashes()),
                                        override.editable())))
                        .orElseGet(() -> Stream.of(root)))
                .toList();
    }

    /** What stands in for a requirement where markers have some values, if anything does; that may be nothing at all. */
    public Optional<List<RootRequirement>> instead(Requirement requirement, MarkerEnvironment environment) {
        List<RootRequirement> overriding = overrides.stream()
                .filter(override -> override.requirement().name().equals(requirement.name()))
                .toList();
        return overriding.isEmpty()
                ? Optional.empty()
                : Optional.of(overriding.stream()
                        .filter(override -> override.holds(environment))
                        .toList());
    }

    /** Requirements without constraints and overrides. */
    public static RequirementSet of(List<RootRequirement> roots) {
        return new RequirementSet(roots, List.of(), List.of());
    }
}
