package io.github.jvenv.discovery;

import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registry as the program {@code reg} of Windows reads it. */
final class RegistryProgram implements WindowsRegistry {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final SortedMap<String, String> environment;

    RegistryProgram(Map<String, String> environment) {
        this.environment = new TreeMap<>(environment);
    }

    /** A registry that cannot be read has nothing. After an interruption the thread is still interrupted. */
    @Override
    public String query(String key) {
        Path programs = Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"), "System32");
        Command command = Command.of(
                        programs, List.of(programs.resolve("reg.exe").toString(), "query", key, "/s"))
                .withEnvironment(environment)
                .withTimeLimit(TIME_LIMIT);
        try {
            return ChildProcess.run(command) instanceof Outcome.Exited exited && exited.succeeded()
                    ? exited.output().text()
                    : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
