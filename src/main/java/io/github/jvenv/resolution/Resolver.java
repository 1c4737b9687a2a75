package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.solver.Outcome;
import io.github.jvenv.solver.Solver;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Resolves requirements: finds the distributions that together fulfil them on a target. The answer depends on what the
 * source says and not on when it says it.
 */
public final class Resolver {
    /** A solution and the packages that it is of. */
    private record Solved(PythonPackages packages, Map<Node, Version> decisions) {
        /** What would have to be let in. */
        Map<Node, Version> uninvited() {
            return packages.uninvited(decisions);
        }
    }

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
     * @param set what is asked of the environment; requirements whose marker does not hold on the target do not count
     * @param direct tells what is at places that requirements name
     * @throws ResolutionFailure if no set of distributions fulfils the requirements
     */
    public Resolution resolve(
            RequirementSet set, Target target, CandidatePolicy policy, CandidateSource source, DirectMetadata direct) {
        CandidateRules rules =
                new CandidateRules(target.tags(), target.pythonVersion().baseVersion(), policy.formats());
        MetadataReader reader = new MetadataReader(target.markers(), rules, set);
        Asked asked = Asked.of(set, target.markers());
        HashMode hashMode = new HashMode(asked.givingHashes(), policy.hashRule());
        try (Library library = new Library(source, direct, rules, asked.fileChoices(), ahead)) {
            Solved solved = solve(asked, library, reader, policy, target);
            Resolution resolution = new ResolutionBuilder(solved.packages(), set, asked.roots(), asked.hashes(), target)
                    .build(solved.decisions());
            if (hashMode.isOn()) {
                hashMode.check(resolution);
            }
            return resolution;
        }
    }

    private static Solved solve(
            Asked asked, Library library, MetadataReader reader, CandidatePolicy policy, Target target) {
        PythonPackages packages = asked.packages(library, reader, policy);
        Outcome<Node, Version, Versions> outcome = solve(packages);
        if (!(outcome instanceof Outcome.NoSolution<Node, Version, Versions> none)) {
            return new Solved(packages, ((Outcome.Solution<Node, Version, Versions>) outcome).decisions());
        }
        // What lets a version in may not have been read before that version was needed.
        Optional<Solved> preReleases = solveWith(LastResort.PRE_RELEASES, asked, library, reader, policy);
        Optional<Solved> invited = preReleases
                .filter(solved -> solved.uninvited().isEmpty())
                .or(() -> solveWith(LastResort.PRE_RELEASES_AND_YANKED_VERSIONS, asked, library, reader, policy)
                        .filter(solved -> solved.uninvited().isEmpty()));
        if (invited.isPresent()) {
            return invited.get();
        }
        ResolutionFailure failure = new FailureReport(none.contradiction(), packages)
                .failure(
                        asked.roots(),
                        target,
                        preReleases.map(Solved::uninvited).orElse(Map.of()));
        return solveElsewhere(packages).orElseThrow(() -> failure);
    }

    /**
     * A solution without what asks for places of its own: it may have been rejected for something else, but kept others from
     * an index.
     */
    private static Optional<Solved> solveElsewhere(PythonPackages packages) {
        while (packages.mustForgetAPlace(Map.of())) {
            if (solve(packages) instanceof Outcome.Solution<Node, Version, Versions> solution) {
                return Optional.of(new Solved(packages, solution.decisions()));
            }
        }
        return Optional.empty();
    }

    private static Outcome<Node, Version, Versions> solve(PythonPackages packages) {
        while (true) {
            Outcome<Node, Version, Versions> outcome =
                    Solver.solve(PythonPackages.ROOT, PythonPackages.ROOT_VERSION, packages);
            boolean again = packages.mustChooseAgain()
                    || (outcome instanceof Outcome.Solution<Node, Version, Versions> solution
                            && (packages.mustForgetAPlace(solution.decisions())
                                    || packages.mustTurnAway(solution.decisions())));
            if (!again) {
                return outcome;
            }
        }
    }

    /** What would be chosen if more were let in as the last resort; nothing if that is not known to help. */
    private static Optional<Solved> solveWith(
            LastResort resort, Asked asked, Library library, MetadataReader reader, CandidatePolicy policy) {
        try (Library unbuilt = library.withoutBuilds()) {
            PythonPackages packages = asked.packages(unbuilt, reader, policy);
            packages.allow(resort);
            return solve(packages) instanceof Outcome.Solution<Node, Version, Versions> solution
                    ? Optional.of(new Solved(packages, solution.decisions()))
                    : Optional.empty();
        } catch (Failure notWorthTelling) {
            return Optional.empty();
        }
    }
}
