package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.List;

/**
 * What requirements files say, their nested files included, in the order in which pip reads it.
 *
 * @param requirements what is to be installed; of an overrides file, its overrides
 * @param constraints what narrows versions and installs nothing, each with a name and neither editable nor with extras
 * @param options what changes the run
 */
public record ReadRequirements(
        List<RequestedRequirement> requirements, List<RequestedRequirement> constraints, RequirementOptions options) {
    /** Nothing. */
    public static final ReadRequirements NOTHING = new ReadRequirements(List.of(), List.of(), RequirementOptions.NONE);

    public ReadRequirements {
        requirements = List.copyOf(requirements);
        constraints = List.copyOf(constraints);
    }

    /** This, and then what is read later. */
    public ReadRequirements then(ReadRequirements later) {
        return new ReadRequirements(
                joined(requirements, later.requirements),
                joined(constraints, later.constraints),
                options.then(later.options));
    }

    private static List<RequestedRequirement> joined(
            List<RequestedRequirement> first, List<RequestedRequirement> second) {
        List<RequestedRequirement> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
