package io.github.jvenv.managed;

import io.github.jvenv.failure.Failure;

/** The Maven repository gave no answer to the question which interpreters it has, which is not to have none. */
public final class SilentRepositoryFailure extends Failure {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * A question without an answer.
     *
     * @param artifact what was asked for, by group and name
     * @param cause why there was no answer
     */
    public SilentRepositoryFailure(String artifact, Exception cause) {
        super(
                "The Maven repository cannot be asked for versions of " + artifact + ": " + cause.getMessage(),
                "Try again, or name an interpreter of this machine with <python>.",
                cause);
        this.reason = "cannot be asked for: " + cause.getMessage();
    }

    /** Goes on from the artifact. */
    public String reason() {
        return reason;
    }
}
