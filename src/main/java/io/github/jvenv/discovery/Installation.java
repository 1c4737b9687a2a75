package io.github.jvenv.discovery;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.spec.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that one interpreter is installed in, and directories of such directories. */
final class Installation {
    private Installation() {}

    /** The programs of the installation that may be what is asked for: below {@code bin}, on Windows beside the library. */
    static Stream<Path> interpreters(Path installation, InterpreterRequest.Matching request) {
        return Stream.of(installation.resolve("bin"), installation)
                .map(ProgramDirectory::new)
                .flatMap(directory -> directory.interpreters(request).stream());
    }

    /** The installations in a directory, the newest first as far as their names tell. */
    static List<Path> in(Path directory) {
        try {
            return DirectoryChildren.of(directory).stream()
                    .filter(Files::isDirectory)
                    .sorted(Comparator.comparing(child -> child.getFileName().toString(), NaturalOrder.NEWEST_FIRST))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
