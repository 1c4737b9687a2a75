package io.github.jvenv.solver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves again what a search has proved, from nothing but the facts that the proof rests on. The first proof meets
 * versions one by one; by its end the same finding is often known of a whole range of them, and one step does for all.
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
        while (true) {
            Outcome<P, V, S> again = prove(factsOf(shortest.contradiction()));
            if (!(again instanceof Outcome.NoSolution<P, V, S> found)
                    || steps(found.contradiction()) >= steps(shortest.contradiction())) {
                return shortest;
            }
            shortest = found;
        }
    }

    private Outcome<P, V, S> prove(List<Incompatibility<P, S>> facts) {
        KnownIncompatibilities<P, S> premises = new KnownIncompatibilities<>();
        facts.forEach(premises::add);
        return new Search<>(root, version, new OnlyChoices<>(source), premises).run();
    }

    private List<Incompatibility<P, S>> factsOf(Incompatibility<P, S> contradiction) {
        Set<Incompatibility<P, S>> facts = new LinkedHashSet<>();
        for (Incompatibility<P, S> part : partsOf(contradiction)) {
            boolean fact = !(part.cause() instanceof Cause.Derived) && !(part.cause() instanceof Cause.Root);
            if (fact) {
                facts.add(known.current(part));
            }
        }
        return List.copyOf(facts);
    }

    private long steps(Incompatibility<P, S> contradiction) {
        return partsOf(contradiction).stream()
                .filter(part -> part.cause() instanceof Cause.Derived)
                .count();
    }

    private Set<Incompatibility<P, S>> partsOf(Incompatibility<P, S> contradiction) {
        return Derivation.of(contradiction).parts();
    }

    /** A source that still knows versions, but nothing about them. */
    private record OnlyChoices<P, V, S extends VersionSet<V, S>>(PackageSource<P, V, S> source)
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
        public Optional<P> owner(P subject) {
            return source.owner(subject);
        }

        @Override
        public int rank(P subject, S allowed) {
            return source.rank(subject, allowed);
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
