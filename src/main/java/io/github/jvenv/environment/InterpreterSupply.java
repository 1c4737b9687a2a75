package io.github.jvenv.environment;

import io.github.jvenv.discovery.InterpreterSearch;
import io.github.jvenv.discovery.Interpreters;
import io.github.jvenv.discovery.ListedInterpreter;
import io.github.jvenv.discovery.ManagedInterpreterSupply;
import io.github.jvenv.discovery.NoInterpreterFailure;
import io.github.jvenv.discovery.Rejection;
import io.github.jvenv.discovery.SearchResult;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The interpreters that an operation can have, found once more where an environment's note names one. */
public record InterpreterSupply(Interpreters interpreters, Narration narration) {
    /** The supply of some surroundings. */
    public static InterpreterSupply in(Surroundings surroundings) {
        Store store = Store.at(surroundings.store(), surroundings.clock());
        Path probes = store.probes();
        InterpreterSearch search = InterpreterSearch.in(surroundings.interpreters(), probes);
        ManagedInterpreterSupply managed = ManagedInterpreterSupply.of(
                surroundings.managed(),
                surroundings.machine(),
                store.interpreters(),
                probes,
                surroundings.interpreters().environment());
        return new InterpreterSupply(new Interpreters(search, managed), surroundings.narration());
    }

    /** The interpreter that a text asks for. */
    public Interpreter get(String request) throws IOException {
        try {
            SearchResult.Found found = interpreters.get(InterpreterRequest.parse(request));
            for (Rejection rejection : found.rejected()) {
                narration.detail(() -> "Passed over: " + rejection);
            }
            return found.interpreter();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The interpreter that a text asks for, if one is installed on this machine. */
    public Optional<Interpreter> findInstalled(String request) throws IOException {
        try {
            return interpreters.findInstalled(InterpreterRequest.parse(request));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** All that there are, seen by a request. */
    public List<ListedInterpreter> list(InterpreterRequest request) throws IOException {
        try {
            return interpreters.list(request);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("The build was interrupted.");
    }

    /**
     * The interpreter that an environment has, or would have: that of the environment that is there, unless another one is
     * asked for.
     */
    public Interpreter wanted(EnvironmentRequest request) throws IOException {
        Optional<EnvironmentState> state = EnvironmentState.find(request.directory());
        return state.isPresent() && request.python().isEmpty()
                ? of(request.directory(), state.get())
                : get(request.python());
    }

    /** The interpreter of an environment of any tool; none if nothing tells which that is. */
    public Optional<Interpreter> inside(VirtualEnvironment environment, Optional<EnvironmentState> state)
            throws IOException {
        if (state.isPresent()) {
            return Optional.of(of(environment.directory(), state.get()));
        }
        Optional<Path> program = environment.findProgram();
        return program.isPresent() ? Optional.of(get(program.get().toString())) : Optional.empty();
    }

    /** The interpreter that an environment was made for, if it can still be had. */
    public Optional<Interpreter> find(EnvironmentState state) throws IOException {
        try {
            return Optional.of(get(state.interpreter().request())).filter(found -> isNoted(found, state));
        } catch (NoInterpreterFailure e) {
            return Optional.empty();
        }
    }

    /** The interpreter that an environment was made for. */
    public Interpreter of(Path environment, EnvironmentState state) throws IOException {
        EnvironmentState.NotedInterpreter noted = state.interpreter();
        NoInterpreterFailure reason = null;
        try {
            Interpreter interpreter = get(noted.request());
            if (isNoted(interpreter, state)) {
                return interpreter;
            }
        } catch (NoInterpreterFailure e) {
            reason = e;
        }
        throw new Failure(
                "The environment " + environment + " was made for " + noted.executable() + ", which "
                        + fault(noted.executable(), reason) + ".",
                "Run the goal create, which makes it anew.",
                reason);
    }

    /** What is wrong with an interpreter: it can still be there, and no longer run. */
    private static String fault(Path executable, @Nullable NoInterpreterFailure reason) {
        return reason != null && reason.rejected().size() == 1 && Files.exists(executable)
                ? reason.rejected().get(0).reason()
                : "is no longer there";
    }

    private static boolean isNoted(Interpreter found, EnvironmentState state) {
        return found.executable().equals(state.interpreter().executable());
    }
}
