package io.github.jvenv.operation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.process.OutputSink;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.ActiveEnvironment;
import io.github.jvenv.words.Counted;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs a program in an environment, and passes on what it writes as it comes. */
public final class RunProgram {
    private static final Duration FOREVER = Duration.ofDays(36_500);
    private static final int SIGNALLED = 128;
    private static final int MOST_SIGNALS = 64;

    private final Surroundings surroundings;
    private final OutputSink output;
    private final OutputSink errors;

    /**
     * The operation in its surroundings.
     *
     * @param output takes what the program writes to its standard output
     * @param errors takes what it writes to its standard error
     */
    public RunProgram(Surroundings surroundings, OutputSink output, OutputSink errors) {
        this.surroundings = surroundings;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Runs it to its end.
     *
     * @return the exit code, which is one of those that mean success
     * @throws Failure if it is another one, if the program cannot be started, or if it takes too long
     * @throws InterruptedIOException if this thread is interrupted; the program is ended by then
     */
    public int run(RunRequest request) throws InterruptedIOException {
        Outcome outcome = outcome(request);
        if (outcome instanceof Outcome.Exited exited && request.successCodes().contains(exited.code())) {
            return exited.code();
        }
        throw failure(request, outcome);
    }

    /** Runs it, and leaves it to the caller what its end means. */
    Outcome outcome(RunRequest request) throws InterruptedIOException {
        ActiveEnvironment environment = ActiveEnvironment.at(request.environment());
        if (!Files.isDirectory(request.directory())) {
            throw new Failure("The working directory " + request.directory() + " does not exist.");
        }
        SortedMap<String, String> variables =
                new TreeMap<>(environment.variables(surroundings.interpreters().environment()));
        variables.putIfAbsent("PYTHONUNBUFFERED", "1"); // so that what is printed is seen when it is printed
        variables.putAll(request.variables());
        variables.values().removeIf(String::isEmpty);
        List<String> words = new ArrayList<>(program(request, environment, variables));
        words.addAll(request.arguments());
        surroundings.narration().detail(() -> "Running " + words.get(0) + " in " + request.directory() + ".");
        Command command = Command.of(request.directory(), words)
                .withEnvironment(variables)
                .withInput(request.input())
                .withTimeLimit(request.limit().orElse(FOREVER))
                .withOutputLimit(0);
        try {
            return ChildProcess.run(command, output, errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(request.program() + " was interrupted.");
        }
    }

    /** A failure for an end that nobody wanted. */
    static Failure failure(RunRequest request, Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut late) {
            return new Failure(request.program() + " was ended, because it ran for longer than "
                    + Counted.of(late.limit().toSeconds(), "second") + ".");
        }
        if (outcome instanceof Outcome.Exited exited) {
            int signal = exited.code() - SIGNALLED;
            return new Failure(request.program() + " ended with exit code " + exited.code()
                    + (signal > 0 && signal <= MOST_SIGNALS ? ", as signal " + signal + " makes it" : "")
                    + ".");
        }
        return new Failure(
                request.program() + " could not be started: " + ((Outcome.NotStarted) outcome).reason() + ".");
    }

    private static List<String> program(
            RunRequest request, ActiveEnvironment environment, SortedMap<String, String> variables) {
        String python = environment.program().toString();
        if (request.program() instanceof RunRequest.Program.Script script) {
            Path file = request.directory().resolve(script.file());
            if (!Files.exists(file)) {
                throw new Failure("The script " + file + " does not exist.");
            }
            return List.of(python, file.toString());
        }
        if (request.program() instanceof RunRequest.Program.Module module) {
            return List.of(python, "-m", module.name());
        }
        if (request.program() instanceof RunRequest.Program.Code code) {
            return List.of(python, "-c", code.text());
        }
        String name = ((RunRequest.Program.Command) request.program()).name();
        if (name.indexOf('/') >= 0) {
            return List.of(request.directory().resolve(name).toString());
        }
        return List.of(environment
                .find(name, variables)
                .orElseThrow(() -> new Failure(
                        "There is no command " + name + " in the environment " + environment.directory()
                                + " or on PATH.",
                        "Add the distribution that brings it to the requirements, and run the goal install."))
                .toString());
    }
}
