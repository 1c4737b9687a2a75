package io.github.jvenv.interpreter;

import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Python that runs on this machine, as its own answers describe it. It is never that of a virtual environment.
 *
 * @param executable the program, absolute; with its minor version in its name where there is such a one, so that it stays
 *     the same when another version becomes the default
 * @param prefix the directory it is installed in ({@code sys.base_prefix})
 * @param standardLibrary the directory of its standard library
 * @param sharedLibrary the file name of the library that holds it; empty if all of it is in the program
 * @param target what it can run
 * @param origin where it comes from
 */
public record Interpreter(
        Path executable,
        Path prefix,
        Path standardLibrary,
        String sharedLibrary,
        Target target,
        InterpreterOrigin origin) {
    static Interpreter of(InterpreterFacts facts, Target target, InterpreterOrigin origin) {
        return new Interpreter(
                LastingExecutable.of(facts),
                facts.paths().basePrefix(),
                facts.paths().standardLibrary(),
                facts.build().sharedLibrary(),
                target,
                origin);
    }

    /** The version of the language and of the standard library. */
    public Version version() {
        return target.pythonVersion();
    }

    /** Whether it has no global lock (PEP 703). */
    public boolean freeThreaded() {
        return target.abi().isFreeThreaded();
    }

    /** Whether it was built for debugging it. */
    boolean debug() {
        return target.abi().isDebug();
    }

    /** The interpreter's files in the Maven repository, if that is where it comes from. */
    public Optional<ManagedInterpreter> managed() {
        return origin instanceof InterpreterOrigin.Unpacked unpacked
                ? Optional.of(unpacked.interpreter())
                : Optional.empty();
    }

    /** What it is, to stand in a sentence: {@code CPython 3.12.4}. */
    public String description() {
        String kind = (freeThreaded() ? "free-threaded " : "") + (debug() ? "debugging " : "");
        return kind + target.markers().platformPythonImplementation() + " " + version();
    }
}
