package io.github.jvenv.venv;

import io.github.jvenv.failure.Failure;

/**
 * What an environment is like, besides its interpreter.
 *
 * @param prompt what shells show while it is active; empty for the name of its directory
 * @param systemSitePackages whether it sees what is installed beside its interpreter
 * @param copies whether its programs are copies of the interpreter, and no links
 */
public record EnvironmentOptions(String prompt, boolean systemSitePackages, boolean copies) {
    public EnvironmentOptions {
        if (prompt.chars().anyMatch(Character::isISOControl)) {
            throw new Failure("The prompt '" + prompt.replaceAll("\\p{Cntrl}", "?")
                    + "' contains a control character, and it has to be one line of text.");
        }
    }
}
