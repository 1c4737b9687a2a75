package io.github.jvenv.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The proof of an incompatibility: all that it was derived from, directly or not. A part that several steps rest on is
 * one part.
 */
public final class Derivation<P, S extends VersionSet<?, S>> {
    private final List<Incompatibility<P, S>> parts = new ArrayList<>();
    private final Map<Incompatibility<P, S>, Integer> uses = new HashMap<>();

    private Derivation(Incompatibility<P, S> conclusion) {
        // A proof can be too deep to recurse into.
        Deque<Incompatibility<P, S>> open = new ArrayDeque<>(List.of(conclusion));
        Set<Incompatibility<P, S>> entered = new HashSet<>();
        Set<Incompatibility<P, S>> left = new HashSet<>();
        while (!open.isEmpty()) {
            Incompatibility<P, S> part = open.element();
            if (entered.add(part)) {
                List<Incompatibility<P, S>> causes = part.causes();
                for (int i = causes.size() - 1; i >= 0; i--) {
                    uses.merge(causes.get(i), 1, Integer::sum);
                    open.push(causes.get(i));
                }
            } else {
                open.pop();
                if (left.add(part)) {
                    parts.add(part);
                }
            }
        }
    }

    /** The proof of an incompatibility. */
    public static <P, S extends VersionSet<?, S>> Derivation<P, S> of(Incompatibility<P, S> conclusion) {
        return new Derivation<>(conclusion);
    }

    /** The conclusion and everything that it rests on, each part after those that it rests on itself. */
    public List<Incompatibility<P, S>> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** Whether more than one step rests on a part. */
    public boolean isShared(Incompatibility<P, S> part) {
        return uses.getOrDefault(part, 0) > 1;
    }
}
