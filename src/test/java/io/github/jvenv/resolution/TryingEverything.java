package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells by trying every combination of versions what is a solution of a universe. */
final class TryingEverything {
    private final RandomUniverse universe;

    TryingEverything(RandomUniverse universe) {
        this.universe = universe;
    }

    boolean hasSolution() {
        return hasSolution(new TreeMap<>(), new ArrayList<>(universe.all().keySet()));
    }

    /** Whether versions fulfil all that is needed and nothing is superfluous. */
    boolean isSolution(Map<ProjectName, Version> chosen) {
        return demands(chosen)
                .filter(demands -> demands.keySet().equals(chosen.keySet()))
                .filter(demands -> chosen.keySet().stream()
                        .allMatch(project -> isLetIn(project, chosen.get(project), demands.get(project))))
                .isPresent();
    }

    /** Whether a later version of some project would do while all others stay. */
    boolean isOlderThanNeeded(Map<ProjectName, Version> chosen) {
        return chosen.keySet().stream()
                .anyMatch(project -> universe.all().get(project).keySet().stream()
                        .filter(version -> version.compareTo(chosen.get(project)) > 0)
                        .anyMatch(version -> {
                            Map<ProjectName, Version> changed = new TreeMap<>(chosen);
                            changed.put(project, version);
                            return isSolution(changed);
                        }));
    }

    private boolean hasSolution(Map<ProjectName, Version> chosen, List<ProjectName> open) {
        if (open.isEmpty()) {
            return isSolution(chosen);
        }
        List<ProjectName> rest = open.subList(1, open.size());
        boolean found = hasSolution(chosen, rest);
        for (Version version : universe.all().get(open.get(0)).keySet()) {
            chosen.put(open.get(0), version);
            found = found || hasSolution(chosen, rest);
        }
        chosen.remove(open.get(0));
        return found;
    }

    /** What the roots demand, directly or not, of each project; nothing if the chosen versions do not fulfil that. */
    private Optional<Map<ProjectName, List<Requirement>>> demands(Map<ProjectName, Version> chosen) {
        Map<ProjectName, List<Requirement>> demands = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Requirement> open = new ArrayDeque<>(universe.roots());
        while (!open.isEmpty()) {
            Requirement demand = open.pop();
            Version version = chosen.get(demand.name());
            if (version == null || !demand.specifiers().ranges().contains(version)) {
                return Optional.empty();
            }
            demands.computeIfAbsent(demand.name(), any -> new ArrayList<>(constraints(demand.name())))
                    .add(demand);
            RandomUniverse.Release release = universe.all().get(demand.name()).get(version);
            if (seen.add(demand.name().value())) {
                open.addAll(release.requires());
            }
            for (ExtraName extra : demand.extras()) {
                if (seen.add(demand.name() + "[" + extra + "]")) {
                    open.addAll(release.extras().getOrDefault(extra, List.of()));
                }
            }
        }
        return Optional.of(demands);
    }

    private List<Requirement> constraints(ProjectName project) {
        return universe.constraints().stream()
                .filter(constraint -> constraint.name().equals(project))
                .toList();
    }

    /** As pip: a yanked version has to be named, and a pre-release mentioned, or else the only thing that is left. */
    private boolean isLetIn(ProjectName project, Version version, List<Requirement> demands) {
        boolean fulfils =
                demands.stream().allMatch(demand -> demand.specifiers().ranges().contains(version));
        boolean named = demands.stream()
                .anyMatch(demand -> demand.specifiers().toString().matches(".*==[^*]*"));
        boolean mentioned =
                demands.stream().anyMatch(demand -> demand.specifiers().mentionsPreRelease());
        boolean another = universe.all().get(project).keySet().stream()
                .anyMatch(other -> !other.isPreRelease()
                        && demands.stream()
                                .allMatch(demand -> demand.specifiers().ranges().contains(other)));
        return fulfils
                && (named || !universe.all().get(project).get(version).yanked())
                && (!version.isPreRelease() || mentioned || !another);
    }
}
