package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A few projects with few versions that need each other at random, and what is asked of them. */
final class RandomUniverse {
    /** A version of a project; extras have what they add. */
    record Release(boolean yanked, List<Requirement> requires, Map<ExtraName, List<Requirement>> extras) {}

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final List<String> FINAL = List.of("1.0", "2.0", "2.1", "3.0");
    private static final List<String> ANY = List.of("1.0", "2.0", "2.1rc1", "2.1", "3.0.dev1", "3.0");
    private static final List<String> OPERATORS = List.of(">=", ">", "<", "<=", "==", "!=", "~=", ">=", "<");

    private final Random random;
    private final boolean plain;
    private final Map<ProjectName, Map<Version, Release>> releases = new TreeMap<>();
    private final List<Requirement> roots = new ArrayList<>();
    private final List<Requirement> constraints = new ArrayList<>();

    /**
     * A universe that is the same each time.
     *
     * @param plain whether it has no pre-releases and nothing yanked
     */
    RandomUniverse(int seed, boolean plain) {
        this.random = new Random(seed);
        this.plain = plain;
        NAMES.forEach(name -> releases.put(ProjectName.parse(name), releases()));
        roots.addAll(requirements(1 + random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            constraints.add(Requirement.parse(any(NAMES) + specifier()));
        }
    }

    Map<ProjectName, Map<Version, Release>> all() {
        return releases;
    }

    List<Requirement> roots() {
        return roots;
    }

    List<Requirement> constraints() {
        return constraints;
    }

    Resolution resolve() {
        FakeCandidates candidates = new FakeCandidates();
        releases.forEach((name, versions) -> {
            candidates.project(name.value());
            versions.forEach(
                    (version, release) -> candidates.release(name + " " + version, file -> describe(file, release)));
        });
        RequirementSet set = new RequirementSet(
                ResolverFixture.roots(texts(roots)),
                ResolverFixture.lines("constraints.txt", texts(constraints)),
                List.of());
        return ResolverFixture.resolve(candidates, CandidatePolicy.DEFAULT, set);
    }

    private static FakeCandidates.FakeFile describe(FakeCandidates.FakeFile file, Release release) {
        file.requires(texts(release.requires()));
        release.extras().forEach((extra, added) -> file.extra(extra.toString(), texts(added)));
        return release.yanked() ? file.yanked("") : file;
    }

    private static String[] texts(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::toString).toArray(String[]::new);
    }

    private Map<Version, Release> releases() {
        Map<Version, Release> versions = new LinkedHashMap<>();
        for (String version : plain ? FINAL : ANY) {
            if (random.nextInt(2) == 0) {
                Map<ExtraName, List<Requirement>> extras = new LinkedHashMap<>();
                extras.put(ExtraName.parse("x"), requirements(random.nextInt(2)));
                extras.put(ExtraName.parse("y"), requirements(random.nextInt(2)));
                boolean yanked = !plain && random.nextInt(5) == 0;
                versions.put(Version.parse(version), new Release(yanked, requirements(random.nextInt(3)), extras));
            }
        }
        return versions;
    }

    private List<Requirement> requirements(int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> any(NAMES)
                        + (random.nextInt(4) == 0 ? any(List.of("[x]", "[y]", "[x,y]", "[z]")) : "")
                        + (random.nextInt(3) == 0 ? "" : specifier()))
                .map(Requirement::parse)
                .toList();
    }

    private String specifier() {
        return any(OPERATORS) + any(plain ? FINAL : ANY);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
