package io.github.jvenv.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tests that somebody wants run.
 *
 * @param environment the environment's directory
 * @param framework what runs them
 * @param tests the directory that has them
 * @param sources the directories of what is tested, which go on Python's path; one that does not exist counts for nothing
 * @param directory where they run
 * @param arguments what the framework is given besides
 * @param selection which of them are run, as Surefire's {@code -Dtest} says it; empty for all
 * @param variables environment variables besides those of this process; an empty value takes one away
 * @param limit how long all of them together may run; for ever if there is none
 * @param temporary a directory for files that are gone at the end
 * @param reports the directory of the reports
 * @param mustExist whether it is an error that there is no test
 * @param mayFail whether failures are told without being an error
 */
public record TestRequest(
        Path environment,
        TestFramework framework,
        Path tests,
        List<Path> sources,
        Path directory,
        List<String> arguments,
        String selection,
        SortedMap<String, String> variables,
        Optional<Duration> limit,
        Path temporary,
        Path reports,
        boolean mustExist,
        boolean mayFail) {
    public TestRequest {
        sources = List.copyOf(sources);
        arguments = List.copyOf(arguments);
        selection = selection.strip();
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }
}
