package io.github.jvenv.interpreter;

import io.github.jvenv.managed.ManagedInterpreter;

/** Where an interpreter comes from. */
public sealed interface InterpreterOrigin {
    /**
     * Somebody installed it on this machine.
     *
     * @param source what a user calls the place, for example {@code PATH}
     */
    record Installed(String source) implements InterpreterOrigin {
        @Override
        public String toString() {
            return source;
        }
    }

    /**
     * It was unpacked from the Maven repository.
     *
     * @param interpreter its files and what is known of them
     */
    record Unpacked(ManagedInterpreter interpreter) implements InterpreterOrigin {
        @Override
        public String toString() {
            return "the Maven repository, " + interpreter.version();
        }
    }
}
