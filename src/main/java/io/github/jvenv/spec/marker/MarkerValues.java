package io.github.jvenv.spec.marker;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the variables stand for in one evaluation. */
final class MarkerValues {
    private final Map<MarkerVariable, String> texts = new TreeMap<>();
    private final Map<MarkerVariable, Set<String>> names = new TreeMap<>();

    private MarkerValues(MarkerEnvironment environment) {
        for (MarkerVariable variable : MarkerVariable.ofEnvironment()) {
            texts.put(variable, environment.value(variable));
        }
        // A CPython built between two releases calls itself 3.14.0+, which becomes a version with a local label.
        texts.computeIfPresent(
                MarkerVariable.PYTHON_FULL_VERSION, (name, value) -> value.endsWith("+") ? value + "local" : value);
    }

    /** The values where nothing is asked but what an environment is. */
    static MarkerValues ofEnvironment(MarkerEnvironment environment) {
        return new MarkerValues(environment);
    }

    /**
     * The values for a requirement of a distribution.
     *
     * @param extra normalised name of the extra of that distribution that is asked for, or an empty text
     */
    static MarkerValues ofRequirement(MarkerEnvironment environment, String extra) {
        MarkerValues values = new MarkerValues(environment);
        values.texts.put(MarkerVariable.EXTRA, extra);
        return values;
    }

    /** The values for an entry of a lock file (PEP 751); the names are normalised. */
    static MarkerValues ofLockEntry(MarkerEnvironment environment, Set<String> extras, Set<String> dependencyGroups) {
        MarkerValues values = new MarkerValues(environment);
        values.names.put(MarkerVariable.EXTRAS, extras);
        values.names.put(MarkerVariable.DEPENDENCY_GROUPS, dependencyGroups);
        return values;
    }

    /** The value of a variable that holds a single one. */
    String text(MarkerVariable variable, Comparison asker) {
        String value = texts.get(variable);
        if (value == null) {
            throw undefined(variable, asker);
        }
        return value;
    }

    /** The value of a variable that holds a set. */
    Set<String> names(MarkerVariable variable, Comparison asker) {
        Set<String> value = names.get(variable);
        if (value == null) {
            throw undefined(variable, asker);
        }
        return value;
    }

    private UndefinedMarkerFailure undefined(MarkerVariable variable, Comparison asker) {
        boolean ofEnvironment = names.isEmpty() && !texts.containsKey(MarkerVariable.EXTRA);
        String where = variable == MarkerVariable.EXTRA ? "only outside lock files" : "only in lock files";
        return new UndefinedMarkerFailure(
                asker, variable + " has a value " + (ofEnvironment ? "only where something is installed" : where));
    }
}
