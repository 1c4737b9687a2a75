package io.github.jvenv.spec.marker;

import io.github.jvenv.spec.name.ExtraName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition under which a requirement holds. Two markers are equal if they are written the same but for whitespace,
 * quotes, needless parentheses around a whole condition, old spellings of variables, and the spelling of extras.
 */
public final class Marker {
    private final Condition condition;

    private Marker(Condition condition) {
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

    /** Whether it depends on the extras that are asked for. */
    public boolean mentionsExtra() {
        return condition.mentions(MarkerVariable.EXTRA);
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
