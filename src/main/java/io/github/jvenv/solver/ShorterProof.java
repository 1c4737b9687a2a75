package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves again what a search has proved, from nothing but the facts that the proof rests on. The first proof meets
 * versions one by one; by its end the same finding is often known of a whole range of them, and one step does for all.
 * Which packages are decided first changes the proof too, so some orders are tried.
 */
final class ShorterProof<P, V, S extends VersionSet<V, S>> {
    private final P root;
    private final V version;
    private final PackageSource<P, V, S> source;
    private final KnownIncompatibilities<P, S> known;

    ShorterProof(P root, V version, PackageSource<P, V, S> source, KnownIncompatibilities<P, S> known) {
        this.root = root;
        this.version = version;
        this.source = source;
        this.known = known;
    }

    /** The shortest proof found by proving again as long as that helps. */
    Outcome.NoSolution<P, V, S> of(Outcome.NoSolution<P, V, S> proof) {
        Outcome.NoSolution<P, V, S> shortest = proof;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (Outcome.NoSolution<P, V, S> attempt : proveAgain(factsOf(shortest.contradiction()))) {
                if (steps(attempt) < steps(shortest)) {
                    shortest = attempt;
                    shorter = true;
                }
            }
        }
        return shortest;
    }

    private List<Outcome.NoSolution<P, V, S>> proveAgain(List<Incompatibility<P, S>> facts) {
        Set<P> mentioned = new LinkedHashSet<>();
        facts.forEach(fact -> mentioned.addAll(fact.terms().keySet()));
        List<P> order = new ArrayList<>(mentioned);
        List<Outcome.NoSolution<P, V, S>> proofs = new ArrayList<>();
        prove(facts, List.of()).ifPresent(proofs::add);
        prove(facts, order).ifPresent(proofs::add);
        Collections.reverse(order);
        prove(facts, order).ifPresent(proofs::add);
        return proofs;
    }

    private Optional<Outcome.NoSolution<P, V, S>> prove(List<Incompatibility<P, S>> facts, List<P> order) {
        KnownIncompatibilities<P, S> premises = new KnownIncompatibilities<>();
        facts.forEach(premises::add);
        Map<P, Integer> ranks = new HashMap<>();
        order.forEach(subject -> ranks.put(subject, ranks.size()));
        return new Search<>(root, version, new OnlyChoices<>(source, ranks), premises).run()
                        instanceof Outcome.NoSolution<P, V, S> none
                ? Optional.of(none)
                : Optional.empty();
    }

    private List<Incompatibility<P, S>> factsOf(Incompatibility<P, S> contradiction) {
        List<Incompatibility<P, S>> facts = new ArrayList<>();
        for (Incompatibility<P, S> part : Derivation.of(contradiction).parts()) {
            boolean fact = part.cause() instanceof Cause.Finding || part.cause() instanceof Cause.NoVersions;
            if (fact) {
                facts.add(known.restated(part, source::widened));
            }
        }
        return facts;
    }

    private static <P, V, S extends VersionSet<V, S>> long steps(Outcome.NoSolution<P, V, S> proof) {
        return Derivation.of(proof.contradiction()).parts().stream()
                .filter(part -> part.cause() instanceof Cause.Derived)
                .count();
    }

    /** A source that still knows versions, but nothing about them. */
    private record OnlyChoices<P, V, S extends VersionSet<V, S>>(PackageSource<P, V, S> source, Map<P, Integer> ranks)
            implements PackageSource<P, V, S> {
        @Override
        public S exactly(V version) {
            return source.exactly(version);
        }

        @Override
        public S around(P subject, V version) {
            return source.around(subject, version);
        }

        @Override
        public S widened(P subject, S nothingToChoose) {
            return source.widened(subject, nothingToChoose);
        }

        @Override
        public Optional<P> owner(P subject) {
            return source.owner(subject);
        }

        @Override
        public int rank(P subject, S allowed) {
            return ranks.getOrDefault(subject, source.rank(subject, allowed));
        }

        @Override
        public Optional<V> choose(P subject, S allowed, Map<P, V> decided) {
            return source.choose(subject, allowed, decided);
        }

        @Override
        public Dependencies<P, S> dependencies(P subject, V version) {
            return new Dependencies.Known<>(List.of());
        }
    }
}
