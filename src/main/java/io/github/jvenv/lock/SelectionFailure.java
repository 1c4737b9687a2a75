package io.github.jvenv.lock;

import io.github.jvenv.failure.Failure;

/** A lock that has no answer to what is wanted of it. */
public final class SelectionFailure extends Failure {
    SelectionFailure(String message) {
        super(message);
    }

    SelectionFailure(String message, String hint) {
        super(message, hint);
    }
}
