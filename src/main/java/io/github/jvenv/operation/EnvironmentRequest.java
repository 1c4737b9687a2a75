package io.github.jvenv.operation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An environment that somebody wants.
 *
 * @param directory where
 * @param python which interpreter, in the words of {@link io.github.jvenv.interpreter.InterpreterRequest#parse(String)};
 *     empty for any
 * @param prompt what a shell shows while the environment is active, instead of the directory's name
 * @param clear whether an environment that stands there is removed first
 */
public record EnvironmentRequest(Path directory, String python, Optional<String> prompt, boolean clear) {
    public EnvironmentRequest {
        directory = directory.toAbsolutePath().normalize();
    }
}
