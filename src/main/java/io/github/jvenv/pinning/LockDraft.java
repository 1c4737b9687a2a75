package io.github.jvenv.pinning;

import io.github.jvenv.lock.FileHashes;
import io.github.jvenv.lock.FileLocation;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockInputs;
import io.github.jvenv.lock.LockedDependency;
import io.github.jvenv.lock.LockedFile;
import io.github.jvenv.lock.LockedPackage;
import io.github.jvenv.lock.PackageSource;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.Candidate;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.marker.TargetMarkers;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Makes one lock of what requirements lead to on several targets. What is the same on some targets is one entry, with a marker
 * that holds on just those. Of an index's files the wheels are listed that fit any of the targets, and the source distribution.
 */
final class LockDraft {
    private static final String CREATED_BY = "jvenv";

    private final Provision provision;
    private final Path directory;
    private final FormatControl formats;
    private final SortedMap<String, Resolution> byTarget;
    private final TargetMarkers markers;
    private final SortedMap<String, BiPredicate<DistributionFile, WheelFilename>> fitting = new TreeMap<>();

    /**
     * A draft.
     *
     * @param directory where the lock file is, absolute, for paths relative to it
     * @param byTarget what was resolved, by the targets' names
     */
    LockDraft(Provision provision, Path directory, FormatControl formats, SortedMap<String, Resolution> byTarget) {
        this.provision = provision;
        this.directory = directory;
        this.formats = formats;
        this.byTarget = new TreeMap<>(byTarget);
        byTarget.forEach((name, resolution) -> fitting.put(name, fitting(resolution.target())));
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
        return inputs.notedIn(Lock.of(CREATED_BY, complete).withEnvironments(markers.environments()));
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
                source(onTargets),
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

    private PackageSource source(SortedMap<String, ResolvedDistribution> onTargets) throws IOException {
        ResolvedDistribution any = onTargets.values().iterator().next();
        return any.candidate() instanceof DirectDistribution direct ? direct(direct) : files(onTargets);
    }

    private PackageSource files(SortedMap<String, ResolvedDistribution> onTargets) throws IOException {
        Optional<LockedFile> sdist = Optional.empty();
        List<LockedFile> wheels = new ArrayList<>();
        Set<DistributionFile> chosen =
                new TreeSet<>(Comparator.comparing(file -> file.filename().toString()));
        AllowedHashes allowed = AllowedHashes.ANY;
        for (ResolvedDistribution each : onTargets.values()) {
            chosen.add((DistributionFile) each.candidate());
            allowed = allowed.and(each.hashes());
            if (!each.hashes().allow(((DistributionFile) each.candidate()).hashes())) {
                provision.digests().requireHash(each);
            }
        }
        DistributionFile first = chosen.iterator().next();
        for (DistributionFile file : offered(first)) {
            boolean isChosen = chosen.contains(file);
            boolean vouchedFor = allowed.allow(file.hashes());
            if (!isChosen && !(vouchedFor && isWanted(file, onTargets.keySet()))) {
                continue;
            }
            Optional<FileHashes> hashes = hashes(file, isChosen);
            if (hashes.isPresent()) {
                LockedFile locked =
                        new LockedFile(file.filename(), file.uploadTime(), location(file), file.size(), hashes.get());
                if (file.filename() instanceof WheelFilename) {
                    wheels.add(locked);
                } else if (sdist.isEmpty() || isChosen) {
                    sdist = Optional.of(locked);
                }
            }
        }
        return new PackageSource.IndexFiles(sdist, wheels);
    }

    private List<DistributionFile> offered(DistributionFile file) {
        return provision.files(file.name()) instanceof ProjectFiles.Known known
                ? known.files(file.version()).stream()
                        .sorted(Comparator.comparing(other -> other.filename().toString()))
                        .toList()
                : List.of(file);
    }

    private boolean isWanted(DistributionFile file, Set<String> onTargets) {
        if (!(file.filename() instanceof WheelFilename wheel)) {
            return formats.allowsSources(file.name());
        }
        return formats.allowsWheels(file.name())
                && fitting.entrySet().stream()
                        .filter(target -> onTargets.contains(target.getKey()))
                        .anyMatch(target -> target.getValue().test(file, wheel));
    }

    /** Which wheels fit a target. The tags are made once: they are many, and so are wheels. */
    private static BiPredicate<DistributionFile, WheelFilename> fitting(Target target) {
        CompatibleTags tags = target.tags();
        Version python = target.pythonVersion().baseVersion();
        return (file, wheel) -> tags.rank(wheel.tags()).isPresent()
                && file.requiresPython().stream().allMatch(required -> required.contains(python));
    }

    /** What an index tells; what it does not tell of a file that is needed is found out by having the file. */
    private Optional<FileHashes> hashes(DistributionFile file, boolean needed) throws IOException {
        SortedMap<String, String> secure = new TreeMap<>(file.hashes());
        secure.entrySet().removeIf(hash -> !FileHashes.isSecure(hash.getKey(), hash.getValue()));
        if (!secure.isEmpty()) {
            return Optional.of(new FileHashes(secure));
        }
        return needed
                ? Optional.of(FileHashes.sha256(provision.digests().sha256(file).hex()))
                : Optional.empty();
    }

    private PackageSource direct(DirectDistribution direct) throws IOException {
        DirectReference reference = direct.source().reference();
        if (reference instanceof DirectReference.Archive archive) {
            return new PackageSource.Archive(
                    location(archive.url()),
                    OptionalLong.empty(),
                    Optional.empty(),
                    FileHashes.sha256(provision.digests().sha256(archive).hex()),
                    archive.subdirectory());
        }
        if (reference instanceof DirectReference.Repository repository) {
            return new PackageSource.Vcs(
                    repository.vcs(),
                    FileLocation.at(repository.url()),
                    repository.revision(),
                    provision.digests().commit(direct.source()),
                    repository.subdirectory());
        }
        DirectReference.Directory place = (DirectReference.Directory) reference;
        return new PackageSource.Directory(
                path(Path.of(place.url())), direct.source().editable(), place.subdirectory());
    }

    /** What Maven provides is wherever Maven finds it, here or in the repository. */
    private FileLocation location(DistributionFile file) {
        return provision
                .artifact(file)
                .map(wheel -> FileLocation.at(
                        URI.create(wheel.artifact().coordinates().url())))
                .orElseGet(() -> location(file.url()));
    }

    private FileLocation location(URI url) {
        return "file".equals(url.getScheme()) ? FileLocation.at(path(Path.of(url))) : FileLocation.at(url);
    }

    /** Relative to the lock file, so that a checkout at another place has the same lock. */
    private String path(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.getRoot() == null || !absolute.getRoot().equals(directory.getRoot())) {
            return absolute.toString();
        }
        String relative = directory.relativize(absolute).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }
}
