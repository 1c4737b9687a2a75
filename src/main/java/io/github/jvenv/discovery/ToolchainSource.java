package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The interpreters that the build's tool chains name, by program or by the directory of the installation. */
record ToolchainSource(List<Toolchain> toolchains) implements InterpreterSource {
    @Override
    public String name() {
        return "toolchains.xml";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return toolchains.stream()
                .map(Toolchain::path)
                .flatMap(path -> Files.isDirectory(path) ? Installation.interpreters(path, request) : Stream.of(path));
    }

    @Override
    public Optional<String> objection(Path candidate, Interpreter found) {
        return toolchains.stream()
                .filter(toolchain -> candidate.startsWith(toolchain.path()))
                .findFirst()
                .flatMap(toolchain -> toolchain.objection(found));
    }
}
