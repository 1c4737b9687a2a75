package io.github.jvenv.page;

import io.github.jvenv.digest.HashAlgorithm;
import java.util.Locale;
import java.util.Map;

/**
 * Digests as pages give them: the name of an algorithm, as Python's {@code hashlib} has it, and hexadecimal digits.
 */
public final class Hashes {
    private static final AsciiSet DIGITS = AsciiSet.of("0123456789abcdef");
    private static final int FEWEST_DIGITS = 16;
    private static final int MOST_DIGITS = 128;

    private Hashes() {}

    /** Adds a digest. What is none is left out, as if the page had not said it. */
    static void put(Map<String, String> hashes, String algorithm, String digits) {
        String name = algorithm.strip().toLowerCase(Locale.ROOT);
        String value = digits.strip().toLowerCase(Locale.ROOT);
        // Anything else after a # may be something else than a digest.
        if (HashAlgorithm.find(name).isPresent() && isDigest(value)) {
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

    private static boolean isDigest(String text) {
        return text.length() >= FEWEST_DIGITS
                && text.length() <= MOST_DIGITS
                && text.length() % 2 == 0
                && DIGITS.containsAll(text);
    }
}
