package io.github.jvenv.http;

import org.jspecify.annotations.Nullable;

/** A server that could not be reached, or did not finish its answer, as often as it was tried. */
public final class UnreachableFailure extends HttpFailure {
    UnreachableFailure(Request request, String reason, int tries, @Nullable Throwable cause) {
        super(request, reason, tries, "Check the network connection, and <proxies> in settings.xml.", cause);
    }

    /** A URL that leads nowhere, whatever the network. */
    UnreachableFailure(Request request, String reason) {
        super(request, reason, 1, null, null);
    }
}
