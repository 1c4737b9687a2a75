package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.VersionOperator;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of a set of requirements counts on one target.
 *
 * @param roots the requirements that hold there, with what is overridden replaced
 * @param constraints the constraints that hold there, by project
 * @param places where projects are that users want from a place instead of an index
 * @param hashes the digests of which a project's file must have one, where requirements give some
 */
record Asked(
        List<RootRequirement> roots,
        Map<ProjectName, Constraint> constraints,
        Map<ProjectName, DirectSource> places,
        Map<ProjectName, AllowedHashes> hashes) {
    static Asked of(RequirementSet set, MarkerEnvironment environment) {
        List<RootRequirement> roots = set.rootsOn(environment);
        Map<ProjectName, List<RootRequirement>> byProject = new TreeMap<>();
        for (RootRequirement constraint : set.constraints()) {
            if (constraint.holds(environment)) {
                byProject
                        .computeIfAbsent(constraint.requirement().name(), any -> new ArrayList<>())
                        .add(constraint);
            }
        }
        Map<ProjectName, Constraint> constraints = new TreeMap<>();
        byProject.forEach((project, parts) -> constraints.put(project, new Constraint(parts)));
        return new Asked(roots, constraints, places(roots, byProject), hashes(roots, byProject));
    }

    private static Map<ProjectName, AllowedHashes> hashes(
            List<RootRequirement> roots, Map<ProjectName, List<RootRequirement>> constraints) {
        GivenHashes given = new GivenHashes();
        roots.forEach(root -> given.add(root, root.allHashes()));
        // As for pip, the hash in the URL of a constraint vouches for nothing.
        constraints.values().forEach(parts -> parts.forEach(part -> given.add(part, part.hashes())));
        return given.allowed();
    }

    /** The requirements and constraints that give hashes as an option; one is enough for pip to want them all. */
    List<RootRequirement> givingHashes() {
        return everything().filter(root -> !root.hashes().isAny()).toList();
    }

    /** How hashes, and versions that are meant to the letter, choose among the files of the projects that have some. */
    Map<ProjectName, FileChoice> fileChoices() {
        Map<ProjectName, VersionRanges> versions = new HashMap<>();
        Set<ProjectName> literal = new HashSet<>();
        everything().map(RootRequirement::requirement).forEach(requirement -> {
            versions.merge(requirement.name(), requirement.specifiers().ranges(), VersionRanges::intersection);
            if (requirement.specifiers().specifiers().stream()
                    .anyMatch(specifier -> specifier.operator() == VersionOperator.IDENTICAL)) {
                literal.add(requirement.name());
            }
        });
        Map<ProjectName, FileChoice> choices = new HashMap<>();
        versions.forEach((project, left) -> {
            AllowedHashes allowed = hashes.getOrDefault(project, AllowedHashes.ANY);
            if (!allowed.isAny() || literal.contains(project)) {
                choices.put(project, new FileChoice(allowed, left, literal.contains(project)));
            }
        });
        return choices;
    }

    PythonPackages packages(Library library, MetadataReader reader, CandidatePolicy policy) {
        List<Demand> demands = roots.stream().map(Demand::of).toList();
        return new PythonPackages(
                demands, constraints, new Directs(places, originsOfPlaces()), library, reader, policy);
    }

    private Map<ProjectName, List<String>> originsOfPlaces() {
        Map<ProjectName, List<String>> origins = new HashMap<>();
        everything()
                .filter(root -> root.direct().isPresent())
                .forEach(root -> origins.computeIfAbsent(root.requirement().name(), any -> new ArrayList<>())
                        .add(root.origin()));
        return origins;
    }

    private Stream<RootRequirement> everything() {
        return Stream.concat(
                roots.stream(), constraints.values().stream().flatMap(constraint -> constraint.parts().stream()));
    }

    private static Map<ProjectName, DirectSource> places(
            List<RootRequirement> roots, Map<ProjectName, List<RootRequirement>> constraints) {
        Map<ProjectName, DirectSource> places = new TreeMap<>();
        Map<ProjectName, RootRequirement> first = new HashMap<>();
        List<RootRequirement> all = new ArrayList<>(roots);
        constraints.values().forEach(all::addAll);
        for (RootRequirement root : all) {
            ProjectName project = root.requirement().name();
            root.direct().ifPresent(place -> {
                DirectSource before = places.get(project);
                RootRequirement asker = first.putIfAbsent(project, root);
                if (before != null && asker != null && !before.isAtPlaceOf(place)) {
                    throw new ResolutionFailure(
                            asker.origin() + " asks for " + project + " from " + before + ", and " + root.origin()
                                    + " from " + place + ".",
                            "A project can come from one place only.");
                }
                places.merge(project, place, (one, other) -> one.editable() ? one : other);
            });
        }
        return places;
    }
}
