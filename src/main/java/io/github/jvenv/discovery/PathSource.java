package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directories of the PATH variable, in their order. Relative ones are left out, since what they hold depends on where
 * Maven happens to be started. A shim of pyenv stands for the program that pyenv would run.
 */
final class PathSource implements InterpreterSource {
    private final SearchScope scope;
    private final PyenvShims shims;

    PathSource(SearchScope scope) {
        this.scope = scope;
        this.shims = new PyenvShims(scope);
    }

    @Override
    public String name() {
        return "PATH";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return directories().stream()
                .flatMap(directory -> shims.isShimDirectory(directory)
                        ? shims.programs(request)
                        : new ProgramDirectory(directory).interpreters(request).stream());
    }

    private Set<Path> directories() {
        Set<Path> directories = new LinkedHashSet<>();
        for (String text : scope.variable("PATH").orElse("").split(File.pathSeparator, -1)) {
            Optional<Path> directory = SearchScope.absolute(text);
            if (directory.isPresent()) {
                directories.add(directory.get());
            }
        }
        return directories;
    }
}
