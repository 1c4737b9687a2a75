package io.github.jvenv.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A proof cut into steps of a size that can be followed, in an order in which each rests on earlier ones only. */
final class ProofOutline<P, S extends VersionSet<?, S>> {
    /**
     * One step.
     *
     * @param premises facts, and conclusions of earlier steps
     */
    record Step<P, S extends VersionSet<?, S>>(
            Incompatibility<P, S> conclusion, List<Incompatibility<P, S>> premises) {}

    /** How many premises a step on the way has at most, if the proof lets it. */
    private static final int MOST_PREMISES = 3;

    /** How many the last step has, which has no conclusion that would have to be told. */
    private static final int MOST_LAST_PREMISES = 4;

    private final Derivation<P, S> derivation;
    private final Map<Incompatibility<P, S>, Integer> sizes = new HashMap<>();

    private ProofOutline(Derivation<P, S> derivation) {
        this.derivation = derivation;
        for (Incompatibility<P, S> part : derivation.parts()) {
            int size = part.causes().stream().mapToInt(this::size).reduce(1, ProofOutline::boundedSum);
            sizes.put(part, size);
        }
    }

    /** The steps of the proof of a contradiction; none if it is a fact by itself. */
    static <P, S extends VersionSet<?, S>> List<Step<P, S>> of(Incompatibility<P, S> contradiction) {
        return new ProofOutline<>(Derivation.of(contradiction)).steps(contradiction);
    }

    private List<Step<P, S>> steps(Incompatibility<P, S> contradiction) {
        List<Step<P, S>> steps = new ArrayList<>();
        Set<Incompatibility<P, S>> entered = new HashSet<>();
        Set<Incompatibility<P, S>> concluded = new HashSet<>();
        Map<Incompatibility<P, S>, List<Incompatibility<P, S>>> premises = new HashMap<>();
        Deque<Incompatibility<P, S>> open = new ArrayDeque<>(List.of(contradiction));
        while (!open.isEmpty()) {
            Incompatibility<P, S> conclusion = open.element();
            if (entered.add(conclusion)) {
                int most = conclusion.equals(contradiction) ? MOST_LAST_PREMISES : MOST_PREMISES;
                List<Incompatibility<P, S>> itsPremises = premises(conclusion, most);
                premises.put(conclusion, itsPremises);
                // The longest part comes first, so that the steps of the others stand right before where they are used.
                itsPremises.stream()
                        .filter(ProofOutline::isDerived)
                        .sorted(Comparator.comparing(this::size))
                        .forEach(open::push);
            } else {
                open.pop();
                if (isDerived(conclusion) && concluded.add(conclusion)) {
                    steps.add(new Step<>(conclusion, premises.getOrDefault(conclusion, List.of())));
                }
            }
        }
        return steps;
    }

    /** What a conclusion rests on, with small parts that nothing else rests on replaced by what they rest on. */
    private List<Incompatibility<P, S>> premises(Incompatibility<P, S> conclusion, int most) {
        List<Incompatibility<P, S>> premises = conclusion.causes();
        while (premises.size() < most) {
            Optional<Incompatibility<P, S>> smallest = premises.stream()
                    .filter(ProofOutline::isDerived)
                    .filter(premise -> !derivation.isShared(premise))
                    .min(Comparator.comparing(this::size));
            if (smallest.isEmpty()) {
                return premises;
            }
            premises = replaced(premises, smallest.get());
        }
        return premises;
    }

    private static <P, S extends VersionSet<?, S>> List<Incompatibility<P, S>> replaced(
            List<Incompatibility<P, S>> premises, Incompatibility<P, S> replaced) {
        Set<Incompatibility<P, S>> result = new LinkedHashSet<>();
        for (Incompatibility<P, S> premise : premises) {
            if (premise.equals(replaced)) {
                result.addAll(premise.causes());
            } else {
                result.add(premise);
            }
        }
        return List.copyOf(result);
    }

    private static boolean isDerived(Incompatibility<?, ?> part) {
        return part.cause() instanceof Cause.Derived;
    }

    /** How much there would be to tell if nothing was told once for all. */
    private int size(Incompatibility<P, S> part) {
        return sizes.getOrDefault(part, 1);
    }

    private static int boundedSum(int first, int second) {
        return Math.min(first + second, Integer.MAX_VALUE / 2);
    }
}
