package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ProjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hashes that requirements give on a target, before anything is resolved: whoever runs what is in a file has to look at
 * them first.
 *
 * @param byProject the digests of which a project's file must have one
 * @param byPlace the same for what requirements name by its place
 * @param required whether nothing may come in of which no hash is given
 */
public record HashDemands(
        Map<ProjectName, AllowedHashes> byProject, Map<DirectSource, AllowedHashes> byPlace, boolean required) {
    public HashDemands {
        byProject = Map.copyOf(byProject);
        byPlace = Map.copyOf(byPlace);
    }

    /** What requirements and constraints demand where their markers hold. */
    public static HashDemands of(RequirementSet set, MarkerEnvironment markers, HashRule rule) {
        Map<ProjectName, AllowedHashes> byProject = new TreeMap<>();
        Map<DirectSource, AllowedHashes> byPlace = new HashMap<>();
        boolean any = false;
        for (List<RootRequirement> roots : List.of(set.roots(), set.constraints())) {
            for (RootRequirement root : roots) {
                if (root.holds(markers)) {
                    byProject.merge(root.requirement().name(), root.allHashes(), AllowedHashes::and);
                    root.direct().ifPresent(place -> byPlace.merge(place, root.allHashes(), AllowedHashes::and));
                    any |= !root.hashes().isAny();
                }
            }
        }
        return new HashDemands(byProject, byPlace, rule.requiresAll(any));
    }

    /** The digests of which a project's file must have one. */
    public AllowedHashes of(ProjectName project) {
        return byProject.getOrDefault(project, AllowedHashes.ANY);
    }

    /** The digests of which the file at a place must have one. */
    public AllowedHashes of(DirectSource place) {
        return byPlace.getOrDefault(place, AllowedHashes.ANY);
    }
}
