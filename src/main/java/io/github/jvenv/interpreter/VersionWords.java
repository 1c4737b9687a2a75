package io.github.jvenv.interpreter;

import io.github.jvenv.spec.version.SpecifierSet;

/** How wanted versions are named in a sentence: as people write them, not as specifiers. */
final class VersionWords {
    private static final String EXACTLY = "==";
    private static final String WILDCARD = ".*";

    private VersionWords() {}

    /** What follows the name of an implementation: nothing, {@code " 3.12"} or {@code " >=3.11,<3.14"}. */
    static String after(SpecifierSet versions) {
        String text = versions.toString();
        if (text.isEmpty()) {
            return "";
        }
        boolean single = text.startsWith(EXACTLY) && !text.startsWith("===") && text.indexOf(',') < 0;
        if (!single) {
            return " " + text;
        }
        String version = text.substring(EXACTLY.length());
        return " "
                + (version.endsWith(WILDCARD) ? version.substring(0, version.length() - WILDCARD.length()) : version);
    }
}
