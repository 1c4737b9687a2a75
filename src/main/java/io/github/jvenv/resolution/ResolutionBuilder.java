package io.github.jvenv.resolution;

import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.words.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns what the solver decided into distributions. */
final class ResolutionBuilder {
    private final PythonPackages packages;
    private final RequirementSet set;
    private final List<RootRequirement> roots;
    private final Map<ProjectName, AllowedHashes> hashes;
    private final Target target;
    private final List<ResolvedDistribution> distributions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ResolutionBuilder(
            PythonPackages packages,
            RequirementSet set,
            List<RootRequirement> roots,
            Map<ProjectName, AllowedHashes> hashes,
            Target target) {
        this.hashes = Map.copyOf(hashes);
        this.packages = packages;
        this.set = set;
        this.roots = roots;
        this.target = target;
    }

    Resolution build(Map<Node, Version> decisions) {
        decisions.forEach((node, version) -> {
            if (node instanceof Node.Project project) {
                add(project, version, decisions);
            }
        });
        return new Resolution(
                target, distributions, warnings, leftOut(decisions).releases());
    }

    private void add(Node.Project project, Version version, Map<Node, Version> decisions) {
        ProjectName name = project.name();
        CoreMetadata metadata = packages.metadata(name, version);
        SortedSet<ExtraName> extras = new TreeSet<>();
        List<Demand> demands = new ArrayList<>(packages.demands().of(project, version));
        for (Node node : decisions.keySet()) {
            if (node instanceof Node.Extra extra && extra.name().equals(name)) {
                demands.addAll(packages.demands().of(extra, version));
                if (metadata.providesExtra().contains(extra.extra())) {
                    extras.add(extra.extra());
                } else {
                    warnings.add(name + " " + version + " has no extra named " + extra.extra() + ".");
                }
            }
        }
        SortedSet<ProjectName> dependencies = new TreeSet<>();
        demands.forEach(demand -> dependencies.add(demand.project()));
        dependencies.remove(name);
        Candidate candidate = packages.candidate(name, version);
        if (candidate instanceof DistributionFile file && file.yank() instanceof Yank.Yanked yanked) {
            warnings.add(name + " " + version + " is yanked"
                    + (yanked.reason().isBlank() ? "." : ": " + OneLine.of(yanked.reason())));
        }
        packages.choice(name)
                .candidates()
                .status()
                .told()
                .ifPresent(told -> warnings.add("The project " + name + ' ' + told + '.'));
        distributions.add(new ResolvedDistribution(
                name,
                version,
                candidate,
                metadata.requiresPython(),
                extras,
                dependencies,
                rootsOf(name),
                hashes.getOrDefault(name, AllowedHashes.ANY)));
    }

    private LeftOut leftOut(Map<Node, Version> decisions) {
        LeftOut leftOut = new LeftOut(target.markers());
        set.roots().forEach(root -> note(root.requirement(), new TreeSet<>(), decisions, leftOut));
        for (ResolvedDistribution distribution : distributions) {
            packages.metadata(distribution.name(), distribution.version())
                    .requiresDist()
                    .forEach(requirement -> note(requirement, distribution.extras(), decisions, leftOut));
        }
        return leftOut;
    }

    private void note(
            Requirement requirement, SortedSet<ExtraName> extras, Map<Node, Version> decisions, LeftOut leftOut) {
        boolean there = decisions.containsKey(new Node.Project(requirement.name()));
        if (!there && set.instead(requirement, target.markers()).isEmpty()) {
            requirement.marker().ifPresent(marker -> leftOut.add(marker, extras));
        }
    }

    private List<RootRequirement> rootsOf(ProjectName name) {
        return roots.stream()
                .filter(root -> root.requirement().name().equals(name))
                .toList();
    }
}
