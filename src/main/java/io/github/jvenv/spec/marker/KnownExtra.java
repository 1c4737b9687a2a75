package io.github.jvenv.spec.marker;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a condition what is decided by one extra. No alternative at all means that the condition never holds; an
 * alternative without conditions, that it always does.
 */
final class KnownExtra {
    /** Nothing of it is looked at. */
    private static final MarkerEnvironment NOWHERE = new MarkerEnvironment("", "", "", "", "", "", "", "", "", "", "");

    private final MarkerValues values;

    KnownExtra(String extra) {
        this.values = MarkerValues.ofRequirement(NOWHERE, extra);
    }

    static boolean isAlways(Condition.Disjunction disjunction) {
        return disjunction.alternatives().stream()
                .anyMatch(one -> one.conditions().isEmpty());
    }

    /** What is left of a condition. */
    Condition.Disjunction left(Condition condition) {
        if (condition instanceof Condition.Disjunction disjunction) {
            List<Condition.Conjunction> alternatives = new ArrayList<>();
            for (Condition.Conjunction conjunction : disjunction.alternatives()) {
                alternatives.addAll(left(conjunction));
            }
            return new Condition.Disjunction(alternatives);
        }
        return condition.mentions(MarkerVariable.EXTRA)
                ? decided(condition.holds(values))
                : new Condition.Disjunction(List.of(new Condition.Conjunction(List.of(condition))));
    }

    /** None, if a part of it never holds. */
    private List<Condition.Conjunction> left(Condition.Conjunction conjunction) {
        List<Condition> conditions = new ArrayList<>();
        for (Condition part : conjunction.conditions()) {
            Condition.Disjunction left = left(part);
            if (left.alternatives().isEmpty()) {
                return List.of();
            }
            if (!isAlways(left)) {
                conditions.add(left.simplified());
            }
        }
        return List.of(new Condition.Conjunction(conditions));
    }

    private static Condition.Disjunction decided(boolean holds) {
        return new Condition.Disjunction(holds ? List.of(new Condition.Conjunction(List.of())) : List.of());
    }
}
