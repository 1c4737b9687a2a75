package io.github.jvenv.environment;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Keeps two builds, or two modules of one, from changing the same environment at once. The lock's file stands in the
 * store, not in the environment, which may be removed and made anew under it.
 */
public record EnvironmentLock(KeyedLocks locks, String key) {
    /** The lock of an environment, which need not exist yet, and which links may lead to. */
    public static EnvironmentLock of(Surroundings surroundings, Path environment) {
        byte[] path = withoutLinks(environment.toAbsolutePath().normalize())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new EnvironmentLock(
                surroundings.environmentLocks(), QuickDigest.of(path).hex());
    }

    /** Where a path leads, as far as anything is there. */
    static Path withoutLinks(Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            try {
                return above.toRealPath().resolve(above.relativize(path));
            } catch (IOException notThereYet) {
                // What is above it may be.
            }
        }
        return path;
    }

    /** Does work while nobody else changes the environment. */
    public <T> T holding(KeyedLocks.Work<T> work) throws IOException {
        return locks.holding(key, work);
    }

    /**
     * Does work while nobody else changes either of two environments, which are not the same. They are taken in an order of
     * their own, so that no two who want both wait for each other.
     */
    <T> T holdingWith(EnvironmentLock other, KeyedLocks.Work<T> work) throws IOException {
        boolean mine = key.compareTo(other.key) < 0;
        EnvironmentLock first = mine ? this : other;
        EnvironmentLock second = mine ? other : this;
        return first.holding(() -> second.holding(work));
    }
}
