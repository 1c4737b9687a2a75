package io.github.jvenv.spec.marker;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A part of a marker that holds or does not. Its text is how it is written in canonical form. */
sealed interface Condition permits Comparison, Condition.Disjunction {
    /** Whether the condition holds. Every comparison is looked at, so that a meaningless one never goes unnoticed. */
    boolean holds(MarkerValues values);

    /** Whether a variable occurs in it. */
    boolean mentions(MarkerVariable variable);

    /**
     * Alternatives joined by {@code or}, of which at least one must hold. Within another condition it stands in
     * parentheses.
     */
    record Disjunction(List<Conjunction> alternatives) implements Condition {
        public Disjunction {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public boolean holds(MarkerValues values) {
            boolean any = false;
            for (Conjunction alternative : alternatives) {
                any |= alternative.holds(values);
            }
            return any;
        }

        @Override
        public boolean mentions(MarkerVariable variable) {
            return alternatives.stream().anyMatch(alternative -> alternative.mentions(variable));
        }

        /** The condition without parentheses that enclose it as a whole. */
        Condition simplified() {
            boolean single =
                    alternatives.size() == 1 && alternatives.get(0).conditions().size() == 1;
            return single ? alternatives.get(0).conditions().get(0) : this;
        }

        @Override
        public String toString() {
            return alternatives.stream().map(Conjunction::toString).collect(Collectors.joining(" or "));
        }
    }

    /** Conditions joined by {@code and}, all of which must hold. */
    record Conjunction(List<Condition> conditions) {
        public Conjunction {
            conditions = List.copyOf(conditions);
        }

        boolean holds(MarkerValues values) {
            boolean all = true;
            for (Condition condition : conditions) {
                all &= condition.holds(values);
            }
            return all;
        }

        boolean mentions(MarkerVariable variable) {
            Predicate<Condition> mentions = condition -> condition.mentions(variable);
            return conditions.stream().anyMatch(mentions);
        }

        @Override
        public String toString() {
            return conditions.stream()
                    .map(condition -> condition instanceof Disjunction ? "(" + condition + ")" : condition.toString())
                    .collect(Collectors.joining(" and "));
        }
    }
}
