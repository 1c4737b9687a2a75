package io.github.jvenv.words;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what somebody meant who wrote a name that nobody knows. */
public final class Spelling {
    /** From this many letters on that are added, left out, replaced or swapped, a name is another one. */
    private static final int ANOTHER_NAME = 3;

    private Spelling() {}

    /** The name that is spelled most like the unknown one, if it is much like it: the first of several. */
    public static Optional<String> nearest(String unknown, Collection<String> known) {
        SortedMap<Integer, String> byDistance = new TreeMap<>();
        known.forEach(name -> byDistance.putIfAbsent(EditDistance.between(unknown, name), name));
        return byDistance.headMap(Math.min(ANOTHER_NAME, unknown.length() / 2 + 1)).values().stream()
                .findFirst();
    }
}
