package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What metadata means on a target: which requirements hold, and whether it can be used at all. */
final class MetadataReader {
    private final MarkerEnvironment environment;
    private final CandidateRules rules;

    MetadataReader(MarkerEnvironment environment, CandidateRules rules) {
        this.environment = environment;
        this.rules = rules;
    }

    /** Whether a requirement holds without any extra. */
    boolean holds(Requirement requirement) {
        return holds(requirement, Set.of());
    }

    /** What a distribution demands without extras. */
    List<Demand> demands(CoreMetadata metadata) {
        return metadata.requiresDist().stream()
                .filter(this::holds)
                .map(Demand::new)
                .toList();
    }

    /** What an extra adds; nothing if the distribution does not have it. */
    List<Demand> demands(CoreMetadata metadata, ExtraName extra) {
        if (!metadata.providesExtra().contains(extra)) {
            return List.of();
        }
        return metadata.requiresDist().stream()
                .filter(requirement -> !holds(requirement) && holds(requirement, Set.of(extra)))
                .map(Demand::new)
                .toList();
    }

    /** Why a wheel with the given metadata cannot be used, in words that follow its name. */
    Optional<String> fault(DistributionFile wheel, CoreMetadata metadata) {
        boolean sameProject = metadata.name().equals(wheel.filename().name());
        if (!sameProject || !metadata.version().equals(wheel.filename().version())) {
            return Optional.of("has the metadata of " + metadata.name() + " " + metadata.version());
        }
        return metadata.requiresPython()
                .filter(required -> !rules.fitsPython(required))
                .map(required -> "requires Python " + Words.of(required));
    }

    /** Why demands cannot be met, whatever versions there are, in words that follow the name of who makes them. */
    static Optional<String> fault(List<Demand> demands) {
        String fromUrls = demands.stream()
                .filter(Demand::wantsUrl)
                .map(demand -> demand.project().value())
                .collect(Collectors.joining(" and "));
        return fromUrls.isEmpty()
                ? Optional.empty()
                : Optional.of("needs " + fromUrls + " from a URL, which is not supported yet");
    }

    private boolean holds(Requirement requirement, Set<ExtraName> extras) {
        return requirement
                .marker()
                .map(marker -> marker.evaluate(environment, extras))
                .orElse(true);
    }
}
