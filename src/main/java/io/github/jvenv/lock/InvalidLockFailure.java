package io.github.jvenv.lock;

import io.github.jvenv.failure.Failure;

/** Something that the specification of lock files does not allow to be said. */
public final class InvalidLockFailure extends Failure {
    private final String complaint;

    /**
     * A broken rule.
     *
     * @param complaint one sentence, without its full stop
     */
    InvalidLockFailure(String complaint) {
        super(complaint + ".");
        this.complaint = complaint;
    }

    /** What is wrong, without full stop. */
    public String complaint() {
        return complaint;
    }
}
