package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares resolutions with the trying of everything, on small random sets of projects with extras and constraints. */
class RandomUniversesTest {
    private static final int ROUNDS = 500;

    @Test
    void solvesExactlyWhatHasASolutionAndChoosesNothingOlderThanNeeded() {
        int solved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int seed = round;
            RandomUniverse universe = new RandomUniverse(seed, true);
            TryingEverything everything = new TryingEverything(universe);
            Optional<Map<ProjectName, Version>> found = resolve(universe);
            assertEquals(everything.hasSolution(), found.isPresent(), () -> "seed " + seed);
            found.ifPresent(versions -> {
                assertTrue(everything.isSolution(versions), () -> "seed " + seed + ": " + versions);
                assertFalse(everything.isOlderThanNeeded(versions), () -> "seed " + seed + ": " + versions);
            });
            solved += found.isPresent() ? 1 : 0;
        }
        assertTrue(solved > ROUNDS / 4 && solved < ROUNDS * 3 / 4, "both outcomes are tried: " + solved);
    }

    @Test
    void choosesNoPreReleaseAndNoYankedVersionThatNothingLetsIn() {
        int solved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int seed = round;
            RandomUniverse universe = new RandomUniverse(seed, false);
            TryingEverything everything = new TryingEverything(universe);
            Optional<Map<ProjectName, Version>> found = resolve(universe);
            found.ifPresent(
                    versions -> assertTrue(everything.isSolution(versions), () -> "seed " + seed + ": " + versions));
            solved += found.isPresent() ? 1 : 0;
        }
        assertTrue(solved > ROUNDS / 4 && solved < ROUNDS * 3 / 4, "both outcomes are tried: " + solved);
    }

    private static Optional<Map<ProjectName, Version>> resolve(RandomUniverse universe) {
        try {
            Map<ProjectName, Version> versions = new TreeMap<>();
            universe.resolve()
                    .distributions()
                    .forEach(distribution -> versions.put(distribution.name(), distribution.version()));
            return Optional.of(versions);
        } catch (ResolutionFailure none) {
            return Optional.empty();
        }
    }
}
