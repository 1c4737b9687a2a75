package io.github.jvenv.operation;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.provision.BuildInterpreter;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A set of distributions that somebody asks about.
 *
 * @param environment the environment whose interpreter they are for; it need not exist
 * @param resolve which, and from where
 * @param lockFile the lock file, which need not exist
 * @param lock what is done with it
 */
public record LockedRequest(EnvironmentRequest environment, ResolveRequest resolve, Path lockFile, LockMode lock) {
    /** Reads such a request from where it stands, for those who seldom need it. */
    @FunctionalInterface
    public interface Reading {
        /** The request. */
        LockedRequest read() throws IOException;
    }

    /**
     * Opens the way to what the distributions need.
     *
     * @param interpreter the interpreter of the environment
     */
    ResolutionSession open(Surroundings surroundings, Interpreter interpreter) throws IOException {
        return open(surroundings, BuildInterpreter.of(interpreter), Optional.of(interpreter.executable()));
    }

    /** Opens the way where the interpreter of the environment does no more than run builds, and may not be needed. */
    ResolutionSession openForOthers(Surroundings surroundings) throws IOException {
        return open(
                surroundings,
                BuildInterpreter.soughtBy(
                        () -> InterpreterSupply.in(surroundings).wanted(environment)),
                configured());
    }

    /** The choice of the distributions, by the lock or the requirements. */
    ChosenDistributions chosen(Surroundings surroundings, ResolutionSession session) {
        return new ChosenDistributions(surroundings, session, new LockFile(lockFile), lock);
    }

    /** What the distributions for another machine depend on, which holds what this one only points to. */
    Fingerprint inputs(Surroundings surroundings) throws IOException {
        Fingerprint inputs = new Fingerprint();
        new ResolveInputs(surroundings, resolve, lockFile, lock, false).addTo(inputs, configured());
        return inputs;
    }

    /** The program whose own configuration counts, if the environment is there. */
    private Optional<Path> configured() throws IOException {
        return EnvironmentState.find(environment.directory())
                .map(state -> state.interpreter().executable());
    }

    private ResolutionSession open(Surroundings surroundings, BuildInterpreter interpreter, Optional<Path> configured)
            throws IOException {
        return ResolutionSession.open(
                surroundings,
                Store.at(surroundings.store(), surroundings.clock()),
                resolve,
                new InputReading(surroundings, resolve.index()).read(resolve.requirements()),
                interpreter,
                configured,
                environment.directory());
    }
}
