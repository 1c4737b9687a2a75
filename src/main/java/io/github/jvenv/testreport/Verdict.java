package io.github.jvenv.testreport;

/** How a test ended. */
public sealed interface Verdict {
    /** As it should. */
    record Passed() implements Verdict {}

    /**
     * It was not run, or its failure was expected.
     *
     * @param reason why
     */
    record Skipped(String reason) implements Verdict {}

    /**
     * It found a fault.
     *
     * @param kind whether the test says so, or whether it stopped before it could tell
     * @param type the exception's type
     * @param message the exception's message
     * @param detail all that there is to say, such as the traceback
     */
    record Broken(Kind kind, String type, String message, String detail) implements Verdict {}

    /** Two kinds of fault that JUnit and its heirs count apart. */
    enum Kind {
        /** What a test asserts does not hold. */
        FAILURE,
        /** Something else went wrong. */
        ERROR
    }
}
