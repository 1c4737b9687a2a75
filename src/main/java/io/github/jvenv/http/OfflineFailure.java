package io.github.jvenv.http;

/** Something that only the network has, in offline mode. No connection was opened. */
public final class OfflineFailure extends HttpFailure {
    OfflineFailure(Request request) {
        super(
                request,
                "Maven is offline",
                1,
                "Run once without -o (--offline), so that it is there the next time.",
                null);
    }
}
