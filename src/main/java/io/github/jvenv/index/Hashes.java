package io.github.jvenv.index;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Digests as pages give them: the name of an algorithm, as Python's {@code hashlib} has it, and hexadecimal digits. */
final class Hashes {
    private static final Pattern ALGORITHM = Pattern.compile("[a-z0-9_]{1,20}");
    private static final Pattern DIGITS = Pattern.compile("(?:[0-9a-f]{2}){8,64}");

    private Hashes() {}

    /** Adds a digest. What is none is left out: a file without any is not installed unchecked where checks are wanted. */
    static void put(Map<String, String> hashes, String algorithm, String digits) {
        String name = algorithm.strip().toLowerCase(Locale.ROOT);
        String value = digits.strip().toLowerCase(Locale.ROOT);
        if (ALGORITHM.matcher(name).matches() && DIGITS.matcher(value).matches()) {
            hashes.put(name, value);
        }
    }

    /** Adds a digest written as {@code sha256=1234…}. */
    static void put(Map<String, String> hashes, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            put(hashes, assignment.substring(0, equals), assignment.substring(equals + 1));
        }
    }
}
