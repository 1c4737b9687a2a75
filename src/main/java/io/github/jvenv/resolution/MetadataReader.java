package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What metadata means on a target: which requirements hold, and whether it can be used at all. */
final class MetadataReader {
    private final MarkerEnvironment environment;
    private final CandidateRules rules;
    private final RequirementSet set;

    /**
     * A reader for a target.
     *
     * @param set what users ask for, of which the overrides count here
     */
    MetadataReader(MarkerEnvironment environment, CandidateRules rules, RequirementSet set) {
        this.environment = environment;
        this.rules = rules;
        this.set = set;
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
                .flatMap(requirement -> set.instead(requirement, environment)
                        .map(instead -> instead.stream().map(Demand::of))
                        .orElseGet(() -> Stream.of(Demand.of(requirement))))
                .toList();
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
