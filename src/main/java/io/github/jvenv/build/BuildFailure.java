package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A source tree that its backend cannot build, or whose backend breaks its standard. */
public final class BuildFailure extends Failure {
    /**
     * A failure with what was written to the log last.
     *
     * @param task what was done, such as {@code Building docopt 0.6.2}
     * @param reason a clause that says why it failed
     * @param tail the last lines that were written
     * @param log the file that has all of them
     */
    BuildFailure(String task, String reason, List<String> tail, Optional<Path> log, Optional<String> hint) {
        super(task + " failed: " + reason + output(reason.endsWith("^"), tail, log), hint.orElse(null));
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
}
