package io.github.jvenv.solver;

/**
 * A set of versions of one package, closed under the operations of a set. Immutable. Sets that contain the same
 * versions must be equal, so that two dependencies that mean the same are seen to be the same.
 *
 * @param <V> versions
 * @param <S> the set's own type
 */
public interface VersionSet<V, S extends VersionSet<V, S>> {
    /** The versions that are in both sets. */
    S intersection(S other);

    /** The versions that are in either set. */
    S union(S other);

    /** Every version that is not in this set. */
    S complement();

    boolean isEmpty();

    boolean contains(V version);
}
