package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every version that uv has installed, the newest first. */
record UvSource(SearchScope scope) implements InterpreterSource {
    @Override
    public String name() {
        return "uv";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return Installation.in(directory()).stream()
                .flatMap(installation -> Installation.interpreters(installation, request));
    }

    private Path directory() {
        return scope.directoryVariable("UV_PYTHON_INSTALL_DIR")
                .or(() -> scope.directoryVariable("XDG_DATA_HOME").map(data -> data.resolve("uv/python")))
                .or(() -> scope.directoryVariable("APPDATA").map(data -> data.resolve("uv/data/python")))
                .orElseGet(() -> scope.home().resolve(".local/share/uv/python"));
    }
}
