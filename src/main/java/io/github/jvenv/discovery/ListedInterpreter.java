package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.Interpreter;

/**
 * One line of the list of all interpreters.
 *
 * @param place its program's path; of one in the Maven repository that was not unpacked yet, its version there
 * @param source what a user calls the place where it was found, for example {@code PATH}
 * @param description what it is
 * @param chosen whether it is the one that the request gets
 * @param reason why it was passed over, going on from the place; empty if it was not
 */
public record ListedInterpreter(String place, String source, Description description, boolean chosen, String reason) {
    /**
     * What an interpreter is; every text is empty where nothing is known.
     *
     * @param version of the language, for example {@code 3.13.5}
     * @param implementation for example {@code CPython}
     * @param abi for example {@code cp313t}
     * @param platform for example {@code manylinux_2_36_x86_64}
     */
    public record Description(String version, String implementation, String abi, String platform) {
        static final Description UNKNOWN = new Description("", "", "", "");

        static Description of(Interpreter interpreter) {
            return new Description(
                    interpreter.version().toString(),
                    interpreter.target().markers().platformPythonImplementation(),
                    interpreter.target().abi().toString(),
                    interpreter.target().platform().name());
        }
    }

    static ListedInterpreter rejected(Rejection rejection) {
        return new ListedInterpreter(
                rejection.candidate(), rejection.source(), Description.UNKNOWN, false, rejection.reason());
    }

    static ListedInterpreter chosen(Interpreter interpreter, String source) {
        return new ListedInterpreter(
                interpreter.executable().toString(), source, Description.of(interpreter), true, "");
    }

    static ListedInterpreter passedOver(Interpreter interpreter, String source, String reason) {
        return new ListedInterpreter(
                interpreter.executable().toString(), source, Description.of(interpreter), false, reason);
    }
}
