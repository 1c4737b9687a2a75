package io.github.jvenv.resolution;

import io.github.jvenv.words.Listing;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Digests that requirements give of a distribution, any one of which it may have.
 *
 * @param digests digests in lower-case hexadecimal by the name of the algorithm; empty if no requirement gives one
 * @param origins where those stand that give them, in words for a message; empty if that is not known
 */
public record AllowedHashes(SortedMap<String, SortedSet<String>> digests, List<String> origins) {
    /** No requirement gives a digest. */
    public static final AllowedHashes ANY = new AllowedHashes(new TreeMap<>());

    public AllowedHashes {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        digests.forEach(
                (algorithm, values) -> copy.put(algorithm, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        digests = Collections.unmodifiableSortedMap(copy);
        origins = List.copyOf(origins);
    }

    /** Digests of which it is not known where they are given. */
    public AllowedHashes(SortedMap<String, SortedSet<String>> digests) {
        this(digests, List.of());
    }

    /** Exactly the given digests, one for each algorithm. */
    static AllowedHashes of(Map<String, String> digests) {
        SortedMap<String, SortedSet<String>> each = new TreeMap<>();
        digests.forEach((algorithm, digest) -> each.put(algorithm, new TreeSet<>(Set.of(digest))));
        return new AllowedHashes(each);
    }

    /** The same digests, given at a place. */
    public AllowedHashes givenIn(String origin) {
        return isAny() ? this : new AllowedHashes(digests, List.of(origin));
    }

    /** Who gives them, in words that follow "hashes that": {@code requirements.txt line 3 gives}. */
    public String giving() {
        return origins.isEmpty() ? "are given" : Listing.of(origins) + (origins.size() > 1 ? " give" : " gives");
    }

    /** Whether every distribution will do. */
    public boolean isAny() {
        return digests.isEmpty();
    }

    /** Whether no distribution will do: what requirements allow has nothing in common. */
    boolean isNone() {
        return !isAny() && digests.values().stream().allMatch(Set::isEmpty);
    }

    /** The digests that both allow; as for pip, what only one of two requirements allows is not allowed. */
    public AllowedHashes and(AllowedHashes other) {
        if (isAny() || other.isAny()) {
            return isAny() ? other : this;
        }
        SortedMap<String, SortedSet<String>> both = new TreeMap<>();
        digests.forEach((algorithm, values) -> {
            SortedSet<String> common = new TreeSet<>(values);
            common.retainAll(other.digests.getOrDefault(algorithm, Collections.emptySortedSet()));
            both.put(algorithm, common);
        });
        return new AllowedHashes(
                both,
                Stream.concat(origins.stream(), other.origins.stream())
                        .distinct()
                        .toList());
    }

    /** Whether one of a file's digests is allowed. */
    public boolean allow(Map<String, String> known) {
        return isAny()
                || known.entrySet().stream()
                        .anyMatch(digest -> digests.getOrDefault(digest.getKey(), Collections.emptySortedSet())
                                .contains(digest.getValue()));
    }

    /** Whether what is known of a file's digests shows that it is not allowed. */
    boolean forbid(Map<String, String> known) {
        return !allow(known) && digests.keySet().stream().anyMatch(known::containsKey);
    }

    @Override
    public String toString() {
        return digests.toString();
    }
}
