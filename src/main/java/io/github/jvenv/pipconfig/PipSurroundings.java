package io.github.jvenv.pipconfig;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What pip would take from the process it runs in.
 *
 * @param variables the environment variables
 * @param home the user's home directory
 * @param directory what relative paths are relative to
 * @param system the kind of operating system
 * @param root where the system's own directories are
 * @param prefix where the interpreter is installed ({@code sys.prefix}); empty when there is none yet
 */
public record PipSurroundings(
        SortedMap<String, String> variables,
        Path home,
        Path directory,
        OperatingSystem system,
        Path root,
        Optional<Path> prefix) {
    /** The kinds of systems for which pip looks in different places. */
    public enum OperatingSystem {
        /** Linux and everything like it. */
        UNIX,
        /** Apple's. */
        MACOS,
        /** Microsoft's; names of variables are compared without regard to case. */
        WINDOWS
    }

    public PipSurroundings {
        SortedMap<String, String> copy =
                system == OperatingSystem.WINDOWS ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
        copy.putAll(variables);
        variables = Collections.unmodifiableSortedMap(copy);
    }

    /** The surroundings on a machine whose directories are where they should be. */
    public static PipSurroundings of(
            Map<String, String> variables, Path home, Path directory, OperatingSystem system, Optional<Path> prefix) {
        return new PipSurroundings(new TreeMap<>(variables), home, directory, system, Path.of("/"), prefix);
    }

    /** The value of a variable, if it is set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** A path as Python's {@code os.path.expanduser} understands it, where the user is this one. */
    Path path(String text) {
        boolean atHome = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
        return directory.resolve(atHome ? home + text.substring(1) : text);
    }
}
