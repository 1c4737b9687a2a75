package io.github.jvenv.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs for tests as a stranger's machine would: with hardly any environment. */
public final class Programs {
    private static final List<String> SYSTEM = List.of("/usr/bin", "/bin");

    private Programs() {}

    /**
     * How a program ended.
     *
     * @param exit its exit status, or -1 if it was stopped because its time was up
     * @param output what it printed, errors included, without the last line break
     */
    public record Ending(int exit, String output) {
        /** Whether the program says so itself. */
        public boolean isGood() {
            return exit == 0;
        }
    }

    /**
     * Runs a program with nothing in its environment but a {@code PATH} to the system's own tools, in the root directory.
     *
     * @return what it printed, errors included, without the last line break
     * @throws AssertionError if it does not end well
     */
    public static String run(Object... command) throws IOException, InterruptedException {
        Ending ending = attempt(Duration.ofMinutes(2), command);
        if (!ending.isGood()) {
            throw new AssertionError(Arrays.asList(command) + " ended badly:\n" + ending.output());
        }
        return ending.output();
    }

    /** Runs a program in the same way, for a limited time; what it started and left behind ends with it. */
    public static Ending attempt(Duration limit, Object... command) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(Arrays.stream(command).map(Object::toString).toList());
        words.set(0, place(words.get(0)));
        // Not a pipe: reading one waits for all that hold its other end.
        Path output = Files.createTempFile("program", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", String.join(":", SYSTEM));
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Ending(
                    ended ? process.exitValue() : -1, new String(Files.readAllBytes(output), UTF_8).stripTrailing());
        } finally {
            Files.delete(output);
        }
    }

    /** Where a program of the system stands: Java itself looks on the PATH of this process, which may be another one. */
    private static String place(String name) {
        return SYSTEM.stream()
                .map(directory -> Path.of(directory, name))
                .filter(program -> !name.contains("/") && Files.isExecutable(program))
                .map(Path::toString)
                .findFirst()
                .orElse(name);
    }
}
