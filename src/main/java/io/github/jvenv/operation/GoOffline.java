package io.github.jvenv.operation;

import io.github.jvenv.discovery.NoInterpreterFailure;
import io.github.jvenv.discovery.TargetInterpreters;
import io.github.jvenv.discovery.TargetInterpreters.Answer;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.environment.Seeds;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.lock.SelectionFailure;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.provision.LauncherFetch;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Brings everything into the store that an environment needs, its seeds and its interpreter included, and what archives for
 * other machines need, so that all of it can be made without a network.
 */
public final class GoOffline {
    private final Surroundings surroundings;
    private final Store store;

    /** The operation in its surroundings. */
    public GoOffline(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = Store.at(surroundings.store(), surroundings.clock());
    }

    /** Brings it. */
    public void run(OfflineRequest request) throws IOException {
        try {
            bringForThisMachine(request.set());
        } catch (SelectionFailure | NoInterpreterFailure e) {
            if (request.targets().isEmpty()) {
                throw e;
            }
            // A lock for other machines alone has nothing for this one, and archives for them need nothing of it.
            surroundings.narration().warning("For the environment of this machine nothing is here. " + e.getMessage());
        }
        if (!request.targets().isEmpty()) {
            bringForTargets(request);
        }
    }

    private void bringForThisMachine(LockedRequest set) throws IOException {
        Interpreter interpreter = InterpreterSupply.in(surroundings).wanted(set.environment());
        try (ResolutionSession session = set.open(surroundings, interpreter)) {
            List<WheelToInstall> wheels = session.provision()
                    .bring(set.chosen(surroundings, session).of(interpreter.target(), session.policy()));
            List<WheelToInstall> seeds = new Seeds(surroundings, store)
                    .of(
                            set.environment().seeds(),
                            interpreter,
                            set.environment().directory());
            seeds.forEach(seed -> surroundings
                    .narration()
                    .detail(() -> "The environment begins with "
                            + seed.wheel().wheel().filename() + ", which is here."));
            surroundings
                    .narration()
                    .outcome(Counted.of(wheels.size(), "distribution") + " and " + interpreter.description()
                            + " are here; the goal install needs no network for them.");
        }
    }

    private void bringForTargets(OfflineRequest request) throws IOException {
        LockedRequest set = request.set();
        TargetInterpreters interpreters = TargetInterpreters.of(surroundings.managed(), store.interpreters());
        try (ResolutionSession session = set.openForOthers(surroundings)) {
            ChosenDistributions chosen = set.chosen(surroundings, session);
            for (TargetRequest wanted : request.targets()) {
                Target target = wanted.target();
                Resolution resolution = ArchiveTargets.portable(chosen.of(target, session.policy()));
                List<WheelToInstall> wheels = session.provision().bring(resolution);
                Optional<String> interpreter = interpreter(interpreters, wanted, target);
                if (target.isWindows()) {
                    bringLaunchers(new LauncherFetch(store, session.provision()));
                }
                surroundings
                        .narration()
                        .outcome(Counted.of(wheels.size(), "distribution")
                                + interpreter.map(one -> " and " + one).orElse("") + " for '" + wanted.label()
                                + "' are here; the goal archive needs no network for them.");
            }
        }
    }

    /** Brings the interpreter that an archive carries; that there is none matters only if it has to. */
    private Optional<String> interpreter(TargetInterpreters interpreters, TargetRequest wanted, Target target)
            throws IOException {
        Answer answer = interpreters.find(target, Version.parse(wanted.pythonOr(target)));
        if (answer instanceof Answer.Found found) {
            return Optional.of("CPython " + found.interpreter().version());
        }
        if (answer instanceof Answer.Missing missing) {
            surroundings
                    .narration()
                    .warning("No interpreter is here for an archive for '" + wanted.label() + "' to carry: "
                            + missing.reason() + ".");
        } else {
            surroundings.narration().detail(() -> "An archive for '" + wanted.label() + "' carries no interpreter.");
        }
        return Optional.empty();
    }

    /** Where the goal archive is given launchers, these are not needed. */
    private void bringLaunchers(LauncherFetch launchers) throws IOException {
        try {
            launchers.wheel();
        } catch (Failure e) {
            surroundings.narration().warning(e.getMessage());
        }
    }
}
