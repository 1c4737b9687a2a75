package io.github.jvenv.operation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.lock.LockInputs;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.pinning.Upgrade;
import io.github.jvenv.provision.ParentDistributions;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.Strategy;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.WantedDistributions;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides which wheels an environment is to have, by a lock or by a resolution, and brings them into the store. */
final class WheelsToInstall {
    private final Surroundings surroundings;
    private final Store store;
    private final InstallRequest request;

    WheelsToInstall(Surroundings surroundings, Store store, InstallRequest request) {
        this.surroundings = surroundings;
        this.store = store;
        this.request = request;
    }

    /**
     * The wheels.
     *
     * @param state the environment as it is now
     */
    List<WheelToInstall> of(WantedDistributions wanted, Interpreter interpreter, EnvironmentState state)
            throws IOException {
        LockFile file = new LockFile(request.lockFile());
        ParentDistributions parents =
                ParentDistributions.of(request.environment().directory(), surroundings);
        try (ResolutionSession session = ResolutionSession.open(
                surroundings,
                store,
                request.resolve(),
                wanted,
                interpreter,
                request.environment().directory())) {
            if (request.lock() == LockMode.USE && !request.upgrade().isEmpty() && Files.exists(file.path())) {
                surroundings
                        .narration()
                        .warning("The lock file " + file.path()
                                + " decides, so nothing is upgraded: give upgrade to the" + " goal lock.");
            }
            Resolution resolution = new ChosenDistributions(surroundings, session, file, request.lock())
                    .of(interpreter.target(), policy(session, state), candidates(parents));
            new Upgrade(request.upgrade()).warnOfUnknown(List.of(resolution), surroundings.narration());
            if (request.lock() == LockMode.UPDATE) {
                update(file, session, resolution);
            }
            tellOfThoseThatStay(resolution, parents);
            return session.provision().bring(parents.missing(resolution));
        }
    }

    /** What the interpreter has already, as far as it may be chosen for that: not for a lock, which others use, too. */
    private ParentDistributions candidates(ParentDistributions parents) {
        return surroundings.update() || request.lock() == LockMode.UPDATE
                ? ParentDistributions.NONE
                : parents.without(new Upgrade(request.upgrade()).names());
    }

    private void tellOfThoseThatStay(Resolution resolution, ParentDistributions parents) {
        String staying = resolution.distributions().stream()
                .filter(parents::has)
                .map(ResolvedDistribution::toString)
                .collect(Collectors.joining(", "));
        if (!staying.isEmpty()) {
            surroundings.narration().outcome("Installed beside the interpreter already: " + staying + ".");
        }
    }

    /** What is installed stays, if it will do and nobody asks for anything newer. */
    private CandidatePolicy policy(ResolutionSession session, EnvironmentState state) {
        boolean otherStrategy = session.policy().strategy() != Strategy.HIGHEST;
        if (surroundings.update() || request.lock() == LockMode.UPDATE || otherStrategy) {
            return session.policy();
        }
        Set<ProjectName> upgraded = new Upgrade(request.upgrade()).names();
        SortedMap<ProjectName, Version> installed = new TreeMap<>();
        state.installed().forEach(wheel -> installed.put(wheel.name(), wheel.version()));
        installed.keySet().removeAll(upgraded);
        return session.policy().withPreferred(installed);
    }

    private void update(LockFile file, ResolutionSession session, Resolution resolution) throws IOException {
        Set<String> targets = file.read(surroundings.narration())
                .flatMap(LockInputs::of)
                .map(inputs -> inputs.targets().keySet())
                .orElse(Set.of());
        if (targets.stream().anyMatch(name -> !name.equals(LockRequirements.OWN_TARGET))) {
            throw new Failure(
                    "The lock file " + file.path() + " is for the targets " + String.join(", ", targets)
                            + ", and install would leave none but this machine's.",
                    "Write it anew with the goal lock, which knows the targets.");
        }
        if (file.write(session, new TreeMap<>(Map.of(LockRequirements.OWN_TARGET, resolution)))) {
            surroundings
                    .narration()
                    .outcome("Locked " + Counted.of(resolution.distributions().size(), "distribution") + " in "
                            + file.path() + ".");
        }
    }
}
