package io.github.jvenv.http;

/** A redirect that is not followed. */
public final class RefusedRedirectFailure extends HttpFailure {
    RefusedRedirectFailure(Request request, String reason) {
        super(request, reason, 1, null, null);
    }
}
