package io.github.jvenv.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** There is none. */
    final class NoSolution<P, V, S extends VersionSet<V, S>> implements Outcome<P, V, S> {
        private final Supplier<Incompatibility<P, S>> proof;
        private @Nullable Incompatibility<P, S> contradiction;

        NoSolution(Supplier<Incompatibility<P, S>> proof) {
            this.proof = proof;
        }

        /**
         * An incompatibility that every choice satisfies; its causes, and theirs, are the proof. One that can be read takes a
         * while to be found, so whoever asks waits for it. Until then the source must not change its mind.
         */
        public synchronized Incompatibility<P, S> contradiction() {
            if (contradiction == null) {
                contradiction = proof.get();
            }
            return contradiction;
        }
    }
}
