package io.github.jvenv.venv;

import io.github.jvenv.failure.Failure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An environment for processes that are to find its programs first, as if a shell had activated it.
 *
 * @param directory where it stands
 * @param program what runs Python in it
 */
public record ActiveEnvironment(Path directory, Path program) {
    /**
     * The environment in a directory.
     *
     * @throws Failure if there is none, or if its interpreter is gone
     */
    public static ActiveEnvironment at(Path directory) {
        VirtualEnvironment environment = VirtualEnvironment.find(directory)
                .orElseThrow(() -> new Failure(
                        "There is no environment at " + directory + ".",
                        "Make it with the goal create, and fill it with the goal install."));
        Path program = environment
                .findProgram()
                .orElseThrow(() -> new Failure(
                        "The environment " + directory + " has no interpreter that could be run.",
                        "The goal create makes it whole again."));
        return new ActiveEnvironment(environment.directory(), program);
    }

    /** The directory of its programs. */
    public Path programs() {
        return Optional.ofNullable(program.getParent()).orElse(directory);
    }

    /**
     * The variables for a process.
     *
     * @param inherited what the process would have otherwise
     */
    public SortedMap<String, String> variables(Map<String, String> inherited) {
        SortedMap<String, String> variables = new TreeMap<>(inherited);
        String path = variables.getOrDefault("PATH", "");
        variables.put("PATH", programs() + (path.isEmpty() ? "" : File.pathSeparator + path));
        variables.put("VIRTUAL_ENV", directory.toString());
        variables.remove("PYTHONHOME"); // would lead the interpreter to another library
        variables.remove("__PYVENV_LAUNCHER__");
        return Collections.unmodifiableSortedMap(variables);
    }

    /**
     * A program by its name: the environment's, else the first on {@code PATH}.
     *
     * @param inherited variables of which {@code PATH} is searched
     */
    public Optional<Path> find(String name, Map<String, String> inherited) {
        String path = inherited.getOrDefault("PATH", "");
        for (String place : (programs() + File.pathSeparator + path).split(File.pathSeparator, -1)) {
            Optional<Path> found = place.isEmpty() ? Optional.empty() : findIn(place, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A program in a directory of the path; none if that is no path at all, which a shell passes over, too. */
    private static Optional<Path> findIn(String place, String name) {
        try {
            Path directory = Path.of(place);
            return Stream.of("", ".exe", ".bat", ".cmd")
                    .map(extension -> directory.resolve(name + extension))
                    .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                    .map(Path::toAbsolutePath)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
