package io.github.jvenv.interpreter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The interpreters that the build's tool chains name, by program or by the directory of the installation. */
record ToolchainSource(List<Path> toolchains) implements InterpreterSource {
    @Override
    public String name() {
        return "toolchains.xml";
    }

    @Override
    public List<Path> candidates(InterpreterRequest.Matching request) {
        return toolchains.stream()
                .flatMap(path -> Files.isDirectory(path) ? Installation.interpreters(path, request) : Stream.of(path))
                .toList();
    }
}
