package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A set of distributions that somebody asks about.
 *
 * @param environment the environment whose interpreter they are for; it need not exist
 * @param resolve which, and from where
 * @param lockFile the lock file, which need not exist
 * @param lock what is done with it
 */
public record LockedRequest(EnvironmentRequest environment, ResolveRequest resolve, Path lockFile, LockMode lock) {
    /**
     * Opens the way to what the distributions need.
     *
     * @param interpreter the interpreter of the environment
     */
    ResolutionSession open(Surroundings surroundings, Interpreter interpreter) throws IOException {
        return ResolutionSession.open(
                surroundings,
                Store.at(surroundings.store(), surroundings.clock()),
                resolve,
                new InputReading(surroundings).read(resolve.requirements()),
                interpreter,
                environment.directory());
    }
}
