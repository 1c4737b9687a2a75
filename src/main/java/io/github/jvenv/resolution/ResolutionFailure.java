package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** No set of distributions fulfils the requirements. The message tells why, step by step, a sentence a line. */
public final class ResolutionFailure extends Failure {
    ResolutionFailure(String message, @Nullable String hint) {
        super(message, hint);
    }
}
