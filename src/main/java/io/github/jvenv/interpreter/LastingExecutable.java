package io.github.jvenv.interpreter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Chooses, of all paths that lead to an interpreter's program, the one to write into an environment. It stands in the
 * interpreter's own directory, because Python looks for its library from there; and it has the minor version in its name,
 * because {@code python3} becomes another version when the system is upgraded.
 */
final class LastingExecutable {
    private LastingExecutable() {}

    static Path of(InterpreterFacts facts) {
        String pythonVersion = facts.markers().pythonVersion();
        Path executable = facts.paths().executable();
        Path programs = facts.paths().basePrefix().resolve("bin");
        String stem = facts.build().pypyVersion().isEmpty() ? "python" : "pypy";
        String suffix = facts.build().freeThreaded() ? "t" : "";
        return List.of(stem + pythonVersion + suffix, stem + pythonVersion, stem + "3", stem).stream()
                .map(programs::resolve)
                .filter(path -> isSame(path, executable))
                .findFirst()
                .orElse(executable);
    }

    private static boolean isSame(Path path, Path executable) {
        try {
            return Files.isSameFile(path, executable);
        } catch (IOException e) {
            return false;
        }
    }
}
