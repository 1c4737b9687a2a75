package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One kind of place where interpreters stand. */
interface InterpreterSource {
    /** What a user calls the place, for example {@code PATH}. */
    String name();

    /**
     * Programs there that may be what is asked for, the likeliest first. They exist, but nothing more is known. They are
     * looked for as they are taken, since most often the first one will do.
     */
    Stream<Path> candidates(InterpreterRequest.Matching request);

    /** Why an interpreter that is found there is not what the place says that it is; empty if it is. */
    default Optional<String> objection(Path candidate, Interpreter found) {
        return Optional.empty();
    }

    /** All sources, in the order in which they are looked into. */
    static List<InterpreterSource> allIn(SearchScope scope) {
        return List.of(
                new ToolchainSource(scope.toolchains()),
                new ActiveSource(scope),
                new PathSource(scope),
                new PyenvSource(scope),
                new UvSource(scope),
                new RegistrySource(scope.places().registry()),
                new HomebrewSource(scope.places().homebrew()),
                new SystemSource("the system's directories", scope.systemDirectories()),
                new SystemSource("the system's alternatives", scope.places().alternatives()),
                new CondaSource(scope));
    }
}
