package io.github.jvenv.index;

import java.io.IOException;

/** A file of which no parts can be had. */
final class NoRangesException extends IOException {
    private final boolean serverWide;

    /**
     * @param serverWide whether the server sends no parts of any file; otherwise it is the file that is not what it was
     *     said to be, or that would have to be fetched in crumbs
     */
    NoRangesException(boolean serverWide) {
        this.serverWide = serverWide;
    }

    boolean isServerWide() {
        return serverWide;
    }
}
