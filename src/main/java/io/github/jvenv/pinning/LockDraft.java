package io.github.jvenv.pinning;

import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockInputs;
import io.github.jvenv.lock.LockedDependency;
import io.github.jvenv.lock.LockedPackage;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.Candidate;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.marker.TargetMarkers;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one lock of what requirements lead to on several targets. What is the same on some targets is one entry, with a marker
 * that holds on just those.
 */
final class LockDraft {
    private static final String CREATED_BY = "jvenv";

    private final LockedSources sources;
    private final SortedMap<String, Resolution> byTarget;
    private final TargetMarkers markers;

    /**
     * A draft.
     *
     * @param directory where the lock file is, absolute, for paths relative to it
     * @param byTarget what was resolved, by the targets' names
     */
    LockDraft(Provision provision, Path directory, FormatControl formats, SortedMap<String, Resolution> byTarget) {
        this.sources = new LockedSources(provision, directory, formats, byTarget);
        this.byTarget = new TreeMap<>(byTarget);
        SortedMap<String, MarkerEnvironment> environments = new TreeMap<>();
        byTarget.forEach(
                (name, resolution) -> environments.put(name, resolution.target().markers()));
        this.markers = TargetMarkers.of(environments);
    }

    /** The markers that describe the targets, by their names. */
    SortedMap<String, Marker> targets() {
        return markers.byName();
    }

    /** The lock. */
    Lock lock(LockInputs inputs) throws IOException {
        Map<EntryKey, SortedMap<String, ResolvedDistribution>> entries = new LinkedHashMap<>();
        byTarget.forEach((target, resolution) -> resolution
                .distributions()
                .forEach(distribution -> entries.computeIfAbsent(
                                EntryKey.of(distribution.candidate()), any -> new TreeMap<>())
                        .put(target, distribution)));
        Map<EntryKey, LockedPackage> packages = new LinkedHashMap<>();
        for (Map.Entry<EntryKey, SortedMap<String, ResolvedDistribution>> entry : entries.entrySet()) {
            packages.put(entry.getKey(), withoutDependencies(entry.getValue()));
        }
        List<LockedPackage> all = List.copyOf(packages.values());
        List<LockedPackage> complete = new ArrayList<>();
        packages.forEach((key, entry) -> {
            SortedMap<String, ResolvedDistribution> onTargets = entries.getOrDefault(key, new TreeMap<>());
            complete.add(entry.withDependencies(dependencies(onTargets, packages, all)));
        });
        return inputs.notedIn(Lock.of(CREATED_BY, complete).withEnvironments(environments()));
    }

    /** The targets, each once, with the patch releases of its Python for which the lock has all that is needed. */
    private List<Marker> environments() {
        return markers.byName().entrySet().stream()
                .map(target -> Optional.ofNullable(byTarget.get(target.getKey()))
                        .flatMap(Resolution::releases)
                        .map(target.getValue()::and)
                        .orElse(target.getValue()))
                .distinct()
                .toList();
    }

    /** What is one entry: wheels of one version are, whichever of them a target takes. */
    private record EntryKey(ProjectName name, Version version, String place) {
        static EntryKey of(Candidate candidate) {
            String place = candidate instanceof DistributionFile file
                    ? file.index().orElse(file.url().resolve(".")).toString()
                    : candidate.toString();
            return new EntryKey(candidate.name(), candidate.version(), place);
        }
    }

    private LockedPackage withoutDependencies(SortedMap<String, ResolvedDistribution> onTargets) throws IOException {
        ResolvedDistribution any = onTargets.values().iterator().next();
        Optional<URI> index = any.candidate() instanceof DistributionFile file ? file.index() : Optional.empty();
        LockedPackage entry = new LockedPackage(
                any.name(),
                any.candidate() instanceof DirectDistribution direct
                                && direct.source().reference() instanceof DirectReference.Directory
                        ? Optional.empty()
                        : Optional.of(any.version()),
                Optional.empty(),
                any.requiresPython().orElse(SpecifierSet.ALL),
                List.of(),
                index,
                sources.of(onTargets),
                List.of(),
                TomlTable.EMPTY);
        return markers.distinguishing(onTargets.keySet()).map(entry::withMarker).orElse(entry);
    }

    private List<LockedDependency> dependencies(
            SortedMap<String, ResolvedDistribution> onTargets,
            Map<EntryKey, LockedPackage> packages,
            List<LockedPackage> all) {
        Set<LockedPackage> needed = new TreeSet<>();
        onTargets.forEach((target, distribution) -> {
            for (ProjectName name : distribution.dependencies()) {
                Optional.ofNullable(byTarget.get(target))
                        .flatMap(resolution -> resolution.find(name))
                        .map(other -> packages.get(EntryKey.of(other.candidate())))
                        .ifPresent(needed::add);
            }
        });
        return needed.stream().map(other -> LockedDependency.on(other, all)).toList();
    }
}
