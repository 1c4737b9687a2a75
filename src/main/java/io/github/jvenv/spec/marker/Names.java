package io.github.jvenv.spec.marker;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of extras and dependency groups in markers, which need not be valid names: {@code extra == ""} is well-formed. */
final class Names {
    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

    private Names() {}

    /** The one spelling that stands for all that mean the same (PEP 685). */
    static String normalised(String name) {
        return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
