package io.github.jvenv.interpreter;

import java.nio.file.Path;
import java.util.List;

/** Every version that pyenv has installed, selected or not, the newest first. */
record PyenvSource(SearchScope scope) implements InterpreterSource {
    /** Where pyenv keeps everything. */
    static Path root(SearchScope scope) {
        return scope.directoryVariable("PYENV_ROOT")
                .orElseGet(() -> scope.home().resolve(".pyenv"));
    }

    @Override
    public String name() {
        return "pyenv";
    }

    @Override
    public List<Path> candidates(InterpreterRequest.Matching request) {
        return Installation.in(root(scope).resolve("versions")).stream()
                .flatMap(installation -> Installation.interpreters(installation, request))
                .toList();
    }
}
