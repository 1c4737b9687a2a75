package io.github.jvenv.pinning;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.lock.FileLocation;
import io.github.jvenv.lock.InstallSource;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockedFile;
import io.github.jvenv.lock.LockedPackage;
import io.github.jvenv.lock.PackageSource;
import io.github.jvenv.lock.SelectedPackage;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.Candidate;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.HashDemands;
import io.github.jvenv.resolution.MetadataFile;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.resolution.Yank;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.url.PathUrl;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns what was selected from a lock into what a resolution would have given, so that it is brought in the same way. */
final class LockedDistributions {
    private final Provision provision;
    private final Lock lock;
    private final Path lockFile;
    private final Set<ProjectName> requested;
    private final HashDemands hashes;

    /**
     * The distributions of a lock.
     *
     * @param requested the projects that somebody asked for by name; if that is not known, none
     * @param hashes what requirements say of hashes, besides the lock
     */
    LockedDistributions(Provision provision, Lock lock, Path lockFile, Set<ProjectName> requested, HashDemands hashes) {
        this.hashes = hashes;
        this.provision = provision;
        this.lock = lock;
        this.lockFile = lockFile;
        this.requested = Set.copyOf(requested);
    }

    Resolution of(List<SelectedPackage> selected, Target target) {
        List<ResolvedDistribution> distributions = new ArrayList<>();
        for (SelectedPackage one : selected) {
            distributions.add(distribution(one, target));
        }
        return new Resolution(target, distributions, List.of());
    }

    /** What is wrong if a requirement asks for a place of its own, and the lock has another one. */
    Optional<String> otherPlace(RootRequirement root, SelectedPackage selected) {
        if (root.requirement().url().isEmpty()) {
            return Optional.empty();
        }
        if (selected.source() instanceof LockedFile) {
            return Optional.of(root + " is in it from an index.");
        }
        DirectReference asked = bare(root.requirement().reference().orElseThrow());
        return bare(place(selected.source()).reference()).isEquivalentTo(asked)
                ? Optional.empty()
                : Optional.of(root + " is in it as the " + selected.source() + ".");
    }

    /** The place alone: a lock has a commit where a requirement has a branch, and hashes of its own. */
    private static DirectReference bare(DirectReference reference) {
        if (reference instanceof DirectReference.Archive archive) {
            return new DirectReference.Archive(archive.url(), new TreeMap<>(), archive.subdirectory());
        }
        return reference instanceof DirectReference.Repository repository
                ? new DirectReference.Repository(
                        repository.vcs(), repository.url(), Optional.empty(), repository.subdirectory())
                : reference;
    }

    private ResolvedDistribution distribution(SelectedPackage selected, Target target) {
        LockedPackage entry = selected.entry();
        Candidate candidate = candidate(entry, selected.source(), target);
        SortedSet<ProjectName> dependencies = new TreeSet<>();
        lock.dependenciesOf(entry).forEach(other -> dependencies.add(other.name()));
        return new ResolvedDistribution(
                entry.name(),
                candidate.version(),
                candidate,
                Optional.of(entry.requiresPython()),
                new TreeSet<>(),
                dependencies,
                isRequested(entry)
                        ? List.of(new RootRequirement(
                                Requirement.parse(entry.name().value()),
                                lockFile.getFileName().toString()))
                        : List.of(),
                hashes.of(entry.name()));
    }

    /**
     * What comes from a place of its own was asked for by somebody. Where it is not known what else was, that is what nothing
     * else depends on.
     */
    private boolean isRequested(LockedPackage entry) {
        if (!(entry.source() instanceof PackageSource.IndexFiles)) {
            return true;
        }
        return requested.isEmpty()
                ? lock.packages().stream()
                        .noneMatch(other -> lock.dependenciesOf(other).contains(entry))
                : requested.contains(entry.name());
    }

    private Candidate candidate(LockedPackage entry, InstallSource source, Target target) {
        if (source instanceof LockedFile file && ArtifactWheel.isNotedIn(file)) {
            return provision
                    .artifact(entry.name(), target)
                    .map(wheel -> wheel.file(file))
                    .orElseThrow(() -> new Failure(
                            "The lock file " + lockFile + " has " + entry.name() + " from " + file.location()
                                    + ", and the project has no such dependency.",
                            "Write the lock anew with the goal lock."));
        }
        if (source instanceof LockedFile file) {
            return file(entry, file);
        }
        DirectSource place = place(source);
        Version version = entry.version()
                .orElseGet(() -> provision.metadata(place, AllowedHashes.ANY).version());
        return new DirectDistribution(place, entry.name(), version);
    }

    /** What is listed for all targets. */
    LockedWheels wheels() {
        List<DistributionFile> wheels = new ArrayList<>();
        SortedSet<ProjectName> without = new TreeSet<>();
        for (LockedPackage entry : lock.packages()) {
            if (!(entry.source() instanceof PackageSource.IndexFiles files)
                    || files.wheels().isEmpty()) {
                without.add(entry.name());
            } else {
                files.wheels().stream()
                        .filter(wheel -> !ArtifactWheel.isNotedIn(wheel))
                        .forEach(wheel -> wheels.add(file(entry, wheel)));
            }
        }
        return new LockedWheels(wheels, without);
    }

    private DistributionFile file(LockedPackage entry, LockedFile file) {
        return new DistributionFile(
                file.filename(),
                url(file.location()),
                file.hashes().digests(),
                file.size(),
                Optional.empty(),
                Yank.NONE,
                file.uploadTime(),
                MetadataFile.ABSENT,
                entry.index());
    }

    private DirectSource place(InstallSource source) {
        if (source instanceof PackageSource.Archive archive) {
            return new DirectSource(
                    new DirectReference.Archive(
                            url(archive.location()), archive.hashes().digests(), archive.subdirectory()),
                    false);
        }
        if (source instanceof PackageSource.Vcs vcs) {
            return new DirectSource(
                    new DirectReference.Repository(
                            vcs.type(), url(vcs.location()), Optional.of(vcs.commitId()), vcs.subdirectory()),
                    false);
        }
        PackageSource.Directory directory = (PackageSource.Directory) source;
        return new DirectSource(
                new DirectReference.Directory(url(directory.path()), directory.subdirectory()), directory.editable());
    }

    /** The path counts first. */
    private URI url(FileLocation location) {
        return location.path().map(this::url).orElseGet(() -> location.url().orElseThrow());
    }

    private URI url(String path) {
        Path directory = lockFile.toAbsolutePath().getParent();
        Path absolute = (directory == null ? Path.of(path) : directory.resolve(path))
                .toAbsolutePath()
                .normalize();
        String url = PathUrl.of(absolute);
        // As pip notes a directory of a lock, unlike one of a requirement.
        return URI.create(Files.isDirectory(absolute) && !url.endsWith("/") ? url + "/" : url);
    }
}
