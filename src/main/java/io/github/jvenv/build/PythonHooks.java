package io.github.jvenv.build;

import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs each hook in a Python process of its own, by a script of ours. The call and its answer are files, since the backend
 * owns both outputs.
 */
public final class PythonHooks implements HookRunner {
    private static final String SCRIPT = "call_hook.py";

    /** What a failing start of the interpreter itself may say. */
    private static final int KEPT_BYTES = 1 << 16;

    private final BuildVariables variables;
    private final Path temporary;
    private final Duration timeLimit;

    /**
     * Hooks in processes.
     *
     * @param variables the environment variables of the user; builds see most of them
     * @param temporary the directory for files that are gone when a hook ends
     * @param timeLimit how long one hook may run
     */
    public PythonHooks(Map<String, String> variables, Path temporary, Duration timeLimit) {
        this.variables = new BuildVariables(variables);
        this.temporary = temporary;
        this.timeLimit = timeLimit;
    }

    @Override
    public HookAnswer run(HookCall call) throws IOException {
        try (TemporaryDirectory control = TemporaryDirectory.in(temporary)) {
            Path directory = control.path().toAbsolutePath();
            Path script = directory.resolve(SCRIPT);
            try (InputStream resource = Objects.requireNonNull(PythonHooks.class.getResourceAsStream(SCRIPT), SCRIPT)) {
                Files.copy(resource, script);
            }
            Files.write(directory.resolve("call.json"), HookJson.write(call));
            Command command = Command.of(
                            call.source(),
                            List.of(call.environment().python().toString(), script.toString(), directory.toString()))
                    .withEnvironment(variables.in(call.environment()))
                    .withTimeLimit(timeLimit)
                    .withOutputLimit(KEPT_BYTES);
            return answer(run(command, call), directory.resolve("answer.json"), call);
        }
    }

    private static Outcome run(Command command, HookCall call) throws IOException {
        try {
            return ChildProcess.run(command, call.output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was interrupted.");
        }
    }

    private static HookAnswer answer(Outcome outcome, Path file, HookCall call) throws IOException {
        if (outcome instanceof Outcome.NotStarted notStarted) {
            return new HookAnswer.Failed(
                    "could not be started with " + call.environment().python() + ": " + notStarted.reason());
        }
        if (outcome instanceof Outcome.TimedOut timedOut) {
            return new HookAnswer.Failed("was ended because it took longer than " + words(timedOut.limit()));
        }
        int code = ((Outcome.Exited) outcome).code();
        if (!Files.isRegularFile(file)) {
            return new HookAnswer.Failed("ended with exit code " + code + " and gave no answer");
        }
        return HookJson.read(file, call.hook());
    }

    private static String words(Duration limit) {
        return limit.toMinutes() > 0 ? limit.toMinutes() + " minutes" : limit.toMillis() / 1000.0 + " seconds";
    }
}
