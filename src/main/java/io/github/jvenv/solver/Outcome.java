package io.github.jvenv.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a search ends in. */
public sealed interface Outcome<P, V, S extends VersionSet<V, S>> {
    /**
     * A version for each package that is needed.
     *
     * @param decisions the versions in the order in which they were decided, the root first; a feature has its owner's
     */
    record Solution<P, V, S extends VersionSet<V, S>>(Map<P, V> decisions) implements Outcome<P, V, S> {
        public Solution {
            decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
        }
    }

    /**
     * There is none.
     *
     * @param contradiction an incompatibility that every choice satisfies; its causes, and theirs, are the proof
     */
    record NoSolution<P, V, S extends VersionSet<V, S>>(Incompatibility<P, S> contradiction)
            implements Outcome<P, V, S> {}
}
