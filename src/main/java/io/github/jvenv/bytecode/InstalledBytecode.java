package io.github.jvenv.bytecode;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Bytecode beside the modules that are installed, as pip leaves it: what Python itself would write at the first import, and
 * checks against the time and size of the source. Bytecode that is still right is left as it is.
 */
public final class InstalledBytecode {
    private static final Duration TIME_LIMIT = Duration.ofHours(1);

    /** What {@code compileall} exits with where a module is no valid Python, which then has no bytecode. */
    private static final int SOME_INVALID = 1;

    private InstalledBytecode() {}

    /**
     * Compiles what is below some directories.
     *
     * @param environment the environment's root
     * @param compiler its interpreter, which starts without a site
     * @param libraries directories of modules, relative to the root
     * @param variables the environment variables that the interpreter runs with
     */
    public static void write(
            Path environment, Interpreter compiler, Collection<RelativePath> libraries, Map<String, String> variables)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(
                compiler.executable().toString(), "-I", "-S", "-W", "ignore", "-m", "compileall", "-qq", "-j", "0"));
        new TreeSet<>(libraries).forEach(library -> words.add(library.value()));
        Outcome outcome = ChildProcess.runUnlessInterrupted(
                Command.of(environment, words).withEnvironment(variables).withTimeLimit(TIME_LIMIT));
        boolean done = outcome instanceof Outcome.Exited exited && exited.code() <= SOME_INVALID;
        if (!done) {
            throw new Failure("The modules in " + environment + " could not be compiled by " + compiler.executable()
                    + ": " + ModuleCompiler.reason(outcome) + ".");
        }
    }
}
