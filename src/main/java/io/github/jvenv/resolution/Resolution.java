package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Distributions that together fulfil all requirements on a target.
 *
 * @param distributions one for each project, sorted by name
 * @param warnings sentences about what was asked for in vain, sorted
 * @param releases where among the patch releases of the target's Python they fulfil them, too; empty for everywhere
 */
public record Resolution(
        Target target, List<ResolvedDistribution> distributions, List<String> warnings, Optional<Marker> releases) {
    /** Distributions for the target alone, of which nobody asks where else they would do. */
    public Resolution(Target target, List<ResolvedDistribution> distributions, List<String> warnings) {
        this(target, distributions, warnings, Optional.empty());
    }

    public Resolution {
        distributions = distributions.stream().sorted().toList();
        warnings = warnings.stream().sorted().toList();
    }

    /** The distribution of a project. */
    public Optional<ResolvedDistribution> find(ProjectName name) {
        return distributions.stream()
                .filter(distribution -> distribution.name().equals(name))
                .findFirst();
    }

    /** The distributions that need another one. */
    public List<ResolvedDistribution> dependents(ResolvedDistribution needed) {
        return distributions.stream()
                .filter(one -> one.dependencies().contains(needed.name()))
                .toList();
    }

    /** Where what asks for a distribution stands, or which others need it, in words: {@code pom.xml <requirement>, flask}. */
    public String askers(ResolvedDistribution wanted) {
        return Stream.concat(
                        wanted.roots().stream().map(RootRequirement::origin),
                        dependents(wanted).stream().map(one -> one.name().toString()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
