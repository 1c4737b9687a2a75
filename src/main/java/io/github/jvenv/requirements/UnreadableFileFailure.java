package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** A file of requirements that is not there, or whose bytes are no text. */
public final class UnreadableFileFailure extends Failure {
    /**
     * @param subject the file in words, and where it is named
     * @param reason whole sentences
     */
    UnreadableFileFailure(String subject, String reason, @Nullable String hint, @Nullable Throwable cause) {
        super(subject + " cannot be read. " + reason, hint, cause);
    }
}
