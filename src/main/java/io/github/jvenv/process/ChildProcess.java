package io.github.jvenv.process;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands, each in one child process. */
public final class ChildProcess {
    /** How long an output may stay open after its child has ended, because something else holds it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ChildProcess() {}

    /**
     * Runs a command and waits for its end.
     *
     * <p>If this process is told to end meanwhile, the child and all that it started are ended too.
     *
     * @throws InterruptedException if this thread is interrupted; the child and all that it started are ended by then
     */
    public static Outcome run(Command command) throws InterruptedException {
        return run(command, false, OutputSink.NONE, OutputSink.NONE);
    }

    /**
     * Runs a command, and passes on all that it writes while it runs, errors included, in the order in which it is written.
     * The {@code output} of the outcome has the beginning of both, and {@code errors} nothing.
     *
     * @throws InterruptedException as for {@link #run(Command)}
     */
    public static Outcome run(Command command, OutputSink sink) throws InterruptedException {
        return run(command, true, sink, OutputSink.NONE);
    }

    /**
     * Runs a command, and passes on what it writes while it runs, output and errors apart.
     *
     * @throws InterruptedException as for {@link #run(Command)}
     */
    public static Outcome run(Command command, OutputSink output, OutputSink errors) throws InterruptedException {
        return run(command, false, output, errors);
    }

    /**
     * Runs a command for somebody who can do nothing about an interruption but end.
     *
     * @throws InterruptedIOException if this thread is interrupted meanwhile, which it stays; the child is ended then
     */
    public static Outcome runUnlessInterrupted(Command command) throws InterruptedIOException {
        try {
            return run(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was interrupted.");
        }
    }

    private static Outcome run(Command command, boolean merged, OutputSink outputSink, OutputSink errorSink)
            throws InterruptedException {
        Process process;
        try {
            process = start(command, merged);
        } catch (IOException e) {
            return new Outcome.NotStarted(reasonOf(e));
        }
        String name = "child " + process.pid();
        int limit = command.outputLimit();
        OutputDrain output = OutputDrain.start(process.getInputStream(), limit, outputSink, name + " output");
        OutputDrain errors = OutputDrain.start(process.getErrorStream(), limit, errorSink, name + " errors");
        if (command.input() instanceof ChildInput.Text input) {
            feed(process.getOutputStream(), input.text(), name + " input");
        }
        Thread atExit = new Thread(new ProcessTree(process)::endInPeace, name + " end");
        boolean ended = false;
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            ended = process.waitFor(command.timeLimit().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!ended) {
                new ProcessTree(process).end();
            }
            forget(atExit);
        }
        return ended
                ? new Outcome.Exited(process.exitValue(), output.await(PATIENCE), errors.await(PATIENCE))
                : new Outcome.TimedOut(command.timeLimit(), output.await(PATIENCE), errors.await(PATIENCE));
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This process is ending already, and the hook is running.
        }
    }

    private static Process start(Command command, boolean merged) throws IOException {
        List<String> words = File.separatorChar == '\\' ? WindowsWords.of(command.words()) : command.words();
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(merged);
        builder.directory(command.directory().toFile());
        give(builder.environment(), command.environment());
        if (command.input() instanceof ChildInput.File input) {
            builder.redirectInput(input.path().toFile());
        } else if (command.input() instanceof ChildInput.Inherited) {
            builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        }
        return builder.start();
    }

    /** What is handed on unchanged is not written anew: it may be bytes that no text in the system's encoding stands for. */
    private static void give(Map<String, String> environment, Map<String, String> wanted) {
        environment.keySet().retainAll(wanted.keySet());
        wanted.forEach((name, value) -> {
            if (!value.equals(environment.get(name))) {
                environment.put(name, value);
            }
        });
    }

    /** Writes the input on a thread of its own: a child that never reads would make this one wait beyond its limit. */
    private static void feed(OutputStream sink, String input, String name) {
        Thread thread = new Thread(
                () -> {
                    try (sink) {
                        sink.write(input.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        // The child ended or closed its input without reading all of it, which is its right.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The system's own words, which the runtime wraps as {@code Cannot run program "x": error=2, No such file}. */
    private static String reasonOf(IOException failure) {
        Throwable innermost = failure;
        while (innermost.getCause() instanceof IOException cause) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage())
                .replaceFirst("^(?:Cannot run.*?: )?(?:CreateProcess )?error=\\d+, ", "");
    }
}
