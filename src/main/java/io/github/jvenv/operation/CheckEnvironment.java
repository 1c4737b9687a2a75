package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentRepair;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.inspection.Declared;
import io.github.jvenv.inspection.Finding;
import io.github.jvenv.inspection.FindingsJson;
import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.inspection.Inspection;
import io.github.jvenv.inspection.SearchedEnvironment;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockSelection;
import io.github.jvenv.lock.SelectedPackage;
import io.github.jvenv.lock.SelectionFailure;
import io.github.jvenv.lock.SelectionRequest;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import io.github.jvenv.words.Counted;
import io.github.jvenv.words.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reports what of an environment is not as it should be, and fails on what the user lists. Nothing is changed. */
public final class CheckEnvironment {
    private static final int MOST_SHOWN = 50;

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public CheckEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is to be checked.
     *
     * @param environment the environment's directory
     * @param lockFile the lock that it should be as, if the file is there; empty if none counts
     * @param failing the kinds of findings that fail the build
     * @param output a file to write the findings to
     */
    public record Request(Path environment, Optional<Path> lockFile, Set<Finding.Kind> failing, Optional<Path> output) {
        public Request {
            EnumSet<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
            kinds.addAll(failing);
            failing = Collections.unmodifiableSet(kinds);
        }
    }

    /** Checks it. */
    public void run(Request request) throws IOException {
        VirtualEnvironment environment = VirtualEnvironment.require(request.environment());
        SearchedEnvironment searched = SearchedEnvironment.of(
                environment, surroundings.interpreters().environment(), surroundings.narration()::warning);
        List<Finding> findings = inspect(searched, request.lockFile());
        if (request.output().isPresent()) {
            AtomicFile.update(
                    request.output().get().toAbsolutePath(), FindingsJson.write(searched, findings, request.failing()));
        }
        tell(searched, findings, request.failing());
    }

    private List<Finding> inspect(SearchedEnvironment searched, Optional<Path> lockFile) throws IOException {
        Inspection inspection = new Inspection(searched);
        inspection.checkFiles();
        Path directory = searched.environment().directory();
        Optional<EnvironmentState> state = EnvironmentState.find(directory);
        Optional<Target> target = Optional.empty();
        try {
            target = InterpreterSupply.in(surroundings)
                    .inside(searched.environment(), state)
                    .map(Interpreter::target);
        } catch (Failure e) {
            inspection.add(new Finding(Finding.Kind.BROKEN, "bin/python", e.getMessage()));
        }
        if (state.isPresent()) {
            addRepairs(searched, state.get(), inspection);
        }
        if (target.isPresent()) {
            Optional<Declared> declared = declared(state, lockFile, target.get(), inspection);
            inspection.checkDistributions(target.get().markers(), declared, surroundings.narration()::warning);
        } else {
            surroundings
                    .narration()
                    .warning("What the distributions require was not checked, because no interpreter can say which"
                            + " markers hold.");
        }
        return inspection.findings();
    }

    /** An environment of ours is compared with what {@code create} would mend, which is more than its RECORDs know of. */
    private void addRepairs(SearchedEnvironment searched, EnvironmentState state, Inspection inspection)
            throws IOException {
        Optional<Interpreter> interpreter = InterpreterSupply.in(surroundings).find(state);
        if (interpreter.isEmpty()) {
            return;
        }
        Set<String> there = searched.distributions().stream()
                .filter(FoundDistribution::local)
                .map(one ->
                        one.name() + " " + one.version().map(Version::toString).orElse(""))
                .collect(Collectors.toSet());
        ImageDifference repairs = new EnvironmentRepair(
                        surroundings, Store.at(surroundings.store(), surroundings.clock()))
                .difference(
                        searched.environment().directory(),
                        state,
                        interpreter.get(),
                        wheel -> there.contains(wheel.name() + " " + wheel.version()));
        inspection.addRepairs(repairs.pathsToAdd(), repairs.pathsToReplace());
    }

    /** The lock has the last word; without one it is the last installation that was asked for. */
    private Optional<Declared> declared(
            Optional<EnvironmentState> state, Optional<Path> lockFile, Target target, Inspection inspection)
            throws IOException {
        SortedMap<ProjectName, Optional<Version>> installed = new TreeMap<>();
        state.ifPresent(one ->
                one.installed().forEach(wheel -> installed.put(wheel.name(), Optional.of(wheel.version()))));
        Optional<Lock> lock =
                lockFile.isPresent() ? new LockFile(lockFile.get()).read(surroundings.narration()) : Optional.empty();
        if (lock.isEmpty()) {
            return state.flatMap(EnvironmentState::installation)
                    .map(done -> new Declared("The last installation", installed, new TreeSet<>()));
        }
        Path file = lockFile.get();
        SortedSet<ProjectName> allowed = new TreeSet<>(installed.keySet());
        lock.get().packages().forEach(entry -> allowed.add(entry.name()));
        SortedMap<ProjectName, Optional<Version>> wanted = new TreeMap<>();
        try {
            for (SelectedPackage one : LockSelection.select(lock.get(), file.toString(), SelectionRequest.of(target))) {
                // In which version Maven provides a wheel, the POM decides.
                wanted.put(
                        one.entry().name(),
                        ArtifactWheel.isNotedIn(one.source())
                                ? Optional.empty()
                                : one.entry().version());
            }
        } catch (SelectionFailure e) {
            inspection.add(new Finding(Finding.Kind.DRIFT, String.valueOf(file.getFileName()), e.getMessage()));
        }
        return Optional.of(new Declared(String.valueOf(file.getFileName()), wanted, allowed));
    }

    private void tell(SearchedEnvironment searched, List<Finding> findings, Set<Finding.Kind> failing) {
        Path directory = searched.environment().directory();
        List<Finding> grave = findings.stream()
                .filter(finding -> failing.contains(finding.kind()))
                .toList();
        findings.stream()
                .filter(finding -> !failing.contains(finding.kind()))
                .forEach(finding -> surroundings.narration().warning(line(finding)));
        if (!grave.isEmpty()) {
            throw new Failure(
                    "The environment " + directory + " is not as it should be:"
                            + Listing.lines(
                                    grave.stream().map(CheckEnvironment::line).toList(), MOST_SHOWN),
                    "Mend it with the goal install, or choose with <failOn> what fails the build.");
        }
        surroundings
                .narration()
                .outcome("Checked environment " + directory + " with "
                        + Counted.of(searched.distributions().size(), "distribution") + ": "
                        + (findings.isEmpty() ? "it is sound." : Counted.of(findings.size(), "warning") + "."));
    }

    private static String line(Finding finding) {
        return finding.kind().name().toLowerCase(Locale.ROOT) + ": " + finding.message();
    }
}
