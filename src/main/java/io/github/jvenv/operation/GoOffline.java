package io.github.jvenv.operation;

import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.util.List;

/** Brings everything into the store that an installation needs, so that it can be done without a network. */
public final class GoOffline {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public GoOffline(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Brings it. */
    public void run(LockedRequest request) throws IOException {
        Interpreter interpreter = InterpreterSupply.in(surroundings).wanted(request.environment());
        try (ResolutionSession session = request.open(surroundings, interpreter)) {
            List<WheelToInstall> wheels = session.provision()
                    .bring(new ChosenDistributions(
                                    surroundings, session, new LockFile(request.lockFile()), request.lock())
                            .of(interpreter.target(), session.policy()));
            surroundings
                    .narration()
                    .outcome(wheels.size() + (wheels.size() == 1 ? " distribution" : " distributions") + " and "
                            + interpreter.description() + " are here; the goal install needs no network for them.");
        }
    }
}
