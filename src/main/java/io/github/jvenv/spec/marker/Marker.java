package io.github.jvenv.spec.marker;

import io.github.jvenv.spec.name.ExtraName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition under which a requirement holds. Two markers are equal if they are written the same but for whitespace,
 * quotes, needless parentheses around a whole condition, old spellings of variables, and the spelling of extras.
 */
public final class Marker {
    private final Condition condition;

    Marker(Condition condition) {
        this.condition = condition;
    }

    /** The marker with the given text, which is what follows the semicolon of a requirement. */
    public static Marker parse(String text) {
        return new Marker(new MarkerParser(text).parse());
    }

    /**
     * Whether the requirement that the marker belongs to holds. As for pip, the marker is asked once for each extra, and
     * one time is enough; without any it is asked for an extra that is an empty text.
     *
     * @param extras extras asked of the distribution whose metadata the requirement comes from
     */
    public boolean evaluate(MarkerEnvironment environment, Set<ExtraName> extras) {
        if (extras.isEmpty() || !mentionsExtra()) {
            return condition.holds(MarkerValues.ofRequirement(environment, ""));
        }
        boolean any = false;
        for (ExtraName extra : extras) {
            any |= condition.holds(MarkerValues.ofRequirement(environment, extra.value()));
        }
        return any;
    }

    /**
     * Whether the environment is one of those that the marker describes. Neither extras nor dependency groups have a value
     * then.
     */
    public boolean evaluate(MarkerEnvironment environment) {
        return condition.holds(MarkerValues.ofEnvironment(environment));
    }

    /**
     * Whether the entry of a lock file that the marker belongs to is to be installed (PEP 751).
     *
     * @param extras extras of the locked project that are asked for
     * @param dependencyGroups dependency groups of the locked project that are asked for
     */
    public boolean evaluateInLock(
            MarkerEnvironment environment, Set<ExtraName> extras, Collection<String> dependencyGroups) {
        Set<String> extraNames = extras.stream().map(ExtraName::value).collect(Collectors.toSet());
        Set<String> groupNames =
                dependencyGroups.stream().map(Names::normalised).collect(Collectors.toSet());
        return condition.holds(MarkerValues.ofLockEntry(environment, extraNames, groupNames));
    }

    /** The marker that holds where both do. */
    public Marker and(Marker other) {
        List<Condition> conditions = new ArrayList<>(conjuncts());
        conditions.addAll(other.conjuncts());
        return new Marker(new Condition.Disjunction(List.of(new Condition.Conjunction(conditions))).simplified());
    }

    /** The marker that holds where at least one of the two does. */
    public Marker or(Marker other) {
        List<Condition.Conjunction> alternatives = new ArrayList<>(alternatives());
        alternatives.addAll(other.alternatives());
        return new Marker(new Condition.Disjunction(alternatives).simplified());
    }

    private List<Condition> conjuncts() {
        boolean several = condition instanceof Condition.Disjunction disjunction
                && disjunction.alternatives().size() > 1;
        return several ? List.of(condition) : alternatives().get(0).conditions();
    }

    private List<Condition.Conjunction> alternatives() {
        return condition instanceof Condition.Disjunction disjunction
                ? disjunction.alternatives()
                : List.of(new Condition.Conjunction(List.of(condition)));
    }

    Condition condition() {
        return condition;
    }

    /** Whether it depends on the extras that are asked for. */
    public boolean mentionsExtra() {
        return condition.mentions(MarkerVariable.EXTRA);
    }

    /** Whether it may depend on the patch release of Python. */
    public boolean mentionsFullVersion() {
        return condition.mentions(MarkerVariable.PYTHON_FULL_VERSION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marker that && condition.equals(that.condition);
    }

    @Override
    public int hashCode() {
        return condition.hashCode();
    }

    /** The canonical text: one space between words, double quotes where possible, no needless parentheses. */
    @Override
    public String toString() {
        return condition.toString();
    }
}
