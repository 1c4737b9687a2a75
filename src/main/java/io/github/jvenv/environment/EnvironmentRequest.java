package io.github.jvenv.environment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An environment that somebody wants.
 *
 * @param directory where
 * @param python which interpreter, in the words of {@link io.github.jvenv.interpreter.InterpreterRequest#parse(String)};
 *     empty for any
 * @param prompt what a shell shows while the environment is active, instead of the directory's name
 * @param systemSitePackages whether it sees what is installed beside its interpreter
 * @param copies whether its programs are copies of the interpreter, and no links
 * @param clear whether an environment that stands there is removed first
 * @param seeds what it holds from the beginning
 */
public record EnvironmentRequest(
        Path directory,
        String python,
        Optional<String> prompt,
        boolean systemSitePackages,
        boolean copies,
        boolean clear,
        SeedRequest seeds) {
    public EnvironmentRequest {
        directory = directory.toAbsolutePath().normalize();
    }

    /** What its shells show; empty for the name of its directory. */
    public String shownPrompt() {
        return prompt.orElse("");
    }
}
