package io.github.jvenv.solver;

/** Finds a version for each package that is needed, or proves that there is none. Deterministic. */
public final class Solver {
    private Solver() {}

    /**
     * Solves.
     *
     * @param root the package that stands for what is asked; its dependencies are the requirements to meet
     * @param version its only version
     */
    public static <P, V, S extends VersionSet<V, S>> Outcome<P, V, S> solve(
            P root, V version, PackageSource<P, V, S> source) {
        KnownIncompatibilities<P, S> known = new KnownIncompatibilities<>();
        Outcome<P, V, S> outcome = new Search<>(root, version, source, known).run();
        return outcome instanceof Outcome.NoSolution<P, V, S> none
                ? new Outcome.NoSolution<>(
                        () -> new ShorterProof<>(root, version, source).of(none.contradiction(), known))
                : outcome;
    }
}
