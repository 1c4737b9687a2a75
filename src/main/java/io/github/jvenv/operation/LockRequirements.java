package io.github.jvenv.operation;

import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockFileName;
import io.github.jvenv.lock.LockInputs;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.pinning.Upgrade;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.Strategy;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.PolicyRequest;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.WantedDistributions;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes down what requirements lead to on one or several targets, with a hash of every file. */
public final class LockRequirements {
    /** What the interpreter's own target is called where none is declared. */
    static final String OWN_TARGET = "interpreter";

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public LockRequirements(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Writes the lock, unless the file says the same already. */
    public void run(LockRequest request) throws IOException {
        Store store = Store.at(surroundings.store(), surroundings.clock());
        WantedDistributions wanted = new InputReading(
                        surroundings, request.resolve().index())
                .read(request.resolve().requirements());
        Interpreter interpreter = InterpreterSupply.in(surroundings).wanted(request.environment());
        LockFile file = new LockFile(request.file());
        Optional<Lock> before = request.update() ? Optional.empty() : file.read(surroundings.narration());
        try (ResolutionSession session = ResolutionSession.open(
                surroundings,
                store,
                request.resolve(),
                wanted,
                interpreter,
                request.environment().directory())) {
            SortedMap<String, Resolution> resolutions =
                    resolve(request, session, before, targets(request, interpreter));
            new Upgrade(request.upgrade()).warnOfUnknown(resolutions.values(), surroundings.narration());
            boolean written = file.write(session, resolutions);
            long distributions = resolutions.values().stream()
                    .flatMap(resolution -> resolution.distributions().stream())
                    .map(distribution -> distribution.name())
                    .distinct()
                    .count();
            surroundings
                    .narration()
                    .outcome((written ? "Locked " : "The lock file is up to date: ")
                            + Counted.of(distributions, "distribution")
                            + (resolutions.size() > 1 ? " for " + resolutions.size() + " targets" : "") + " in "
                            + request.file() + ".");
        }
        warnOfName(request.file());
    }

    private void warnOfName(Path file) {
        if (!LockFileName.isValid(file.getFileName().toString())) {
            surroundings
                    .narration()
                    .warning("Other tools do not take " + file
                            + " for a lock file: to them one is called pylock.toml or" + " pylock.NAME.toml.");
        }
    }

    private static Map<String, Target> targets(LockRequest request, Interpreter interpreter) {
        Map<String, Target> targets = new LinkedHashMap<>();
        TargetRequest.byLabel(request.targets()).forEach((label, declared) -> targets.put(label, declared.target()));
        if (targets.isEmpty()) {
            targets.put(OWN_TARGET, interpreter.target());
        }
        return targets;
    }

    /** Versions that another strategy has chosen are not kept: they are not what is asked for. */
    private static boolean hasStrategyOf(Lock lock, ResolutionSession session) {
        String line = "strategy: " + PolicyRequest.word(session.policy().strategy());
        List<String> noted = LockInputs.of(lock).map(LockInputs::inputs).orElse(List.of()).stream()
                .filter(input -> input.startsWith("strategy: "))
                .toList();
        return session.policy().strategy() == Strategy.HIGHEST ? noted.isEmpty() : noted.contains(line);
    }

    /**
     * Targets with earlier versions of Python come first: they have the least choice, and what they take is good enough for
     * others more often than the other way round.
     */
    private static SortedMap<String, Resolution> resolve(
            LockRequest request, ResolutionSession session, Optional<Lock> before, Map<String, Target> targets) {
        RequirementSet set = session.requirements();
        Set<ProjectName> upgraded = new Upgrade(request.upgrade()).names();
        Optional<Lock> kept = before.filter(lock -> hasStrategyOf(lock, session));
        List<Map.Entry<String, Target>> ordered = targets.entrySet().stream()
                .sorted(Comparator.comparing(target -> target.getValue().pythonVersion()))
                .toList();
        SortedMap<ProjectName, Version> shared = new TreeMap<>();
        SortedMap<String, Resolution> resolutions = new TreeMap<>();
        for (Map.Entry<String, Target> target : ordered) {
            session.requirePython(target.getValue());
            CandidatePolicy policy = kept.map(lock -> session.policy()
                            .withPreferred(
                                    LockFile.versions(lock, target.getValue().markers(), upgraded)))
                    .orElse(session.policy());
            Resolution resolution = session.provision().resolve(set, target.getValue(), policy.withShared(shared));
            resolution.distributions().forEach(each -> shared.putIfAbsent(each.name(), each.version()));
            resolutions.put(target.getKey(), resolution);
        }
        return resolutions;
    }
}
