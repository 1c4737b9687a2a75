package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every version that pyenv has installed, selected or not, the newest first. */
record PyenvSource(SearchScope scope) implements InterpreterSource {
    /** Where pyenv keeps everything. */
    static Path root(SearchScope scope) {
        return scope.directoryVariable("PYENV_ROOT")
                .orElseGet(() -> scope.home().resolve(".pyenv"));
    }

    /** Where its port to Windows keeps everything; that has a variable of its own. */
    private Stream<Path> windowsRoots() {
        return Stream.concat(
                scope.directoryVariable("PYENV").stream(), Stream.of(root(scope).resolve("pyenv-win")));
    }

    @Override
    public String name() {
        return "pyenv";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return Stream.concat(Stream.of(root(scope)), windowsRoots())
                .distinct()
                .flatMap(root -> Installation.in(root.resolve("versions")).stream())
                .flatMap(installation -> Installation.interpreters(installation, request));
    }
}
