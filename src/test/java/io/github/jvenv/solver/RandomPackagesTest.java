package io.github.jvenv.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares the solver with the trying of everything, on small random sets of packages. */
class RandomPackagesTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    @Test
    void findsASolutionExactlyIfThereIsOneAndElseAProof() {
        int solved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int seed = round;
            FakePackages packages = randomPackages(new Random(seed));
            BruteForce bruteForce = new BruteForce(packages, NAMES);
            if (packages.solve() instanceof Outcome.Solution<String, Integer, Numbers> solution) {
                assertTrue(bruteForce.isSolution(solution.decisions()), () -> "seed " + seed + ": " + solution);
                solved++;
            } else {
                assertTrue(!bruteForce.hasSolution(), () -> "seed " + seed + " has a solution");
            }
        }
        assertTrue(solved > ROUNDS / 4 && solved < ROUNDS * 3 / 4, "both outcomes are tried: " + solved);
    }

    @Test
    void everyStepOfAProofFollows() {
        for (int round = 0; round < ROUNDS; round++) {
            int seed = round;
            FakePackages packages = randomPackages(new Random(seed));
            if (packages.solve() instanceof Outcome.NoSolution<String, Integer, Numbers> none) {
                List<String> faults = new ProofCheck(packages).faults(none.contradiction());
                assertEquals(List.of(), faults, () -> "seed " + seed);
            }
        }
    }

    @Test
    void givesTheSameAnswerAgain() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            FakePackages first = randomPackages(new Random(round));
            FakePackages second = randomPackages(new Random(round));
            assertEquals(answer(first), answer(second));
            assertEquals(first.asked(), second.asked());
        }
    }

    private static String answer(FakePackages packages) {
        Outcome<String, Integer, Numbers> outcome = packages.solve();
        return outcome instanceof Outcome.NoSolution<String, Integer, Numbers> none
                ? none.contradiction().toString()
                : outcome.toString();
    }

    private static FakePackages randomPackages(Random random) {
        FakePackages packages = new FakePackages();
        packages.root(dependencies(random, 1 + random.nextInt(3)));
        for (String name : NAMES) {
            int versions = random.nextInt(5);
            for (int version = 0; version < versions; version++) {
                if (random.nextInt(12) == 0) {
                    packages.unusable(name + " " + version, random.nextBoolean() ? "broken" : "worn out");
                } else {
                    packages.with(name + " " + version, dependencies(random, random.nextInt(3)));
                }
                if (random.nextInt(3) == 0) {
                    packages.with(name + "/x " + version, dependencies(random, random.nextInt(3)));
                }
            }
        }
        return packages;
    }

    private static String[] dependencies(Random random, int count) {
        return IntStream.range(0, count).mapToObj(index -> dependency(random)).toArray(String[]::new);
    }

    private static String dependency(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<String> versions = new ArrayList<>();
        for (int version = 0; version < 5; version++) {
            if (random.nextInt(5) < 3) {
                versions.add(Integer.toString(version));
            }
        }
        String set = versions.isEmpty() || random.nextInt(4) == 0 ? "*" : String.join(",", versions);
        return name + (random.nextInt(6) == 0 ? "/x " : " ") + set;
    }
}
