package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.spec.name.ProjectName;
import org.jspecify.annotations.Nullable;

/** A page that an index gives for a project, and that does not follow the Simple API. */
public final class MalformedPageFailure extends Failure {
    private final ProjectName project;
    private final String url;

    MalformedPageFailure(PageContext context, String fault, @Nullable Throwable cause) {
        super(
                context.pageInWords() + " cannot be read: " + fault + ".",
                "Check that the URL is that of a package index with the Simple API (PEP 503).",
                cause);
        this.project = context.project();
        this.url = SafeUrl.of(context.url());
    }

    /** The project whose page it is. */
    public ProjectName project() {
        return project;
    }

    /** Where the page came from, without secrets. */
    public String url() {
        return url;
    }
}
