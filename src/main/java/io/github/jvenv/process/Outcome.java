package io.github.jvenv.process;

import java.time.Duration;

/** What became of a command. */
public sealed interface Outcome {
    /**
     * The child ran and ended by itself.
     *
     * @param code its exit code; 128 and the signal's number for a child that a signal ended
     */
    record Exited(int code, Output output, Output errors) implements Outcome {
        /** Whether the exit code says that all went well. */
        public boolean succeeded() {
            return code == 0;
        }
    }

    /** The child ran longer than it was allowed to, and was ended with all the processes it had started. */
    record TimedOut(Duration limit, Output output, Output errors) implements Outcome {}

    /**
     * There was no child: the program is missing, not executable, or not a program at all.
     *
     * @param reason the system's words
     */
    record NotStarted(String reason) implements Outcome {}
}
