package io.github.jvenv.seed;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.version.Version;
import java.util.Locale;

/** What is wanted of one seed. */
public sealed interface SeedChoice {
    /** It is not to be there. */
    SeedChoice NONE = new None();

    /** The newest version that is here, be it with the interpreter. */
    SeedChoice BUNDLED = new Bundled();

    /** See {@link #NONE}. */
    record None() implements SeedChoice {
        @Override
        public boolean allows(Version version) {
            return false;
        }

        @Override
        public String text() {
            return "false";
        }
    }

    /** See {@link #BUNDLED}. */
    record Bundled() implements SeedChoice {
        @Override
        public boolean allows(Version version) {
            return true;
        }

        @Override
        public String text() {
            return "true";
        }
    }

    /** One version. */
    record Exactly(Version version) implements SeedChoice {
        @Override
        public boolean allows(Version found) {
            return version.equals(found);
        }

        @Override
        public String text() {
            return version.toString();
        }
    }

    /**
     * Reads a choice.
     *
     * @param parameter the name of what the user wrote it for
     * @param text {@code true}, {@code false}, a version, or {@code bundle} as virtualenv says for true
     */
    static SeedChoice parse(String parameter, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("bundle")) {
            return BUNDLED;
        }
        if (word.equals("false") || word.equals("none")) {
            return NONE;
        }
        return new Exactly(Version.find(word)
                .orElseThrow(() -> new Failure("The parameter <" + parameter + "> is '" + text
                        + "', and expected is true, false or a version such as 24.2.")));
    }

    /** Whether a version is as wanted. */
    boolean allows(Version version);

    /** The choice as it is written. */
    String text();
}
