package io.github.jvenv.resolution;

import io.github.jvenv.solver.Dependency;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who demands what: every demand that has been read so far, by who makes it and by the project that it is about. */
final class Demands {
    /** Who makes demands: what is asked of the environment, a version of a project, or an extra at a version. */
    record Maker(Node node, Version version) {
        /** What is asked of the environment. */
        static final Maker ROOT = new Maker(PythonPackages.ROOT, PythonPackages.ROOT_VERSION);

        // Written out: resolutions compare these all the time, and what a record has by itself is slow at first.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Maker that && node.equals(that.node) && version.equals(that.version);
        }

        @Override
        public int hashCode() {
            return 31 * node.hashCode() + version.hashCode();
        }
    }

    private final Map<Maker, List<Demand>> byMaker = new LinkedHashMap<>();
    private final Map<ProjectName, Map<Maker, List<Demand>>> byProject = new HashMap<>();
    private final Map<ProjectName, Set<VersionRanges>> pins = new HashMap<>();

    /** Adds what somebody demands. */
    void put(Maker maker, List<Demand> demands) {
        byMaker.put(maker, demands);
        for (Demand demand : demands) {
            if (demand.pins()) {
                pins.computeIfAbsent(demand.project(), any -> new LinkedHashSet<>())
                        .add(demand.ranges());
            }
            byProject
                    .computeIfAbsent(demand.project(), any -> new LinkedHashMap<>())
                    .put(maker, demands);
        }
    }

    /** What somebody demands; nothing if that was not read. */
    List<Demand> of(Node node, Version version) {
        return byMaker.getOrDefault(new Maker(node, version), List.of());
    }

    /** The first demand that was read among those that mean a dependency to the solver; none may be just that. */
    Optional<Demand> behind(Node node, Dependency<Node, Versions> dependency) {
        return byMaker.entrySet().stream()
                .filter(entry -> entry.getKey().node().equals(node))
                .flatMap(entry -> entry.getValue().stream())
                .filter(demand -> demand.dependencies().contains(dependency))
                .findFirst();
    }

    /** Every demand about a project. */
    Stream<Demand> about(ProjectName project) {
        return byProject.getOrDefault(project, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(demand -> demand.project().equals(project));
    }

    /** Those who make a demand about a project that is as told, in the order in which they were read. */
    List<Maker> makers(ProjectName project, Predicate<Demand> wanted) {
        List<Maker> makers = new ArrayList<>();
        byProject.getOrDefault(project, Map.of()).forEach((maker, made) -> {
            if (made.stream().anyMatch(demand -> demand.project().equals(project) && wanted.test(demand))) {
                makers.add(maker);
            }
        });
        return makers;
    }

    /** What of some decisions is needed by the root, directly or not. */
    Map<Node, Version> needed(Map<Node, Version> decisions) {
        Map<Node, Version> needed = new LinkedHashMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(PythonPackages.ROOT));
        while (!open.isEmpty()) {
            Node node = open.pop();
            Version version = decisions.get(node);
            if (version != null && needed.put(node, version) == null) {
                of(node, version).forEach(demand -> demand.dependencies().forEach(each -> open.add(each.onto())));
            }
        }
        return needed;
    }

    /** The demands about a project of those that are chosen. */
    List<Demand> about(ProjectName project, Map<Node, Version> chosen) {
        List<Demand> about = new ArrayList<>();
        chosen.forEach((node, version) -> addTo(about, project, of(node, version)));
        return about;
    }

    /** The demands of somebody about a project. */
    List<Demand> about(ProjectName project, Maker maker) {
        List<Demand> about = new ArrayList<>();
        addTo(about, project, byMaker.getOrDefault(maker, List.of()));
        return about;
    }

    private static void addTo(List<Demand> about, ProjectName project, List<Demand> made) {
        for (Demand demand : made) {
            if (demand.project().equals(project)) {
                about.add(demand);
            }
        }
    }

    /**
     * The demands about a project that all versions of a range fulfil: be it that the range is what they left, so that who
     * makes them need not be chosen yet.
     */
    List<Demand> met(ProjectName project, VersionRanges ranges) {
        return about(project)
                .filter(demand -> ranges.isSubsetOf(demand.ranges()))
                .toList();
    }

    /** Whether a demand that names one version leaves no other choice than a range. */
    boolean arePinned(ProjectName project, VersionRanges ranges) {
        return pins.getOrDefault(project, Set.of()).stream().anyMatch(ranges::isSubsetOf);
    }

    /** The versions that fulfil all of some demands. */
    static VersionRanges ranges(List<Demand> demands) {
        return demands.stream().map(Demand::ranges).reduce(VersionRanges.ALL, VersionRanges::intersection);
    }
}
