package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of which those that are alike are one: if <i>a 1</i> needs <i>b 1</i> and <i>a 2</i> needs <i>b 2</i>, then <i>a
 * 1</i> and <i>2</i> need <i>b 1</i> or <i>2</i>. That says less, but often enough.
 */
final class CoarseFacts<P, S extends VersionSet<?, S>> {
    /** What facts that are alike have in common: who needs what. */
    private record Kind<P>(P owner, P subject, P onto) {}

    private final List<Fact<P, S>> exact = new ArrayList<>();
    private final Map<Kind<P>, List<Fact<P, S>>> alike = new LinkedHashMap<>();

    /**
     * All facts, as coarse as can be.
     *
     * @param root what is asked stays as it is
     */
    CoarseFacts(List<Fact<P, S>> facts, P root) {
        for (Fact<P, S> fact : facts) {
            if (fact.cause() instanceof Cause.Needs<P, S> needs && !fact.owner().equals(root)) {
                Kind<P> kind = new Kind<>(
                        fact.owner(), needs.subject(), needs.dependency().onto());
                alike.computeIfAbsent(kind, any -> new ArrayList<>()).add(fact);
            } else {
                exact.add(fact);
            }
        }
    }

    List<Fact<P, S>> facts() {
        List<Fact<P, S>> facts = new ArrayList<>(exact);
        alike.forEach((kind, each) -> facts.add(union(kind, each)));
        return facts;
    }

    /** Tells the smallest group of facts that are alike one by one from now on; returns whether there was one. */
    boolean refine() {
        return alike.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().size()))
                .map(smallest -> {
                    exact.addAll(smallest.getValue());
                    return alike.remove(smallest.getKey()) != null;
                })
                .orElse(false);
    }

    private static <P, S extends VersionSet<?, S>> Fact<P, S> union(Kind<P> kind, List<Fact<P, S>> facts) {
        S versions = facts.get(0).versions();
        S needed = needed(facts.get(0));
        for (Fact<P, S> fact : facts) {
            versions = versions.union(fact.versions());
            needed = needed.union(needed(fact));
        }
        return new Fact<>(
                kind.owner(), versions, new Cause.Needs<>(kind.subject(), new Dependency<>(kind.onto(), needed)));
    }

    private static <P, S extends VersionSet<?, S>> S needed(Fact<P, S> fact) {
        if (fact.cause() instanceof Cause.Needs<P, S> needs) {
            return needs.dependency().versions();
        }
        throw new IllegalArgumentException(fact + " needs nothing");
    }
}
