package io.github.jvenv.solver;

import io.github.jvenv.solver.Assignments.Assignment;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What is believed so far: decisions, and what was derived from them, each at the level of the number of decisions made
 * by then. Level 0 is what holds without any decision.
 */
final class PartialSolution<P, V, S extends VersionSet<V, S>> {
    /** How a partial solution bears on an incompatibility. */
    enum Relation {
        /** Every term holds: the partial solution is wrong. */
        SATISFIED,
        /** Every term but one holds, so that one must not. */
        ALMOST_SATISFIED,
        /** Some term cannot hold any more. */
        CONTRADICTED,
        INCONCLUSIVE
    }

    /**
     * The assignment by which an incompatibility became satisfied.
     *
     * @param subject the package that it is about
     * @param previousLevel the lowest level at which the incompatibility would be almost satisfied; at least 1, the
     *     level of the root
     */
    record Satisfier<P, S extends VersionSet<?, S>>(P subject, Assignment<P, S> assignment, int previousLevel) {}

    private final Map<P, Assignments<P, V, S>> packages = new LinkedHashMap<>();
    private final Map<P, V> decisions = new LinkedHashMap<>();
    private int nextIndex;

    /** Adds what an almost satisfied incompatibility leaves for its open package. */
    void derive(P subject, Incompatibility<P, S> cause) {
        packages.computeIfAbsent(subject, any -> new Assignments<>())
                .derive(
                        nextIndex++,
                        decisions.size(),
                        cause,
                        cause.term(subject).negate());
    }

    void decide(P subject, V version, S only) {
        decisions.put(subject, version);
        packages.computeIfAbsent(subject, any -> new Assignments<>())
                .decide(nextIndex++, decisions.size(), version, only);
    }

    /** Forgets everything after a level. */
    void backtrack(int level) {
        packages.values().removeIf(assignments -> !assignments.backtrack(level));
        decisions.keySet().removeIf(subject -> {
            Assignments<P, V, S> assignments = packages.get(subject);
            return assignments == null || assignments.decided().isEmpty();
        });
    }

    /** The decisions, in order; a view. */
    Map<P, V> decisions() {
        return Collections.unmodifiableMap(decisions);
    }

    /** How many decisions have been made. */
    int level() {
        return decisions.size();
    }

    /** Every package of which something is known. */
    Set<P> packages() {
        return Collections.unmodifiableSet(packages.keySet());
    }

    /** The level at which a package was decided, or the present level if it is not. */
    int levelOfDecision(P subject) {
        Assignments<P, V, S> assignments = packages.get(subject);
        return assignments == null || assignments.decided().isEmpty() ? decisions.size() : assignments.lastLevel();
    }

    /** Visits each package that must be chosen and is not decided, with the versions that are possible. */
    void forEachOpen(BiConsumer<P, S> visitor) {
        packages.forEach((subject, assignments) -> {
            if (assignments.decided().isEmpty() && assignments.known().positive()) {
                visitor.accept(subject, assignments.known().versions());
            }
        });
    }

    /** How all that is believed bears on an incompatibility. */
    Relation relationTo(Incompatibility<P, S> incompatibility) {
        int open = 0;
        for (Map.Entry<P, Term<S>> entry : incompatibility.terms().entrySet()) {
            Term.Relation relation = relationTo(entry.getKey(), entry.getValue());
            if (relation == Term.Relation.CONTRADICTED) {
                return Relation.CONTRADICTED;
            }
            open += relation == Term.Relation.INCONCLUSIVE ? 1 : 0;
        }
        return switch (open) {
            case 0 -> Relation.SATISFIED;
            case 1 -> Relation.ALMOST_SATISFIED;
            default -> Relation.INCONCLUSIVE;
        };
    }

    /** The package of the one open term of an almost satisfied incompatibility. */
    P openPackage(Incompatibility<P, S> incompatibility) {
        for (Map.Entry<P, Term<S>> entry : incompatibility.terms().entrySet()) {
            if (relationTo(entry.getKey(), entry.getValue()) == Term.Relation.INCONCLUSIVE) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no term is open: " + incompatibility);
    }

    /** Whether every term holds, apart from what a package and its owner are about to be decided to. */
    boolean satisfiesAllBut(P subject, P owner, Incompatibility<P, S> incompatibility) {
        return incompatibility.terms().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(subject) && !entry.getKey().equals(owner))
                .allMatch(entry -> relationTo(entry.getKey(), entry.getValue()) == Term.Relation.SATISFIED);
    }

    /** The assignment by which a satisfied incompatibility became so. */
    Satisfier<P, S> satisfier(Incompatibility<P, S> incompatibility) {
        Map<P, Assignment<P, S>> byPackage = new LinkedHashMap<>();
        incompatibility
                .terms()
                .forEach((subject, term) ->
                        byPackage.put(subject, assignments(subject).earliestThatExcludes(term.negate())));
        Map.Entry<P, Assignment<P, S>> last = Collections.max(
                byPackage.entrySet(),
                Comparator.comparingInt(entry -> entry.getValue().index()));
        P subject = last.getKey();
        int previousLevel = levelBefore(subject, last.getValue(), incompatibility.term(subject));
        for (Map.Entry<P, Assignment<P, S>> other : byPackage.entrySet()) {
            if (!other.getKey().equals(subject)) {
                previousLevel = Math.max(previousLevel, other.getValue().level());
            }
        }
        return new Satisfier<>(subject, last.getValue(), previousLevel);
    }

    /** The lowest level at which a satisfier's own package had all that the satisfier itself does not contribute. */
    private int levelBefore(P subject, Assignment<P, S> satisfier, Term<S> term) {
        Incompatibility<P, S> cause = satisfier.cause();
        Term<S> contributed =
                cause == null ? satisfier.known() : cause.term(subject).negate();
        if (contributed.relationTo(term) == Term.Relation.SATISFIED) {
            return 1;
        }
        int level = assignments(subject)
                .earliestThatExcludes(contributed.and(term.negate()))
                .level();
        return Math.max(level, 1);
    }

    private Term.Relation relationTo(P subject, Term<S> term) {
        Assignments<P, V, S> assignments = packages.get(subject);
        return assignments == null ? Term.Relation.INCONCLUSIVE : assignments.relationTo(term);
    }

    private Assignments<P, V, S> assignments(P subject) {
        Assignments<P, V, S> assignments = packages.get(subject);
        if (assignments == null) {
            throw new IllegalStateException("nothing is known of " + subject);
        }
        return assignments;
    }
}
