package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Resolves random worlds, and looks whether any one distribution of a solution could have been a later version. It cannot:
 * whatever was decided before a project rules its later versions out, and stands in the end.
 */
class LatestVersionsTest {
    private static final int WORLDS = 400;
    private static final int PROJECTS = 6;
    private static final int VERSIONS = 4;

    private final Map<String, List<Requirement>> requirements = new TreeMap<>();

    @Test
    void noProjectIsLeftBehindAtAVersionThatIsOlderThanNeedBe() {
        int solved = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            FakeCandidates candidates = world(new Random(seed));
            try {
                assertEquals(List.of(), leftBehind(ResolverFixture.resolve(candidates, "p0", "p1")), "seed " + seed);
                solved++;
            } catch (ResolutionFailure noSolution) {
                // Then nothing is left behind.
            }
        }
        assertTrue(solved > WORLDS / 2, solved + " worlds had a solution");
    }

    private FakeCandidates world(Random random) {
        requirements.clear();
        FakeCandidates candidates = new FakeCandidates();
        for (int project = 0; project < PROJECTS; project++) {
            for (int version = 1; version <= VERSIONS; version++) {
                List<String> needs = new ArrayList<>();
                for (int other = 0; other < PROJECTS; other++) {
                    if (other != project && random.nextInt(3) == 0) {
                        int bound = 1 + random.nextInt(VERSIONS);
                        needs.add("p" + other + (random.nextBoolean() ? ">=" : "<=") + bound);
                    }
                }
                candidates.release("p" + project + " " + version, needs.toArray(String[]::new));
                requirements.put(
                        "p" + project + " " + version,
                        needs.stream().map(Requirement::parse).toList());
            }
        }
        return candidates;
    }

    /** Whatever could be later with all others as they are, and with nothing new. */
    private List<String> leftBehind(Resolution resolution) {
        Map<String, Version> chosen = new TreeMap<>();
        resolution.distributions().forEach(each -> chosen.put(each.name().value(), each.version()));
        List<String> behind = new ArrayList<>();
        chosen.forEach((name, version) -> {
            for (int later = version.major() + 1; later <= VERSIONS; later++) {
                Map<String, Version> other = new TreeMap<>(chosen);
                other.put(name, Version.parse(Integer.toString(later)));
                if (isSolution(other)) {
                    behind.add(name + " " + later + " instead of " + version + " in " + chosen);
                }
            }
        });
        return behind;
    }

    private boolean isSolution(Map<String, Version> chosen) {
        return chosen.entrySet().stream()
                .flatMap(entry -> requirements.get(entry.getKey() + " " + entry.getValue()).stream())
                .allMatch(requirement -> chosen.containsKey(requirement.name().value())
                        && requirement
                                .specifiers()
                                .contains(chosen.get(requirement.name().value())));
    }
}
