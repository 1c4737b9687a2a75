package io.github.jvenv.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs for tests as a stranger's machine would: with hardly any environment. */
public final class Programs {
    private Programs() {}

    /**
     * Runs a program with nothing in its environment but a {@code PATH} to the system's own tools, in the root directory.
     *
     * @return what it printed, errors included, without the last line break
     * @throws AssertionError if it does not end well
     */
    public static String run(Object... command) throws IOException, InterruptedException {
        List<String> words = Arrays.stream(command).map(Object::toString).toList();
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(new File("/")).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).stripTrailing();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(words + " ended badly:\n" + output);
        }
        return output;
    }
}
