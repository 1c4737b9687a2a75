package io.github.jvenv.spec.license;

import io.github.jvenv.failure.Failure;
import java.util.Optional;

/** A text that was meant to be an SPDX licence expression and is none. */
public final class InvalidLicenseFailure extends Failure {
    private static final int LONGEST = 200;

    InvalidLicenseFailure(String text, String fault) {
        super("The licence '" + shown(text) + "' is no SPDX expression: " + shown(fault) + ".", hint(text));
    }

    private static String hint(String text) {
        Optional<String> meant = LicenseNames.identifier(text);
        return meant.isPresent()
                ? "Write " + meant.get() + "."
                : "Write identifiers of the SPDX License List, joined by AND, OR and WITH, as in 'Apache-2.0 OR MIT', and"
                        + " LicenseRef-<name> for a licence that is not on it.";
    }

    private static String shown(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
