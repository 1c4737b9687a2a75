package io.github.jvenv.discovery;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where interpreters are looked for: everything that this room would otherwise take from the running process.
 *
 * @param directory what relative paths are relative to, usually the project's
 * @param home the user's home directory
 * @param environment the environment variables
 * @param toolchains interpreters, or the directories they are installed in, that the build's tool chains name
 * @param systemDirectories directories of programs that are looked into even if they are not on the PATH
 * @param places where else systems put interpreters
 */
public record SearchScope(
        Path directory,
        Path home,
        SortedMap<String, String> environment,
        List<Toolchain> toolchains,
        List<Path> systemDirectories,
        SystemPlaces places) {
    private static final List<Path> USUAL_DIRECTORIES = List.of(
            Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/opt/homebrew/bin"), Path.of("/opt/local/bin"));

    public SearchScope {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        toolchains = List.copyOf(toolchains);
        systemDirectories = List.copyOf(systemDirectories);
    }

    /** The scope with the usual directories of the system and without tool chains. */
    public static SearchScope of(Path directory, Path home, Map<String, String> environment) {
        return new SearchScope(
                directory,
                home,
                new TreeMap<>(environment),
                List.of(),
                USUAL_DIRECTORIES,
                SystemPlaces.of(System.getProperty("os.name"), environment));
    }

    /** This scope with other tool chains. */
    public SearchScope withToolchains(List<Toolchain> named) {
        return new SearchScope(directory, home, environment, named, systemDirectories, places);
    }

    /** A variable that is set, and not to nothing. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** The absolute path in a variable. */
    Optional<Path> directoryVariable(String name) {
        return variable(name).flatMap(SearchScope::absolute);
    }

    static Optional<Path> absolute(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
