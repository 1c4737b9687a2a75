package io.github.jvenv.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A program to run, with everything it gets.
 *
 * @param words the program and its arguments, handed over one by one
 * @param directory where it runs
 * @param environment all of its environment variables; none is inherited
 * @param input what it reads from its standard input
 * @param timeLimit how long it may run
 * @param outputLimit how many bytes are kept of its standard output, and as many of its standard error
 */
public record Command(
        List<String> words,
        Path directory,
        SortedMap<String, String> environment,
        ChildInput input,
        Duration timeLimit,
        int outputLimit) {
    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(1);
    private static final int DEFAULT_OUTPUT_LIMIT = 1 << 20;

    public Command {
        words = List.copyOf(words);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no program");
        }
        if (timeLimit.isNegative() || timeLimit.isZero() || outputLimit < 0) {
            throw new IllegalArgumentException("no time or output allowed: " + timeLimit + ", " + outputLimit);
        }
    }

    /** A command without input, with an empty environment, a minute's time and a mebibyte for each of its outputs. */
    public static Command of(Path directory, List<String> words) {
        return new Command(
                words, directory, new TreeMap<>(), ChildInput.NONE, DEFAULT_TIME_LIMIT, DEFAULT_OUTPUT_LIMIT);
    }

    /** This command with exactly these environment variables. */
    public Command withEnvironment(Map<String, String> variables) {
        return new Command(words, directory, new TreeMap<>(variables), input, timeLimit, outputLimit);
    }

    /** This command with a text as its input. */
    public Command withInput(String text) {
        return withInput(new ChildInput.Text(text));
    }

    /** This command with other input. */
    public Command withInput(ChildInput other) {
        return new Command(words, directory, environment, other, timeLimit, outputLimit);
    }

    /** This command with another time limit. */
    public Command withTimeLimit(Duration limit) {
        return new Command(words, directory, environment, input, limit, outputLimit);
    }

    /** This command with another limit for what is kept of each of its outputs, in bytes. */
    public Command withOutputLimit(int bytes) {
        return new Command(words, directory, environment, input, timeLimit, bytes);
    }
}
