package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What metadata means on a target: which requirements hold, and whether it can be used at all. */
final class MetadataReader {
    private final MarkerEnvironment environment;
    private final CandidateRules rules;
    private final Map<ProjectName, List<RootRequirement>> overrides = new HashMap<>();

    /**
     * A reader for a target.
     *
     * @param overrides what stands in for every other requirement about its project
     */
    MetadataReader(MarkerEnvironment environment, CandidateRules rules, List<RootRequirement> overrides) {
        this.environment = environment;
        this.rules = rules;
        for (RootRequirement override : overrides) {
            this.overrides
                    .computeIfAbsent(override.requirement().name(), any -> new ArrayList<>())
                    .add(override);
        }
    }

    /** What users ask for on the target, with what is overridden replaced. */
    List<RootRequirement> applicable(List<RootRequirement> roots) {
        return roots.stream()
                .filter(this::holds)
                .flatMap(root -> overridden(root.requirement())
                        .map(instead -> instead.stream()
                                .map(override -> new RootRequirement(
                                        override.requirement(),
                                        root.origin() + " (overridden in " + override.origin() + ")",
                                        root.hashes().and(override.hashes()),
                                        override.editable())))
                        .orElseGet(() -> Stream.of(root)))
                .toList();
    }

    /** Whether what a user asks for counts. */
    boolean holds(RootRequirement root) {
        return root.holds(environment);
    }

    /** What a distribution demands without extras. */
    List<Demand> demands(CoreMetadata metadata) {
        return demands(metadata, requirement -> holds(requirement, Set.of()));
    }

    /** What an extra adds; nothing if the distribution does not have it. */
    List<Demand> demands(CoreMetadata metadata, ExtraName extra) {
        if (!metadata.providesExtra().contains(extra)) {
            return List.of();
        }
        return demands(metadata, requirement -> !holds(requirement, Set.of()) && holds(requirement, Set.of(extra)));
    }

    private List<Demand> demands(CoreMetadata metadata, Predicate<Requirement> wanted) {
        return metadata.requiresDist().stream()
                .filter(wanted)
                .flatMap(requirement -> overridden(requirement)
                        .map(instead -> instead.stream().map(Demand::of))
                        .orElseGet(() -> Stream.of(Demand.of(requirement))))
                .toList();
    }

    /** What stands in for a requirement on the target, if anything does; that may be nothing at all. */
    private Optional<List<RootRequirement>> overridden(Requirement requirement) {
        return Optional.ofNullable(overrides.get(requirement.name()))
                .map(instead -> instead.stream().filter(this::holds).toList());
    }

    /** Why a candidate with the given metadata cannot be used, in words that follow its name. */
    Optional<String> fault(Candidate candidate, CoreMetadata metadata) {
        boolean sameProject = metadata.name().equals(candidate.name());
        if (!sameProject || !metadata.version().equals(candidate.version())) {
            return Optional.of("has the metadata of " + metadata.name() + " " + metadata.version());
        }
        return metadata.requiresPython()
                .filter(required -> !rules.fitsPython(required))
                .map(required -> "requires Python " + Words.of(required));
    }

    private boolean holds(Requirement requirement, Set<ExtraName> extras) {
        return requirement
                .marker()
                .map(marker -> marker.evaluate(environment, extras))
                .orElse(true);
    }
}
