package io.github.jvenv.spec.marker;

import java.util.SortedMap;
import java.util.TreeMap;

/** All values of a marker environment by the standard's names. */
public final class MarkerEnvironmentMap {
    private MarkerEnvironmentMap() {}

    public static SortedMap<String, String> of(MarkerEnvironment environment) {
        SortedMap<String, String> values = new TreeMap<>();
        for (MarkerVariable variable : MarkerVariable.ofEnvironment()) {
            values.put(variable.standardName(), environment.value(variable));
        }
        return values;
    }
}
