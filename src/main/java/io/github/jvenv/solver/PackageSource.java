package io.github.jvenv.solver;

import java.util.Map;
import java.util.Optional;

/**
 * What the solver asks about the world. Answers must not change while it runs.
 *
 * <p>A package may be a <em>feature</em> of another: a part that can be asked for separately, has no version of its own
 * but its owner's, and adds dependencies. Whoever depends on a feature must depend on its owner too.
 *
 * @param <P> packages, with {@code equals} and {@code hashCode}
 * @param <V> versions
 * @param <S> sets of versions
 */
public interface PackageSource<P, V, S extends VersionSet<V, S>> {
    /** The set of one version. */
    S exactly(V version);

    /**
     * A set that contains the version and no other one that could be chosen. The wider it is, the sooner the sets of
     * neighbours merge into one range.
     */
    S around(P subject, V version);

    /**
     * A set with versions added that do not exist, or that need not be told apart from those in the set. The wider it is,
     * the fewer premises an explanation needs. Asked about proofs only.
     */
    S widened(P subject, S versions);

    /** The package whose version a feature shares; empty for a package with versions of its own. */
    Optional<P> owner(P subject);

    /**
     * Packages with a smaller rank are decided earlier, all else being equal.
     *
     * @param allowed the versions that are possible at this time
     */
    int rank(P subject, S allowed);

    /**
     * Which of two packages of the same rank is decided earlier, if conflicts have not shown that another order is better:
     * the one with the smaller number.
     *
     * @param allowed the versions that are possible at this time
     */
    int preference(P subject, S allowed);

    /**
     * The best version in a set, or nothing if the set has none. Not asked for features.
     *
     * @param decided the versions that are decided at this time; a view
     */
    Optional<V> choose(P subject, S allowed, Map<P, V> decided);

    /** What a version needs, beyond what its owner needs if it is a feature, or why it cannot be used. */
    Dependencies<P, S> dependencies(P subject, V version);
}
