package io.github.jvenv.solver;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The proof of an incompatibility: all that it was derived from, directly or not. A part that several steps rest on is
 * one part.
 */
public final class Derivation<P, S extends VersionSet<?, S>> {
    private final Map<Incompatibility<P, S>, Integer> uses = new LinkedHashMap<>();

    private Derivation(Incompatibility<P, S> conclusion) {
        Deque<Incompatibility<P, S>> open = new ArrayDeque<>();
        open.push(conclusion);
        uses.put(conclusion, 1);
        while (!open.isEmpty()) {
            if (open.pop().cause() instanceof Cause.Derived<P, S> derived) {
                use(derived.first(), open);
                use(derived.second(), open);
            }
        }
    }

    /** The proof of an incompatibility. */
    public static <P, S extends VersionSet<?, S>> Derivation<P, S> of(Incompatibility<P, S> conclusion) {
        return new Derivation<>(conclusion);
    }

    private void use(Incompatibility<P, S> part, Deque<Incompatibility<P, S>> open) {
        if (uses.merge(part, 1, Integer::sum) == 1) {
            open.push(part);
        }
    }

    /** The conclusion and everything that it rests on, in a stable order. */
    public Set<Incompatibility<P, S>> parts() {
        return Collections.unmodifiableSet(uses.keySet());
    }

    /** Whether more than one step rests on a part. */
    public boolean isShared(Incompatibility<P, S> part) {
        return uses.getOrDefault(part, 0) > 1;
    }
}
