package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Step<P, S>> steps = new ArrayList<>();
    private final Set<Incompatibility<P, S>> concluded = new HashSet<>();
    private final Map<Incompatibility<P, S>, Integer> sizes = new HashMap<>();

    private ProofOutline(Derivation<P, S> derivation) {
        this.derivation = derivation;
    }

    /** The steps of the proof of a contradiction; none if it is a fact by itself. */
    static <P, S extends VersionSet<?, S>> List<Step<P, S>> of(Incompatibility<P, S> contradiction) {
        ProofOutline<P, S> outline = new ProofOutline<>(Derivation.of(contradiction));
        outline.conclude(contradiction, MOST_LAST_PREMISES);
        return outline.steps;
    }

    private void conclude(Incompatibility<P, S> conclusion, int mostPremises) {
        if (!isDerived(conclusion) || !concluded.add(conclusion)) {
            return;
        }
        List<Incompatibility<P, S>> premises = premises(conclusion, mostPremises);
        // The longest part comes first, so that the steps of the others stand right before where they are used.
        premises.stream()
                .sorted(Comparator.comparing(this::size).reversed())
                .forEach(premise -> conclude(premise, MOST_PREMISES));
        steps.add(new Step<>(conclusion, premises));
    }

    /** What a conclusion rests on, with small parts that nothing else rests on replaced by what they rest on. */
    private List<Incompatibility<P, S>> premises(Incompatibility<P, S> conclusion, int most) {
        List<Incompatibility<P, S>> premises = List.copyOf(causes(conclusion));
        while (premises.size() < most) {
            Optional<Incompatibility<P, S>> smallest = premises.stream()
                    .filter(this::isDerived)
                    .filter(premise -> !derivation.isShared(premise))
                    .min(Comparator.comparing(this::size));
            if (smallest.isEmpty()) {
                return premises;
            }
            premises = replaced(premises, smallest.get());
        }
        return premises;
    }

    private List<Incompatibility<P, S>> replaced(List<Incompatibility<P, S>> premises, Incompatibility<P, S> replaced) {
        Set<Incompatibility<P, S>> result = new LinkedHashSet<>();
        for (Incompatibility<P, S> premise : premises) {
            if (premise.equals(replaced)) {
                result.addAll(causes(premise));
            } else {
                result.add(premise);
            }
        }
        return List.copyOf(result);
    }

    private boolean isDerived(Incompatibility<P, S> part) {
        return part.cause() instanceof Cause.Derived;
    }

    private Set<Incompatibility<P, S>> causes(Incompatibility<P, S> part) {
        Set<Incompatibility<P, S>> causes = new LinkedHashSet<>();
        if (part.cause() instanceof Cause.Derived<P, S> derived) {
            causes.add(derived.first());
            causes.add(derived.second());
        }
        return causes;
    }

    private int size(Incompatibility<P, S> part) {
        return sizes.computeIfAbsent(part, any -> Derivation.of(any).parts().size());
    }
}
