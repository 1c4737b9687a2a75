package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.BaseInterpreter;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.interpreter.InterpreterProbe;
import io.github.jvenv.interpreter.ProbeAnswer;
import java.nio.file.Path;

/** What one candidate turned out to be. */
sealed interface Examination {
    /** An interpreter; whether it is one that is wanted is not decided here. */
    record Sound(Interpreter interpreter) implements Examination {}

    /** Not an interpreter that can be used. */
    record Unsound(Rejection rejection) implements Examination {}

    /**
     * Looks at a program: leads from an environment to its base, asks that, and describes it.
     *
     * @param source what a user calls the place where the program was found
     * @throws InterruptedException if this thread is interrupted while the program runs
     */
    static Examination of(Path program, String source, InterpreterProbe probe) throws InterruptedException {
        BaseInterpreter.Trace trace = BaseInterpreter.of(program);
        if (trace instanceof BaseInterpreter.Trace.Base base) {
            return ofBase(base.path(), source, probe);
        }
        return unsound(program, source, "belongs to the environment " + trace.path() + ", whose interpreter is gone");
    }

    private static Examination ofBase(Path executable, String source, InterpreterProbe probe)
            throws InterruptedException {
        ProbeAnswer answer = probe.askThrough(executable);
        if (answer instanceof ProbeAnswer.Described described) {
            return new Sound(described.from(new InterpreterOrigin.Installed(source)));
        }
        return unsound(executable, source, ((ProbeAnswer.Refused) answer).reason());
    }

    private static Unsound unsound(Path program, String source, String reason) {
        return new Unsound(new Rejection(program.toString(), source, reason));
    }
}
