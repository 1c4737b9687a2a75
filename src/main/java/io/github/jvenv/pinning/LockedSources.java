package io.github.jvenv.pinning;

import io.github.jvenv.lock.FileHashes;
import io.github.jvenv.lock.FileLocation;
import io.github.jvenv.lock.LockedFile;
import io.github.jvenv.lock.PackageSource;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.Yank;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Where locked distributions come from. Of an index's files the wheels are listed that fit any of the targets, and the source
 * distribution.
 */
final class LockedSources {
    private final Provision provision;
    private final Path directory;
    private final FormatControl formats;
    private final SortedMap<String, BiPredicate<DistributionFile, WheelFilename>> fitting = new TreeMap<>();

    /**
     * The sources for a lock.
     *
     * @param directory where the lock file is, absolute, for paths relative to it
     * @param byTarget what was resolved, by the targets' names
     */
    LockedSources(Provision provision, Path directory, FormatControl formats, SortedMap<String, Resolution> byTarget) {
        this.provision = provision;
        this.directory = directory;
        this.formats = formats;
        byTarget.forEach((name, resolution) -> fitting.put(name, fitting(resolution.target())));
    }

    /**
     * What an entry lists.
     *
     * @param onTargets what it stands for, by the targets that have it
     */
    PackageSource of(SortedMap<String, ResolvedDistribution> onTargets) throws IOException {
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
        boolean mayBeYanked = chosen.stream().anyMatch(LockedSources::isYanked);
        Set<String> written =
                chosen.stream().map(file -> file.version().toString()).collect(Collectors.toSet());
        for (DistributionFile file : offered(first)) {
            boolean isChosen = chosen.contains(file);
            if (!written.contains(file.version().toString())) {
                // Whoever asks for ===1.0 would find 1.0.0 in the lock, which is another version to that.
                continue;
            }
            boolean vouchedFor = allowed.allow(file.hashes());
            // A lock cannot say of a file that it is yanked, so one that was passed over for that is not in it.
            boolean passedOver = isYanked(file) && !mayBeYanked;
            if (!isChosen && (passedOver || !vouchedFor || !isWanted(file, onTargets.keySet()))) {
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

    private static boolean isYanked(DistributionFile file) {
        return file.yank() instanceof Yank.Yanked;
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
