package io.github.jvenv.bundle;

/** An interpreter cannot be moved; the message is the reason, to stand in a sentence. */
final class RootedException extends Exception {
    private static final long serialVersionUID = 1L;

    RootedException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
