package io.github.jvenv.http;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one server wants to be spoken to.
 *
 * @param headers fields that every request has, by their names in any case; may be secret, so no other server gets them
 * @param toConnect how long a connection may take to be made; empty for the usual time
 * @param toRead how long it may send nothing; empty for the usual time
 */
public record Manners(SortedMap<String, String> headers, Optional<Duration> toConnect, Optional<Duration> toRead) {
    /** Nothing in particular. */
    public static final Manners USUAL = new Manners(Collections.emptySortedMap(), Optional.empty(), Optional.empty());

    public Manners {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableSortedMap(copy);
    }

    /** The names of the fields; their values may be secret. */
    @Override
    public String toString() {
        return "headers " + headers.keySet() + ", " + toConnect + " to connect, " + toRead + " to read";
    }
}
