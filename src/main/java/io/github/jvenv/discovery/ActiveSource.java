package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment that is active where Maven was started; what is taken is the interpreter that it was made from. */
record ActiveSource(SearchScope scope) implements InterpreterSource {
    @Override
    public String name() {
        return "the active environment";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .map(scope::directoryVariable)
                .flatMap(Optional::stream)
                .flatMap(environment -> Stream.concat(
                        Installation.interpreters(environment, request),
                        Installation.interpreters(environment.resolve("Scripts"), request)));
    }
}
