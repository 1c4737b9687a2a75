package io.github.jvenv.page;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** A page that does not follow the Simple API. */
public final class MalformedPageFailure extends Failure {
    MalformedPageFailure(PageContext context, String fault, @Nullable Throwable cause) {
        super(
                context.pageInWords() + " cannot be read: " + fault + ".",
                "Check that the URL is that of a package index with the Simple API (PEP 503).",
                cause);
    }
}
