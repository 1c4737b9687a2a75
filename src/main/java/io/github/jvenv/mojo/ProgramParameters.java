package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.process.CommandLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what the goals that run programs have in common. Maven makes null of an empty element. */
final class ProgramParameters {
    private ProgramParameters() {}

    /** The arguments of a list, which may be empty, and after them those of a line. */
    static List<String> arguments(@Nullable List<@Nullable String> list, @Nullable String line) {
        List<String> all = new ArrayList<>();
        if (list != null) {
            list.forEach(argument -> all.add(argument == null ? "" : argument));
        }
        all.addAll(CommandLine.split(line == null ? "" : line));
        return all;
    }

    /** Environment variables; one without a value is empty. */
    static SortedMap<String, String> variables(@Nullable Map<String, @Nullable String> configured) {
        SortedMap<String, String> variables = new TreeMap<>();
        if (configured != null) {
            configured.forEach((name, value) -> variables.put(name, value == null ? "" : value));
        }
        return variables;
    }

    /** A limit in seconds, where 0 is none. */
    static Optional<Duration> limit(int seconds) {
        if (seconds < 0) {
            throw new Failure("The parameter <timeout> is " + seconds + ", and expected is a number of seconds.");
        }
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }
}
