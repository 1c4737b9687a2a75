package io.github.jvenv.page;

import io.github.jvenv.digest.HashAlgorithm;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Digests as pages give them: the name of an algorithm, as Python's {@code hashlib} has it, and hexadecimal digits.
 */
public final class Hashes {
    private static final Set<Slice> ALGORITHMS = Stream.of(HashAlgorithm.values())
            .map(algorithm -> Slice.of(algorithm.pythonName()))
            .collect(Collectors.toUnmodifiableSet());
    private static final AsciiSet DIGITS = AsciiSet.of("0123456789abcdef");
    private static final int FEWEST_DIGITS = 16;
    private static final int MOST_DIGITS = 128;

    private Hashes() {}

    /** Adds a digest. What is none is left out, as if the page had not said it. */
    static void put(Map<String, String> hashes, String algorithm, String digits) {
        String name = algorithm.strip().toLowerCase(Locale.ROOT);
        String value = digits.strip().toLowerCase(Locale.ROOT);
        // Anything else after a # may be something else than a digest.
        if (isDigest(Slice.of(name), Slice.of(value))) {
            hashes.put(name, value);
        }
    }

    /** Adds a digest written as {@code sha256=1234…}. */
    public static void put(Map<String, String> hashes, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            put(hashes, assignment.substring(0, equals), assignment.substring(equals + 1));
        }
    }

    /** Whether it is a digest, written as it is to be written. */
    static boolean isDigest(Slice algorithm, Slice digits) {
        return digits.length() >= FEWEST_DIGITS
                && digits.length() <= MOST_DIGITS
                && digits.length() % 2 == 0
                && DIGITS.containsAll(digits)
                && ALGORITHMS.contains(algorithm);
    }
}
