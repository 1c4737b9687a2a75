package io.github.jvenv.interpreter;

/** What came of asking a program whether it is a Python, and which. */
sealed interface ProbeAnswer {
    /** It is one that can be used. */
    record Described(InterpreterFacts facts) implements ProbeAnswer {}

    /**
     * It is not, or not one that can be used.
     *
     * @param reason goes on from the program's path, for example {@code gave no answer within 10 s}
     */
    record Refused(String reason) implements ProbeAnswer {}
}
