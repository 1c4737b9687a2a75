package io.github.jvenv.pinning;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockInputs;
import io.github.jvenv.lock.LockReader;
import io.github.jvenv.lock.LockWriter;
import io.github.jvenv.lock.LockedPackage;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.marker.UndefinedMarkerFailure;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.surroundings.Narration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A lock file on disk. */
public record LockFile(Path path) {
    /** Many times the largest lock. */
    private static final long MOST_BYTES = 256L << 20;

    /** The directory that it stands in, absolute. */
    public Path directory() {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    /** The file's bytes; empty if there is no file. */
    public Optional<byte[]> content() throws IOException {
        if (Files.isDirectory(path)) {
            throw new Failure("The lock file " + path + " is a directory.");
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new Failure("The lock file " + path + " is longer than " + MOST_BYTES + " bytes.");
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** What the file says; empty if there is no file. */
    public Optional<Lock> read(Narration narration) throws IOException {
        return content().map(bytes -> LockReader.read(bytes, path.toString(), narration::warning));
    }

    /**
     * Writes down what was resolved, unless the file says the same already.
     *
     * @param byTarget what was resolved, by the targets' names
     * @return whether the file is another one now
     */
    public boolean write(ResolutionSession session, SortedMap<String, Resolution> byTarget) throws IOException {
        LockDraft draft =
                new LockDraft(session.provision(), directory(), session.policy().formats(), byTarget);
        Lock lock = draft.lock(new LockInputs(session.inputLines(directory()), draft.targets()));
        return AtomicFile.update(path, LockWriter.write(lock));
    }

    /**
     * The versions in a lock, without those of some projects. Of a project with several versions the one counts that is for
     * a target, and none where that is not clear.
     */
    public static SortedMap<ProjectName, Version> versions(
            Lock lock, MarkerEnvironment target, Set<ProjectName> without) {
        SortedMap<ProjectName, List<LockedPackage>> entries = new TreeMap<>();
        for (LockedPackage entry : lock.packages()) {
            entries.computeIfAbsent(entry.name(), any -> new ArrayList<>()).add(entry);
        }
        entries.keySet().removeAll(without);
        SortedMap<ProjectName, Version> versions = new TreeMap<>();
        entries.forEach((name, some) -> {
            Set<Version> possible = some.stream()
                    .filter(entry -> some.size() == 1 || isFor(target, entry))
                    .flatMap(entry -> entry.version().stream())
                    .collect(Collectors.toSet());
            if (possible.size() == 1) {
                versions.put(name, possible.iterator().next());
            }
        });
        return versions;
    }

    /** A marker that says nothing, as one about a chosen extra can, rules nothing out. */
    private static boolean isFor(MarkerEnvironment target, LockedPackage entry) {
        try {
            return entry.marker()
                    .map(marker -> marker.evaluateInLock(target, Set.of(), Set.of()))
                    .orElse(true);
        } catch (UndefinedMarkerFailure e) {
            return true;
        }
    }
}
