package io.github.jvenv.operation;

import io.github.jvenv.build.BuiltWheels;
import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockedPackage;
import io.github.jvenv.lock.PackageSource;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The hashes of what is installed, by project and version: the hash of the wheel that the last installation noted, unless the
 * lock knows only others, or it was built here, so that nobody else has it; of everything else those of all files that the lock
 * has, as one of them is what was installed.
 */
final class KnownHashes {
    private final Narration narration;
    private final SortedMap<String, SortedSet<String>> hashes;

    private KnownHashes(Narration narration, SortedMap<String, SortedSet<String>> hashes) {
        this.narration = narration;
        this.hashes = hashes;
    }

    /**
     * Those of an environment.
     *
     * @param lockFile the lock, which need not exist
     */
    static KnownHashes of(VirtualEnvironment environment, Path lockFile, Surroundings surroundings) throws IOException {
        SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();
        Optional<Lock> lock = new LockFile(lockFile).read(surroundings.narration());
        if (lock.isPresent()) {
            addLocked(lock.get(), hashes);
        }
        BuiltWheels built = new BuiltWheels(Store.at(surroundings.store(), surroundings.clock()));
        List<InstalledWheel> wheels = EnvironmentState.find(environment.directory())
                .map(EnvironmentState::installed)
                .orElse(List.of());
        for (InstalledWheel wheel : wheels) {
            String key = key(wheel.name(), wheel.version());
            String noted = "sha256:" + wheel.sha256().hex();
            SortedSet<String> others = hashes.get(key);
            if (others == null ? !built.has(wheel.sha256()) : others.contains(noted)) {
                hashes.put(key, new TreeSet<>(Set.of(noted)));
            }
        }
        return new KnownHashes(surroundings.narration(), hashes);
    }

    private static void addLocked(Lock lock, SortedMap<String, SortedSet<String>> hashes) {
        for (LockedPackage entry : lock.packages()) {
            if (entry.version().isPresent() && entry.source() instanceof PackageSource.IndexFiles files) {
                hashes.computeIfAbsent(key(entry.name(), entry.version().get()), any -> new TreeSet<>())
                        .addAll(sha256(files));
            }
        }
        hashes.values().removeIf(Set::isEmpty);
    }

    private static List<String> sha256(PackageSource.IndexFiles files) {
        return Stream.concat(files.sdist().stream(), files.wheels().stream())
                .flatMap(file -> Optional.ofNullable(file.hashes().digests().get("sha256")).stream())
                .map(hash -> "sha256:" + hash)
                .toList();
    }

    private static String key(ProjectName name, Version version) {
        return name + "==" + version;
    }

    /** The lines of a distribution with its hashes, if it is one that can have some: of which none is known, is told. */
    List<String> after(List<String> lines, FoundDistribution distribution) {
        String pinned = distribution.pinned();
        if (!lines.equals(List.of(pinned))) {
            return lines;
        }
        SortedSet<String> known = distribution
                .version()
                .map(version -> hashes.get(key(distribution.name(), version)))
                .orElse(new TreeSet<>());
        if (known.isEmpty()) {
            narration.warning("No hash is known of " + pinned
                    + ", which was not brought by the goal install as an index has it, and is not in the lock.");
            return lines;
        }
        List<String> hashed = new ArrayList<>();
        String before = pinned;
        for (String hash : known) {
            hashed.add(before + " \\");
            before = "    --hash=" + hash;
        }
        hashed.add(before);
        return hashed;
    }
}
