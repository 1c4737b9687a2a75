package io.github.jvenv.operation;

import io.github.jvenv.bundle.Movability;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.environment.AdoptedEnvironment;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.state.EnvironmentFiles;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An environment that something is to be made of, as it was seen.
 *
 * @param directory where it stands
 * @param state its note
 * @param files what stands in it
 */
record SeenEnvironment(Path directory, EnvironmentState state, EnvironmentFiles files) {
    /**
     * Looks at an environment whose lock is held. One of another tool has the note that it would have.
     *
     * @param purpose what is to be made of it: {@code an archive}
     */
    static SeenEnvironment at(Path directory, String purpose, Surroundings surroundings) throws IOException {
        Optional<EnvironmentState> noted = EnvironmentState.find(directory);
        EnvironmentState state = noted.isPresent()
                ? noted.get()
                : AdoptedEnvironment.find(directory, surroundings)
                        .orElseThrow(() -> new Failure(
                                "There is no finished environment at " + directory + " to make " + purpose + " of.",
                                "Run the goals create and install first, or bind them to phases before package."));
        return new SeenEnvironment(directory, state, EnvironmentFiles.of(directory, state.interpreter()));
    }

    /** Collects what decides of all that it is packed into; what is peculiar to one kind goes in besides. */
    Fingerprint inputs(
            String operation, InterpreterChoice interpreter, LockedRequest.Reading set, Surroundings surroundings)
            throws IOException {
        Fingerprint inputs = new Fingerprint()
                .with("operation", operation)
                .with("plugin", surroundings.version())
                .with("files", files.stamp().hex())
                .with("executable", state.interpreter().executable().toString())
                .with("managed", state.interpreter().managed())
                .with("interpreter", interpreter.name())
                .with("bundle", bundle(interpreter, surroundings));
        EditableProjects.of(directory, state).addTo(inputs, set);
        return inputs;
    }

    /** What is taken along of an interpreter that may change where it stands; one of the Maven repository does not. */
    private String bundle(InterpreterChoice interpreter, Surroundings surroundings) throws IOException {
        if (interpreter != InterpreterChoice.BUNDLE
                || !state.interpreter().managed().isEmpty()) {
            return "";
        }
        return String.join(
                "\n", Movability.stamps(InterpreterSupply.in(surroundings).of(directory, state)));
    }
}
