package io.github.jvenv.lock;

import io.github.jvenv.failure.Failure;

/** A lock that has no answer to what is wanted of it. */
public final class SelectionFailure extends Failure {
    private final String lockFile;

    SelectionFailure(String lockFile, String message) {
        super(message);
        this.lockFile = lockFile;
    }

    SelectionFailure(String lockFile, String message, String hint) {
        super(message, hint);
        this.lockFile = lockFile;
    }

    /** What the lock is called in messages. */
    public String lockFile() {
        return lockFile;
    }
}
