package io.github.jvenv.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Solves by trying every combination of versions. */
final class BruteForce {
    private final FakePackages packages;
    private final List<String> names;

    BruteForce(FakePackages packages, List<String> names) {
        this.packages = packages;
        this.names = names;
    }

    boolean hasSolution() {
        return hasSolution(new HashMap<>(), 0);
    }

    /** Whether decisions are all that is needed, and nothing else. */
    boolean isSolution(Map<String, Integer> decisions) {
        return needed(decisions).filter(decisions::equals).isPresent();
    }

    private boolean hasSolution(Map<String, Integer> versions, int next) {
        if (next == names.size()) {
            return needed(versions).isPresent();
        }
        String name = names.get(next);
        boolean found = hasSolution(versions, next + 1);
        for (Integer version : packages.versions(name).keySet()) {
            versions.put(name, version);
            found = found || hasSolution(versions, next + 1);
        }
        versions.remove(name);
        return found;
    }

    /** What the root needs, directly or not, if the given versions are chosen; nothing if they do not fit. */
    private Optional<Map<String, Integer>> needed(Map<String, Integer> versions) {
        Map<String, Integer> needed = new LinkedHashMap<>(Map.of("root", 0));
        Deque<String> open = new ArrayDeque<>(List.of("root"));
        while (!open.isEmpty()) {
            String subject = open.pop();
            int version = needed.get(subject);
            if (!packages.isUsable(subject, version)) {
                return Optional.empty();
            }
            for (Dependency<String, Numbers> dependency : packages.needs(subject, version)) {
                String owner = packages.owner(dependency.onto()).orElse(dependency.onto());
                Integer chosen = versions.get(owner);
                if (chosen == null || !dependency.versions().contains(chosen)) {
                    return Optional.empty();
                }
                if (needed.put(dependency.onto(), chosen) == null) {
                    open.push(dependency.onto());
                }
            }
        }
        return Optional.of(needed);
    }
}
