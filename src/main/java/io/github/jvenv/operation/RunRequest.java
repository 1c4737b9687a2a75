package io.github.jvenv.operation;

import io.github.jvenv.process.ChildInput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that somebody wants run in an environment.
 *
 * @param environment the environment's directory
 * @param program what runs
 * @param arguments what it is given, word by word
 * @param directory where it runs
 * @param variables environment variables besides those of this process; an empty value takes one away
 * @param input what it reads
 * @param limit how long it may run; for ever if there is none
 * @param successCodes the exit codes that mean that all went well
 */
public record RunRequest(
        Path environment,
        Program program,
        List<String> arguments,
        Path directory,
        SortedMap<String, String> variables,
        ChildInput input,
        Optional<Duration> limit,
        SortedSet<Integer> successCodes) {
    public RunRequest {
        arguments = List.copyOf(arguments);
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        successCodes = Collections.unmodifiableSortedSet(new TreeSet<>(successCodes));
    }

    /** What runs; its text is what messages call it. */
    public sealed interface Program {
        /** A file of Python. */
        record Script(Path file) implements Program {
            @Override
            public String toString() {
                return "The script " + file;
            }
        }

        /** A module, as with {@code python -m}. */
        record Module(String name) implements Program {
            @Override
            public String toString() {
                return "The module " + name;
            }
        }

        /** Statements, as with {@code python -c}. */
        record Code(String text) implements Program {
            @Override
            public String toString() {
                return "The code";
            }
        }

        /** A program of the environment or of the system. */
        record Command(String name) implements Program {
            @Override
            public String toString() {
                return "The command " + name;
            }
        }
    }
}
