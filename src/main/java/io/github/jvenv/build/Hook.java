package io.github.jvenv.build;

import java.util.Locale;

/** The functions of a backend that lead to a wheel (PEP 517, PEP 660). */
public enum Hook {
    /** What else has to be installed before a wheel is built. */
    GET_REQUIRES_FOR_BUILD_WHEEL(true),
    /** What else has to be installed before an editable wheel is built. */
    GET_REQUIRES_FOR_BUILD_EDITABLE(true),
    /** Writes the {@code .dist-info} directory that a wheel would have, into a directory; answers with its name. */
    PREPARE_METADATA_FOR_BUILD_WHEEL(false),
    /** The same for an editable wheel. */
    PREPARE_METADATA_FOR_BUILD_EDITABLE(false),
    /** Builds a wheel into a directory; answers with its file name. */
    BUILD_WHEEL(false),
    /** Builds a wheel that leads to the source tree; answers with its file name. */
    BUILD_EDITABLE(false);

    private final boolean listing;

    Hook(boolean listing) {
        this.listing = listing;
    }

    /** Whether the answer is a list; it is one text otherwise. */
    boolean isListing() {
        return listing;
    }

    /** The function's name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
