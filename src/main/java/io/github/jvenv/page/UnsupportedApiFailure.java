package io.github.jvenv.page;

import io.github.jvenv.failure.Failure;

/** A page that follows a version of the Simple API which is not compatible with ours (PEP 629). */
public final class UnsupportedApiFailure extends Failure {
    private final String version;

    UnsupportedApiFailure(PageContext context, String version) {
        super(
                context.pageInWords() + " are listed in version " + version
                        + " of the Simple API, and only version 1 can be read.",
                "Use a newer version of jvenv-maven-plugin.");
        this.version = version;
    }

    /** The version that the page has. */
    public String version() {
        return version;
    }
}
