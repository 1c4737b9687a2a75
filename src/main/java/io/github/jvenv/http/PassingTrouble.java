package io.github.jvenv.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A try that failed for a reason that may be gone at the next one. Becomes a failure when there is no next one. */
final class PassingTrouble extends IOException {
    private final transient IntFunction<HttpFailure> failure;
    private final @Nullable Duration askedPause;
    private final boolean lookup;

    /**
     * @param failure what to say after so many tries
     * @param askedPause how long the server wants to be left alone
     * @param lookup whether it was a host's name that was not found
     */
    PassingTrouble(
            IntFunction<HttpFailure> failure,
            @Nullable Duration askedPause,
            boolean lookup,
            @Nullable Throwable cause) {
        super(cause);
        this.failure = failure;
        this.askedPause = askedPause;
        this.lookup = lookup;
    }

    HttpFailure failureAfter(int tries) {
        return failure.apply(tries);
    }

    Optional<Duration> askedPause() {
        return Optional.ofNullable(askedPause);
    }

    boolean isLookup() {
        return lookup;
    }
}
