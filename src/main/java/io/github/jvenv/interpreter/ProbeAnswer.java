package io.github.jvenv.interpreter;

import io.github.jvenv.spec.target.Target;

/** What came of asking a program whether it is a Python, and which. */
public sealed interface ProbeAnswer {
    /**
     * It is one that can be used.
     *
     * @param facts what it said
     * @param target what it can run, according to that
     */
    record Described(InterpreterFacts facts, Target target) implements ProbeAnswer {
        /** The interpreter, with where it was found. */
        public Interpreter from(InterpreterOrigin origin) {
            return Interpreter.of(facts, target, origin);
        }
    }

    /**
     * It is not, or not one that can be used.
     *
     * @param reason goes on from the program's path, for example {@code gave no answer within 15 seconds}
     */
    record Refused(String reason) implements ProbeAnswer {}
}
