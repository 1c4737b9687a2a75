package io.github.jvenv.resolution;

import java.util.List;

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

    /** Requirements without constraints and overrides. */
    public static RequirementSet of(List<RootRequirement> roots) {
        return new RequirementSet(roots, List.of(), List.of());
    }
}
