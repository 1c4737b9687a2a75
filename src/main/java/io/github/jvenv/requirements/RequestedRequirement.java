package io.github.jvenv.requirements;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A requirement that somebody wrote down, with all that was said about it.
 *
 * @param requested what is asked for
 * @param editable whether an installation is to follow changes in the source tree
 * @param hashes hexadecimal digests in lower case, by algorithm: a file has to have one of them; empty if none were given
 * @param configSettings what its build backend is told: values by their keys, both in the order in which they were given
 * @param origin where it stands, in words for a message: {@code requirements.txt line 3}
 */
public record RequestedRequirement(
        RequestedDistribution requested,
        boolean editable,
        SortedMap<String, SortedSet<String>> hashes,
        Map<String, List<String>> configSettings,
        String origin) {
    public RequestedRequirement {
        SortedMap<String, SortedSet<String>> digests = new TreeMap<>();
        hashes.forEach((algorithm, values) ->
                digests.put(algorithm, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        hashes = Collections.unmodifiableSortedMap(digests);
        Map<String, List<String>> settings = new LinkedHashMap<>();
        configSettings.forEach((key, values) -> settings.put(key, List.copyOf(values)));
        configSettings = Collections.unmodifiableMap(settings);
    }

    /** A requirement about which nothing else was said. */
    public static RequestedRequirement of(RequestedDistribution requested, String origin) {
        return new RequestedRequirement(requested, false, Collections.emptySortedMap(), Collections.emptyMap(), origin);
    }

    /** The requirement and where it stands, without secrets. */
    @Override
    public String toString() {
        return (editable ? "-e " : "") + requested + " (" + origin + ")";
    }
}
