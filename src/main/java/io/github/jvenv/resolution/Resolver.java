package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.solver.Outcome;
import io.github.jvenv.solver.Solver;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Resolves requirements: finds the distributions that together fulfil them on a target. The answer depends on what the
 * source says and not on when it says it.
 */
public final class Resolver {
    private final Executor ahead;

    /**
     * A resolver.
     *
     * @param ahead runs questions to the source that are asked ahead of need, and so bounds how many of them there are at
     *     once; they may still run for a moment when a resolution has ended
     */
    public Resolver(Executor ahead) {
        this.ahead = ahead;
    }

    /**
     * Resolves.
     *
     * @param roots what is asked of the environment; those whose marker does not hold on the target do not count
     * @throws ResolutionFailure if no set of distributions fulfils the requirements
     */
    public Resolution resolve(
            List<RootRequirement> roots, Target target, CandidatePolicy policy, CandidateSource source) {
        CandidateRules rules =
                new CandidateRules(target.tags(), target.pythonVersion().baseVersion());
        MetadataReader reader = new MetadataReader(target.markers(), rules);
        List<RootRequirement> applicable =
                roots.stream().filter(root -> reader.holds(root.requirement())).toList();
        refuseUrls(applicable);
        List<Demand> asked = applicable.stream()
                .map(RootRequirement::requirement)
                .map(Demand::new)
                .toList();
        try (Library library = new Library(source, rules, ahead)) {
            PythonPackages packages = new PythonPackages(asked, library, reader, policy.preReleases());
            Outcome<Node, Version, Versions> outcome = solve(packages);
            if (outcome instanceof Outcome.Solution<Node, Version, Versions> solution) {
                return new ResolutionBuilder(packages, applicable, target).build(solution.decisions());
            }
            PythonPackages withMore = new PythonPackages(asked, library, reader, policy.preReleases());
            withMore.allowPreReleasesAsLastResort();
            throw new FailureReport(((Outcome.NoSolution<Node, Version, Versions>) outcome).contradiction(), packages)
                    .failure(applicable, target, decisionsIfSolved(withMore));
        }
    }

    private static Outcome<Node, Version, Versions> solve(PythonPackages packages) {
        Outcome<Node, Version, Versions> outcome;
        do {
            outcome = Solver.solve(PythonPackages.ROOT, PythonPackages.ROOT_VERSION, packages);
        } while (packages.mustChooseAgain());
        return outcome;
    }

    private static Map<Node, Version> decisionsIfSolved(PythonPackages packages) {
        try {
            return solve(packages) instanceof Outcome.Solution<Node, Version, Versions> solution
                    ? solution.decisions()
                    : Map.of();
        } catch (Failure notWorthTelling) {
            return Map.of();
        }
    }

    private static void refuseUrls(List<RootRequirement> roots) {
        for (RootRequirement root : roots) {
            Requirement requirement = root.requirement();
            if (requirement.url().isPresent()) {
                throw new ResolutionFailure(
                        root.origin() + " asks for " + requirement.name()
                                + " from a URL, and distributions from URLs are not supported yet.",
                        "Ask for " + requirement.name() + " by version, from an index.");
            }
        }
    }
}
