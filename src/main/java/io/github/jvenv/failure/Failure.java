package io.github.jvenv.failure;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that stops the work and that a user can understand, as opposed to a defect of the plugin.
 *
 * <p>The message says what failed, what was found against what was expected, and where: file and line, URL without
 * secrets, POM element. It is one or more whole sentences, and stands without the exception's type or stack trace. A
 * {@linkplain #hint() hint} is one sentence that says what the user can do, and is absent when there is nothing to do.
 * Rooms make a subclass for a rule that somebody has to tell from others, with those particulars as typed fields that are
 * asked for.
 */
public class Failure extends RuntimeException {
    private final @Nullable String hint;

    /** A failure with nothing that the user could do about it, or whose message says it already. */
    public Failure(String message) {
        this(message, null, null);
    }

    /** A failure whose hint says what the user can do. */
    public Failure(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    /** A failure that another exception led to, with nothing to do about it; the cause is shown with {@code -X} only. */
    public Failure(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    /** A failure that another exception led to; the cause is shown with {@code -X} only. */
    public Failure(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** The sentences, which every failure has. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** One sentence that says what to do, without the word "Hint". */
    public final Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
