package io.github.jvenv.pinning;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockInputs;
import io.github.jvenv.lock.LockSelection;
import io.github.jvenv.lock.SelectedPackage;
import io.github.jvenv.lock.SelectionRequest;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.HashDemands;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A lock that is installed from, once it has proved to be the answer to what is asked. */
final class UsedLock {
    private static final String HINT =
            "Write the lock anew with the goal lock, or install without it with -Djvenv.lock=ignore.";

    private final Path file;
    private final Lock lock;

    UsedLock(Path file, Lock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** What it says for a target. No index is asked. */
    Resolution of(ResolutionSession session, Target target) throws IOException {
        Optional<LockInputs> inputs = LockInputs.of(lock);
        SelectionRequest request = SelectionRequest.of(target);
        FormatControl formats = session.policy().formats();
        request = request.withFormats(
                project -> !formats.allowsWheels(project), project -> !formats.allowsSources(project));
        if (inputs.isPresent()) {
            requireSameInputs(inputs.get(), session);
        } else {
            request = chosen(request, session);
        }
        List<SelectedPackage> selected = LockSelection.select(lock, file.toString(), request);
        RequirementSet named = session.namedRequirements();
        LockedDistributions distributions = new LockedDistributions(
                session.provision(),
                lock,
                file,
                named.roots().stream().map(root -> root.requirement().name()).collect(Collectors.toSet()),
                HashDemands.of(named, target.markers(), session.policy().hashRule()));
        if (inputs.isPresent()) {
            return distributions.of(selected, target);
        }
        ProvidedWheels provided = new ProvidedWheels(session.provision(), named, target);
        List<SelectedPackage> others = provided.besides(selected);
        requireFulfilled(others, named, distributions, target, provided);
        List<ResolvedDistribution> all =
                new ArrayList<>(distributions.of(others, target).distributions());
        all.addAll(provided.distributions());
        return new Resolution(target, all, List.of());
    }

    /** What it lists for all targets. */
    LockedWheels wheels(ResolutionSession session) throws IOException {
        Optional<LockInputs> inputs = LockInputs.of(lock);
        if (inputs.isPresent()) {
            requireSameInputs(inputs.get(), session);
        }
        return new LockedDistributions(
                        session.provision(), lock, file, Set.of(), new HashDemands(Map.of(), Map.of(), false))
                .wheels();
    }

    /** A lock of ours tells what it was made from. */
    private void requireSameInputs(LockInputs before, ResolutionSession session) throws IOException {
        List<String> changes =
                before.changesTo(new LockInputs(session.inputLines(new LockFile(file).directory()), before.targets()));
        if (!changes.isEmpty()) {
            throw new Failure(
                    "The lock file " + file + " is no longer the answer to what is asked for:\n  "
                            + String.join("\n  ", changes),
                    HINT);
        }
    }

    /** In a lock of another tool extras and groups may be chosen from. */
    private static SelectionRequest chosen(SelectionRequest request, ResolutionSession session) {
        SelectionRequest chosen = request.withExtras(
                session.extras().stream().map(ExtraName::parse).toList());
        return session.groups().isEmpty()
                ? chosen
                : chosen.withDependencyGroups(
                        session.groups().stream().map(GroupName::parse).toList());
    }

    /** A lock of another tool tells only what it leads to: not which extras it was made with. */
    private void requireFulfilled(
            List<SelectedPackage> selected,
            RequirementSet set,
            LockedDistributions distributions,
            Target target,
            ProvidedWheels provided) {
        Map<ProjectName, SelectedPackage> found = new TreeMap<>();
        selected.forEach(one -> found.put(one.entry().name(), one));
        List<String> faults = new ArrayList<>(provided.faults(selected));
        for (RootRequirement root : set.rootsOn(target.markers())) {
            if (provided.has(root.requirement().name())) {
                continue;
            }
            SelectedPackage one = found.get(root.requirement().name());
            if (one == null) {
                faults.add(root + " is not in it.");
            } else {
                fault(root, one).or(() -> distributions.otherPlace(root, one)).ifPresent(faults::add);
            }
        }
        for (RootRequirement constraint : set.constraints()) {
            if (constraint.holds(target.markers())) {
                Optional.ofNullable(found.get(constraint.requirement().name()))
                        .flatMap(one -> fault(constraint, one))
                        .ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new Failure(
                    "The lock file " + file + " is not the answer to what is asked for:\n  "
                            + String.join("\n  ", faults),
                    HINT);
        }
    }

    private static Optional<String> fault(RootRequirement root, SelectedPackage one) {
        return one.entry()
                .version()
                .filter(version -> !root.requirement().specifiers().ranges().contains(version))
                .map(version -> root + " is in it as version " + version + ".");
    }
}
