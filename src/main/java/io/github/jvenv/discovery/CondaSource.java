package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The interpreters of conda: that of each installation, and those of its environments. */
record CondaSource(SearchScope scope) implements InterpreterSource {
    private static final List<String> NAMES = List.of("miniforge3", "mambaforge", "miniconda3", "anaconda3");

    @Override
    public String name() {
        return "conda";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return Stream.concat(named(), NAMES.stream().map(scope.home()::resolve))
                .flatMap(root -> Stream.concat(Stream.of(root), Installation.in(root.resolve("envs")).stream()))
                .flatMap(installation -> Installation.interpreters(installation, request));
    }

    /** The installation whose {@code bin/conda} the shell uses. */
    private Stream<Path> named() {
        return scope
                .directoryVariable("CONDA_EXE")
                .flatMap(program -> Optional.ofNullable(program.getParent()))
                .flatMap(directory -> Optional.ofNullable(directory.getParent()))
                .stream();
    }
}
