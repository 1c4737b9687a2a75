package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Proves again what a search has proved, from nothing but the facts that the proof rests on. The first proof meets
 * versions one by one; by its end the same finding is often known of a whole range of them, and one step does for all.
 * Which packages are decided first changes the proof too, so some orders are tried. If it still is too long to be read,
 * facts that are alike are told as one, where that is enough for a proof.
 */
final class ShorterProof<P, V, S extends VersionSet<V, S>> {
    /** What a sentence weighs against a step that it has left out. */
    private static final long SENTENCE = 1_000;

    /** How long a proof may be that a reader is expected to follow: five sentences. */
    private static final long READABLE_LENGTH = 6 * SENTENCE - 1;

    /** From how many facts on it takes too long to prove from all of them again. */
    private static final int MANY_FACTS = 200;

    /** How many orders of packages are tried. */
    private static final int ATTEMPTS = 12;

    private final P root;
    private final V version;
    private final PackageSource<P, V, S> source;

    ShorterProof(P root, V version, PackageSource<P, V, S> source) {
        this.root = root;
        this.version = version;
        this.source = source;
    }

    /**
     * The shortest proof that is found.
     *
     * @param known what the search knew in the end
     */
    Incompatibility<P, S> of(Incompatibility<P, S> contradiction, KnownIncompatibilities<P, S> known) {
        List<Fact<P, S>> facts =
                facts(contradiction).stream().map(known::current).toList();
        Incompatibility<P, S> shortest = facts.size() < MANY_FACTS ? shortest(contradiction, facts) : contradiction;
        return length(shortest) <= READABLE_LENGTH
                ? shortest
                : fromCoarseFacts(facts)
                        .map(proof -> shortest(proof, facts(proof)))
                        .orElse(shortest);
    }

    /** Proves again as long as that makes it shorter. */
    private Incompatibility<P, S> shortest(Incompatibility<P, S> contradiction, List<Fact<P, S>> facts) {
        Incompatibility<P, S> shortest = contradiction;
        List<Fact<P, S>> itsFacts = facts;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (Incompatibility<P, S> attempt : attempts(itsFacts)) {
                if (length(attempt) < length(shortest)) {
                    shortest = attempt;
                    shorter = true;
                }
            }
            itsFacts = facts(shortest);
        }
        return shortest;
    }

    /** Proofs for some orders of the packages that facts mention; always the same ones. */
    private List<Incompatibility<P, S>> attempts(List<Fact<P, S>> facts) {
        Set<P> mentioned = new LinkedHashSet<>();
        facts.forEach(fact -> mentioned.addAll(fact.incompatibility().terms().keySet()));
        List<P> order = new ArrayList<>(mentioned);
        Random random = new Random(ATTEMPTS);
        List<Incompatibility<P, S>> attempts = new ArrayList<>();
        prove(facts, List.of()).ifPresent(attempts::add);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            prove(facts, order).ifPresent(attempts::add);
            Collections.shuffle(order, random);
        }
        return attempts;
    }

    /** Proves from facts of which those that are alike are one; where that is not enough, fewer are. */
    private Optional<Incompatibility<P, S>> fromCoarseFacts(List<Fact<P, S>> facts) {
        CoarseFacts<P, S> coarse = new CoarseFacts<>(facts, root);
        Optional<Incompatibility<P, S>> proof = prove(coarse.facts(), List.of());
        while (proof.isEmpty() && coarse.refine() && coarse.facts().size() < MANY_FACTS) {
            proof = prove(coarse.facts(), List.of());
        }
        return proof;
    }

    /**
     * Proves from nothing but facts.
     *
     * @param order packages to be decided in this order; others, and all if there are none, as in any search
     */
    private Optional<Incompatibility<P, S>> prove(List<Fact<P, S>> facts, List<P> order) {
        KnownIncompatibilities<P, S> premises = new KnownIncompatibilities<>();
        facts.forEach(fact -> premises.add(fact.widened(source).incompatibility()));
        Map<P, Integer> ranks = new HashMap<>();
        order.forEach(subject -> ranks.put(subject, ranks.size()));
        Outcome<P, V, S> outcome = new Search<>(root, version, new OnlyChoices<>(source, ranks), premises).run();
        return outcome instanceof Outcome.NoSolution<P, V, S> none
                ? Optional.of(none.contradiction())
                : Optional.empty();
    }

    private static <P, S extends VersionSet<?, S>> List<Fact<P, S>> facts(Incompatibility<P, S> contradiction) {
        return Derivation.of(contradiction).parts().stream()
                .flatMap(part -> Fact.find(part).stream())
                .toList();
    }

    /** How much there is to tell: above all how many sentences. */
    private static <P, S extends VersionSet<?, S>> long length(Incompatibility<P, S> contradiction) {
        long derived = Derivation.of(contradiction).parts().stream()
                .filter(part -> part.cause() instanceof Cause.Derived)
                .count();
        return ProofOutline.of(contradiction).size() * SENTENCE + derived;
    }
}
