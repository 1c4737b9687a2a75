package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentCopy;
import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.UnfreedFiles;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.relocation.LostInterpreter;
import io.github.jvenv.relocation.RelocatedEnvironment;
import io.github.jvenv.relocation.Relocation;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes an environment of any tool independent of its place, where it stands or in another directory. */
public final class RelocateEnvironment {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public RelocateEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Sees to it that the environment is independent, and names what cannot be made so. */
    public void run(RelocateRequest request) throws IOException {
        if (request.destination().isPresent()) {
            new EnvironmentCopy(surroundings)
                    .make(
                            request.source(),
                            request.destination().get(),
                            request.clear(),
                            "Relocated",
                            instead(request));
            return;
        }
        EnvironmentLock.of(surroundings, request.source()).holding(() -> {
            inPlace(request);
            return request;
        });
    }

    /** What takes the place of an interpreter that is lost, as far as there is one. One of ours is mended by create. */
    private Optional<Interpreter> instead(RelocateRequest request) throws IOException {
        Optional<LostInterpreter> lost = EnvironmentState.find(request.source()).isPresent()
                ? Optional.empty()
                : LostInterpreter.of(request.source());
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        Optional<Interpreter> found = InterpreterSupply.in(surroundings)
                .findInstalled(request.python().isEmpty() ? lost.get().version() : request.python());
        Optional<Interpreter> instead = found.filter(lost.get()::isReplacedBy);
        if (instead.isPresent()) {
            surroundings
                    .narration()
                    .outcome("The interpreter of " + request.source() + " is gone; it runs on "
                            + instead.get().executable() + " (" + instead.get().description() + ") now.");
        } else if (!request.python().isEmpty()) {
            throw new Failure("The environment " + request.source() + " is for Python "
                    + lost.get().version() + ", and "
                    + (found.isPresent()
                            ? found.get().executable() + " is " + found.get().description()
                            : "there is no " + request.python() + " on this machine")
                    + ".");
        }
        return instead;
    }

    private void inPlace(RelocateRequest request) throws IOException {
        Path environment = request.source();
        RelocatedEnvironment relocated =
                Relocation.of(environment, environment, List.of(EnvironmentState.FILE_NAME), instead(request));
        UnfreedFiles.tell(surroundings, relocated.remarks());
        if (relocated.isUnchanged()) {
            surroundings.narration().outcome("Environment " + environment + " is independent of its place already.");
            return;
        }
        relocated.applyTo(environment);
        surroundings
                .narration()
                .outcome("Relocated environment " + environment + ": "
                        + Counted.of(relocated.changes().entries().size(), "file") + " changed"
                        + (relocated.dropped().isEmpty()
                                ? "."
                                : ", " + Counted.of(relocated.dropped().size(), "file") + " of bytecode removed."));
    }
}
