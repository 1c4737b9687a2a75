package io.github.jvenv.interpreter;

import java.nio.file.Path;
import java.util.List;

/** The directories where systems put their programs; a build server's PATH does not always hold them. */
record SystemSource(List<Path> directories) implements InterpreterSource {
    @Override
    public String name() {
        return "the system's directories";
    }

    @Override
    public List<Path> candidates(InterpreterRequest.Matching request) {
        return directories.stream()
                .flatMap(directory -> new ProgramDirectory(directory).interpreters(request).stream())
                .toList();
    }
}
