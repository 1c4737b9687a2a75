package io.github.jvenv.http;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** Something that could not be had over HTTP. */
public abstract sealed class HttpFailure extends Failure
        permits OfflineFailure,
                OversizedAnswerFailure,
                RefusedRedirectFailure,
                StatusFailure,
                UnreachableFailure,
                UntrustedServerFailure {
    private final String wanted;

    HttpFailure(Request request, String reason, int tries, @Nullable String hint, @Nullable Throwable cause) {
        super(
                "Cannot get " + request + ": " + reason + (tries > 1 ? " (tried " + tries + " times)." : "."),
                hint,
                cause);
        this.wanted = request.wanted();
    }

    /** What was wanted, in words. */
    public String wanted() {
        return wanted;
    }
}
