package io.github.jvenv.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Incompatibilities that need not be looked at, as one of their terms cannot hold at the present level and above. */
final class Contradicted<P, S extends VersionSet<?, S>> {
    private record Entry<P, S extends VersionSet<?, S>>(Incompatibility<P, S> incompatibility, int level) {}

    private final Set<Incompatibility<P, S>> incompatibilities = new HashSet<>();

    /** The latest on top, and so the highest level. */
    private final Deque<Entry<P, S>> entries = new ArrayDeque<>();

    boolean contains(Incompatibility<P, S> incompatibility) {
        return incompatibilities.contains(incompatibility);
    }

    /** Adds an incompatibility that was found to be contradicted at a level, which is the present one. */
    void add(Incompatibility<P, S> incompatibility, int level) {
        if (incompatibilities.add(incompatibility)) {
            entries.push(new Entry<>(incompatibility, level));
        }
    }

    /** Forgets what was found after a level. */
    void backtrack(int level) {
        while (!entries.isEmpty() && entries.element().level() > level) {
            incompatibilities.remove(entries.pop().incompatibility());
        }
    }
}
