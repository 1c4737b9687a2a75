package io.github.jvenv.maven;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who wrote another one. */
final class Misspelling {
    /** How many letters in a row may be wrong, missing or too many: two that have changed places are two. */
    private static final int MOST_WRONG = 2;

    private Misspelling() {}

    /** The first of some names that differs from a name at one place only, upper and lower case being the same. */
    static Optional<String> of(String name, Collection<String> names) {
        return names.stream().filter(other -> isNear(name, other)).findFirst();
    }

    private static boolean isNear(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int shorter = Math.min(left.length(), right.length());
        int before = 0;
        while (before < shorter && left.charAt(before) == right.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && left.charAt(left.length() - 1 - after) == right.charAt(right.length() - 1 - after)) {
            after++;
        }
        return Math.max(left.length(), right.length()) - before - after <= MOST_WRONG;
    }
}
