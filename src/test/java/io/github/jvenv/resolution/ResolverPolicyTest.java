package io.github.jvenv.resolution;

import static io.github.jvenv.resolution.ResolverFixture.lines;
import static io.github.jvenv.resolution.ResolverFixture.pins;
import static io.github.jvenv.resolution.ResolverFixture.resolve;
import static io.github.jvenv.resolution.ResolverFixture.roots;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResolverPolicyTest {
    private final FakeCandidates candidates = new FakeCandidates();

    @Test
    void constraintsHoldForWhatIsChosenAndAskForNothing() {
        candidates.release("flask 3.0", "werkzeug").release("werkzeug 2.0").release("werkzeug 3.0");

        assertEquals(
                "flask==3.0 werkzeug==2.0",
                pins(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(
                                roots("flask"), lines("constraints.txt", "werkzeug<3", "click==8"), List.of()))));
    }

    @Test
    void constraintsOfAnotherSystemDoNotCount() {
        candidates.release("flask 2.0").release("flask 3.0");

        assertEquals(
                "flask==3.0",
                pins(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(
                                roots("flask"),
                                lines("constraints.txt", "flask<3 ; sys_platform == 'win32'"),
                                List.of()))));
    }

    @Test
    void aConstraintLetsThePreReleaseInThatItNames() {
        candidates.release("flask 2.0").release("flask 3.0rc1");

        assertEquals(
                "flask==3.0rc1",
                pins(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(roots("flask"), lines("constraints.txt", "flask==3.0rc1"), List.of()))));
    }

    @Test
    void aConstraintToOneVersionLetsAYankedOneIn() {
        candidates.release("flask 2.0", file -> file.yanked("bad")).release("flask 3.0");

        Resolution resolution = resolve(
                candidates,
                CandidatePolicy.DEFAULT,
                new RequirementSet(roots("flask"), lines("constraints.txt", "flask==2.0"), List.of()));

        assertEquals("flask==2.0", pins(resolution));
        assertEquals(List.of("flask 2.0 is yanked: bad"), resolution.warnings());
    }

    @Test
    void overridesReplaceWhatDistributionsAndUsersAskFor() {
        candidates
                .release("flask 3.0", "werkzeug<2", "colorama")
                .release("werkzeug 1.0")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0")
                .release("colorama 1.0");

        assertEquals(
                "flask==3.0 werkzeug==2.0",
                pins(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(
                                roots("flask", "werkzeug>=3"),
                                List.of(),
                                lines("overrides", "werkzeug==2.0", "colorama ; sys_platform == 'win32'")))));
    }

    @Test
    void theLowestStrategyTakesTheEarliestVersions() {
        candidates
                .release("flask 2.0", "werkzeug>=2")
                .release("flask 3.0", "werkzeug>=2")
                .release("werkzeug 1.0")
                .release("werkzeug 2.0a1")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0");

        assertEquals(
                "flask==2.0 werkzeug==2.0",
                pins(resolve(candidates, CandidatePolicy.DEFAULT.with(Strategy.LOWEST), "flask")));
        assertEquals(
                "flask==2.0 werkzeug==3.0",
                pins(resolve(candidates, CandidatePolicy.DEFAULT.with(Strategy.LOWEST_DIRECT), "flask")));
    }

    @Test
    void preferredVersionsStayWhereTheyWillDo() {
        candidates
                .release("flask 2.0", "werkzeug")
                .release("flask 3.0", "werkzeug")
                .release("werkzeug 1.0", file -> file.yanked(""))
                .release("werkzeug 2.0rc1")
                .release("werkzeug 3.0");

        assertEquals("flask==2.0 werkzeug==1.0", pins(preferring(Map.of("flask", "2.0", "werkzeug", "1.0"), "flask")));
        assertEquals(
                "flask==3.0 werkzeug==2.0rc1",
                pins(preferring(Map.of("flask", "2.0", "werkzeug", "2.0rc1"), "flask>2")));
        assertEquals("flask==3.0 werkzeug==3.0", pins(preferring(Map.of("flask", "1.0"), "flask")));
    }

    private Resolution preferring(Map<String, String> versions, String... requirements) {
        SortedMap<ProjectName, Version> preferred = new TreeMap<>();
        versions.forEach((name, version) -> preferred.put(ProjectName.parse(name), Version.parse(version)));
        return resolve(candidates, CandidatePolicy.DEFAULT.withPreferred(preferred), requirements);
    }

    @Test
    void takesAWheelOfAVersionBeforeItsSourceAndALaterSourceBeforeAnEarlierWheel() {
        candidates
                .file("numpy", "numpy-1.0-py3-none-any.whl")
                .file("numpy", "numpy-1.0.tar.gz")
                .file("numpy", "numpy-2.0.tar.gz");

        assertEquals("numpy-2.0.tar.gz", chosen(FormatControl.ANY, "numpy"));
        assertEquals("numpy-1.0-py3-none-any.whl", chosen(FormatControl.ANY, "numpy<2"));
        assertEquals("numpy==1.0", pins(resolve(candidates, CandidatePolicy.DEFAULT.withPreferBinary(true), "numpy")));
        assertEquals("numpy-1.0-py3-none-any.whl", chosen(FormatControl.ANY.withOnlyBinary(":all:"), "numpy"));
        assertEquals("numpy-1.0.tar.gz", chosen(FormatControl.ANY.withNoBinary("numpy"), "numpy<2"));
    }

    @Test
    void doesNotReadSourcesAheadOfNeed() {
        candidates
                .release("flask 3.0", "numpy", "werkzeug")
                .release("werkzeug 1.0", "numpy<2")
                .file("numpy", "numpy-1.0.tar.gz")
                .file("numpy", "numpy-2.0.tar.gz");

        assertEquals("flask==3.0 numpy==1.0 werkzeug==1.0", pins(resolve(candidates, "flask", "numpy<2")));
        assertEquals(null, candidates.asked().get("numpy-2.0.tar.gz"));
    }

    @Test
    void aPreferredVersionThatIsNotOfferedIsNotChosen() {
        CandidatePolicy policy = CandidatePolicy.DEFAULT.withPreferred(
                new TreeMap<>(Map.of(ProjectName.parse("flask"), Version.parse("1.0"))));
        ResolutionFailure failure = assertThrows(ResolutionFailure.class, () -> resolve(candidates, policy, "flask"));
        assertEquals(
                "pom.xml <requirement> asks for flask, but there is no project named flask.",
                failure.getMessage().lines().skip(1).findFirst().orElseThrow());

        candidates.place("https://files.example/flask.zip", "flask 2.0").release("flask 3.0");
        assertEquals("flask==2.0", pins(resolve(candidates, policy, "flask @ https://files.example/flask.zip")));
        assertEquals("flask==3.0", pins(resolve(candidates, policy, "flask")));
    }

    @Test
    void hashesDecideWhichFileOfAVersionIsTaken() {
        candidates
                .file("numpy", "numpy-1.0-cp312-cp312-manylinux_2_17_x86_64.whl", file -> file.sha256("a".repeat(64)))
                .file("numpy", "numpy-1.0.tar.gz", file -> file.sha256("b".repeat(64)));

        Resolution resolution =
                resolve(candidates, CandidatePolicy.DEFAULT, RequirementSet.of(List.of(hashed("numpy==1.0", "b"))));

        assertEquals(
                "numpy-1.0.tar.gz",
                resolution.distributions().get(0).candidate().toString());
        assertEquals(
                "{sha256=[" + "b".repeat(64) + "]}",
                resolution.distributions().get(0).hashes().toString());
    }

    @Test
    void hashesDecideBetweenVersionsThatDifferInTheirLocalPartOnly() {
        candidates
                .release("torch 2.0", file -> file.sha256("a".repeat(64)))
                .release("torch 2.0+cpu", file -> file.sha256("b".repeat(64)))
                .release("torch 2.1+cpu", file -> file.sha256("c".repeat(64)));

        assertEquals("torch==2.0", pins(resolveHashed("torch==2.0", "a")));
        assertEquals("torch==2.0+cpu", pins(resolveHashed("torch==2.0", "b")));
        assertEquals("torch==2.0+cpu", pins(resolveHashed("torch==2.0", "c")));
        assertEquals("torch==2.0+cpu", pins(resolveHashed("torch==2.0+cpu", "a")));
    }

    @Test
    void hashesDecideBetweenTheVersionsThatRequirementsLeave() {
        candidates
                .release("flask 3.0", file -> file.requires("werkzeug").sha256("a".repeat(64)))
                .release("werkzeug 2.0", file -> file.sha256("b".repeat(64)))
                .release("werkzeug 3.0", file -> file.sha256("c".repeat(64)));

        assertEquals(
                "flask==3.0 werkzeug==2.0",
                pins(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(
                                List.of(hashed("flask>=2", "a")), List.of(hashed("werkzeug", "b")), List.of()))));
        assertEquals("werkzeug==2.0", pins(resolveHashed("werkzeug>=1", "b")));
        assertEquals("werkzeug==3.0", pins(resolveHashed("werkzeug>2", "b")));
    }

    private Resolution resolveHashed(String requirement, String digit) {
        return resolve(candidates, CandidatePolicy.DEFAULT, RequirementSet.of(List.of(hashed(requirement, digit))));
    }

    @Test
    void hashesOfTwoRequirementsAllowWhatBothAllow() {
        AllowedHashes one = AllowedHashes.of(Map.of("sha256", "aa", "sha512", "bb"));
        AllowedHashes other = AllowedHashes.of(Map.of("sha256", "aa"));

        assertTrue(one.and(AllowedHashes.ANY).allow(Map.of("sha512", "bb")));
        assertTrue(one.and(other).allow(Map.of("sha256", "aa")));
        assertEquals(false, one.and(other).allow(Map.of("sha512", "bb")));
    }

    private static RootRequirement hashed(String requirement, String digit) {
        RootRequirement root = lines("requirements.txt", requirement).get(0);
        return new RootRequirement(
                root.requirement(), root.origin(), AllowedHashes.of(Map.of("sha256", digit.repeat(64))), false);
    }

    private String chosen(FormatControl formats, String requirement) {
        return resolve(candidates, CandidatePolicy.DEFAULT.with(formats), requirement)
                .distributions()
                .get(0)
                .candidate()
                .toString();
    }

    @Test
    void takesTheVersionOfAnotherTargetUnlessItWouldHaveToBeBuilt() {
        candidates
                .release("flask 2.0")
                .release("flask 3.0")
                .file("numpy", "numpy-1.0-cp39-cp39-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-1.0.tar.gz")
                .file("numpy", "numpy-2.0-cp312-cp312-manylinux_2_17_x86_64.whl");
        SortedMap<ProjectName, Version> shared = new TreeMap<>(Map.of(
                ProjectName.parse("flask"), Version.parse("2.0"), ProjectName.parse("numpy"), Version.parse("1.0")));

        assertEquals(
                "flask==2.0 numpy==2.0",
                pins(resolve(candidates, CandidatePolicy.DEFAULT.withShared(shared), "flask", "numpy")));
    }
}
