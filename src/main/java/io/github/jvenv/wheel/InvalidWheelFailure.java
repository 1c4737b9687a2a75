package io.github.jvenv.wheel;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.WheelFilename;
import org.jspecify.annotations.Nullable;

/** A wheel that breaks a rule of its format, or whose files are not those that its RECORD promises. */
public final class InvalidWheelFailure extends Failure {
    /**
     * A failure that names the wheel and its fault.
     *
     * @param fault a clause without a full stop, such as {@code it has no WHEEL file}
     */
    InvalidWheelFailure(WheelFilename wheel, String fault) {
        this(wheel, fault + ".", null);
    }

    private InvalidWheelFailure(WheelFilename wheel, String fault, @Nullable Throwable cause) {
        super("The wheel " + wheel + " is not valid: " + fault, cause);
    }

    /** A wheel one of whose own files cannot be read, as its failure says. */
    static InvalidWheelFailure unreadable(WheelFilename wheel, String file, Failure cause) {
        return new InvalidWheelFailure(wheel, "its " + file + " cannot be read.\n" + cause.getMessage(), cause);
    }
}
