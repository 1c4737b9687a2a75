package io.github.jvenv.pinning;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.lock.Lock;
import io.github.jvenv.lock.LockReader;
import io.github.jvenv.lock.LockWriter;
import io.github.jvenv.lock.LockedPackage;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.surroundings.Narration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * Writes a lock, if it is not there already.
     *
     * @return whether the file is another one now
     */
    public boolean write(Lock lock) throws IOException {
        byte[] bytes = LockWriter.write(lock).getBytes(StandardCharsets.UTF_8);
        if (content().filter(before -> Arrays.equals(before, bytes)).isPresent()) {
            return false;
        }
        Files.createDirectories(directory());
        AtomicFile.write(path, bytes);
        return true;
    }

    /** The versions in a lock, without those of some projects and those of which there are several. */
    public static SortedMap<ProjectName, Version> versions(Lock lock, Set<ProjectName> without) {
        SortedMap<ProjectName, Version> versions = new TreeMap<>();
        SortedMap<ProjectName, Integer> entries = new TreeMap<>();
        for (LockedPackage entry : lock.packages()) {
            entry.version().ifPresent(version -> versions.put(entry.name(), version));
            entries.merge(entry.name(), 1, Integer::sum);
        }
        versions.keySet().removeIf(name -> without.contains(name) || entries.getOrDefault(name, 0) > 1);
        return versions;
    }
}
