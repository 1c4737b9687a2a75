package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directories where systems put their programs; a build server's PATH does not always hold them.
 *
 * @param name what a user calls them
 * @param directories in the order in which they are looked into
 */
record SystemSource(String name, List<Path> directories) implements InterpreterSource {
    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return directories.stream()
                .flatMap(directory -> new ProgramDirectory(directory).interpreters(request).stream());
    }
}
