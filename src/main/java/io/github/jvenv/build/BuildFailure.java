package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source tree that its backend cannot build, or whose backend breaks its standard. */
public final class BuildFailure extends Failure {
    private final String build;
    private final @Nullable Path log;

    /**
     * A failure with what was written to the log last.
     *
     * @param build what is built, for people
     * @param task what was done, such as {@code Building docopt 0.6.2}
     * @param reason a clause that says why it failed
     * @param tail the last lines that were written
     * @param log the file that has all of them
     */
    BuildFailure(
            String build, String task, String reason, List<String> tail, Optional<Path> log, Optional<String> hint) {
        super(task + " failed: " + reason + output(reason.endsWith("^"), tail, log), hint.orElse(null));
        this.build = build;
        this.log = log.orElse(null);
    }

    /** What follows the reason, which ends with a line of carets or needs a full stop. */
    private static String output(boolean carets, List<String> tail, Optional<Path> log) {
        if (tail.isEmpty()) {
            return carets ? "" : ".";
        }
        String lines = "    " + String.join("\n    ", tail);
        return (carets ? "\n" : ". ") + "The end of its output:\n" + lines
                + log.map(file -> "\nThe whole output is in " + file + ".").orElse("");
    }

    /** What is built, for people. */
    public String build() {
        return build;
    }

    /** The file with all that the backend wrote. */
    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }
}
