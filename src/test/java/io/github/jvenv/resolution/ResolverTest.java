package io.github.jvenv.resolution;

import static io.github.jvenv.resolution.ResolverFixture.LINUX;
import static io.github.jvenv.resolution.ResolverFixture.pins;
import static io.github.jvenv.resolution.ResolverFixture.resolve;
import static io.github.jvenv.resolution.ResolverFixture.roots;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private final FakeCandidates candidates = new FakeCandidates();

    @Test
    void resolvesNothingToNothing() {
        assertEquals(new Resolution(LINUX, List.of(), List.of()), resolve(candidates));
    }

    @Test
    void choosesTheLatestVersionsWithAllTheyNeed() {
        candidates
                .release("flask 2.0", "werkzeug>=2")
                .release("flask 3.0", "werkzeug>=3", "click")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0", "markupsafe")
                .release("click 8.0")
                .release("markupsafe 2.0");

        assertEquals("click==8.0 flask==3.0 markupsafe==2.0 werkzeug==3.0", pins(resolve(candidates, "flask")));
    }

    @Test
    void tellsWhoNeedsWhatAndWhoAskedForIt() {
        candidates
                .release("flask 3.0", "werkzeug", "click ; sys_platform == 'win32'")
                .release("werkzeug 3.0", "flask");
        List<RootRequirement> roots = List.of(
                new RootRequirement(Requirement.parse("flask"), "pom.xml <requirement>"),
                new RootRequirement(Requirement.parse("flask>2"), "requirements.txt:1"));

        Resolution resolution = new Resolver(Runnable::run)
                .resolve(RequirementSet.of(roots), LINUX, CandidatePolicy.DEFAULT, candidates, DirectMetadata.NONE);

        ResolvedDistribution flask = resolution.find(ProjectName.parse("flask")).orElseThrow();
        ResolvedDistribution werkzeug =
                resolution.find(ProjectName.parse("werkzeug")).orElseThrow();
        assertEquals(roots, flask.roots());
        assertTrue(flask.requested());
        assertFalse(werkzeug.requested());
        assertEquals("[werkzeug]", flask.dependencies().toString());
        assertEquals("[flask]", werkzeug.dependencies().toString());
        assertEquals("flask-3.0-py3-none-any.whl", flask.candidate().toString());
    }

    @Test
    void leavesOutRequirementsThatDoNotHoldOnTheTarget() {
        candidates
                .release("flask 3.0", "tomli ; python_version < '3.11'", "greenlet ; platform_machine == 'x86_64'")
                .release("greenlet 1.0");

        assertEquals(
                "flask==3.0 greenlet==1.0", pins(resolve(candidates, "flask", "pywin32 ; sys_platform == 'win32'")));
    }

    @Test
    void addsWhatExtrasNeed() {
        candidates
                .release(
                        "flask 3.0",
                        file -> file.requires("werkzeug")
                                .extra("async", "asgiref ; python_version > '3'", "greenlet ; python_version < '3'")
                                .extra("all", "flask[async]"))
                .release("werkzeug 3.0")
                .release("asgiref 3.2");

        Resolution resolution = resolve(candidates, "Flask[ALL]");

        assertEquals("asgiref==3.2 flask==3.0 werkzeug==3.0", pins(resolution));
        ResolvedDistribution flask = resolution.find(ProjectName.parse("flask")).orElseThrow();
        assertEquals("[all, async]", flask.extras().toString());
        assertEquals("[asgiref, werkzeug]", flask.dependencies().toString());
        assertEquals(List.of(), resolution.warnings());
    }

    @Test
    void warnsOfAnExtraThatIsNotThereAndIgnoresIt() {
        candidates
                .release("flask 3.0", file -> file.requires("asgiref ; extra == 'async'"))
                .release("asgiref 3.2");

        Resolution resolution = resolve(candidates, "flask[async]");

        assertEquals("flask==3.0", pins(resolution));
        assertEquals(List.of("flask 3.0 has no extra named async."), resolution.warnings());
        assertEquals("[]", resolution.distributions().get(0).extras().toString());
    }

    @Test
    void doesNotGoBackToAVersionThatHasTheExtra() {
        candidates
                .release("flask 2.0", file -> file.extra("async", "asgiref"))
                .release("flask 3.0")
                .release("asgiref 3.2");

        assertEquals("flask==3.0", pins(resolve(candidates, "flask[async]")));
    }

    @Test
    void goesBackToAVersionThatFits() {
        candidates
                .release("flask 2.0", "werkzeug==2.0")
                .release("flask 3.0", "werkzeug==3.0")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0");

        assertEquals("flask==2.0 werkzeug==2.0", pins(resolve(candidates, "flask", "werkzeug<3")));
    }

    @Test
    void givesWhatIsAskedForFirstTheNewestVersionAtTheExpenseOfTheRest() {
        candidates
                .release("numba 1.0", "numpy")
                .release("numba 2.0", "numpy<2")
                .release("numpy 1.0")
                .release("numpy 2.0");

        assertEquals("numba==2.0 numpy==1.0", pins(resolve(candidates, "numba", "numpy<3")));
        assertEquals("numba==1.0 numpy==2.0", pins(resolve(candidates, "numpy<3", "numba")));
    }

    @Test
    void decidesWhatMustStayBelowAVersionBeforeWhatMayBeAnyLaterOne() {
        candidates
                .release("airflow 3.0", "packaging>=25", "kombu<6")
                .release("kombu 5.0")
                .release("kombu 5.7", "packaging<26")
                .release("packaging 25.0")
                .release("packaging 26.0");

        assertEquals("airflow==3.0 kombu==5.7 packaging==25.0", pins(resolve(candidates, "airflow")));
    }

    @Test
    void prefersAFinalReleaseToALaterPreRelease() {
        candidates.release("flask 2.0").release("flask 3.0rc1");

        assertEquals("flask==2.0", pins(resolve(candidates, "flask")));
    }

    @Test
    void takesAPreReleaseIfNothingElseMatches() {
        candidates.release("flask 2.0").release("flask 3.0rc1").release("flask 3.0b2");

        assertEquals("flask==3.0rc1", pins(resolve(candidates, "flask>2")));
    }

    @Test
    void takesAPreReleaseIfNothingElseMatchesAllRequirementsTogether() {
        candidates
                .release("app 1.0", "flask<3")
                .release("flask 2.0")
                .release("flask 3.0a1")
                .release("flask 3.0")
                .release("flask 2.5rc1");

        assertEquals("app==1.0 flask==2.5rc1", pins(resolve(candidates, "app", "flask>2.0")));
    }

    @Test
    void doesNotTakeAPreReleaseBecauseOtherVersionsAreInConflict() {
        candidates
                .release("flask 2.0", "werkzeug==2.0")
                .release("flask 3.0rc1", "werkzeug==3.0")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0");

        assertThrows(ResolutionFailure.class, () -> resolve(candidates, "flask", "werkzeug==3.0"));
    }

    @Test
    void takesAPreReleaseThatARequirementMentions() {
        candidates.release("flask 2.0").release("flask 3.0rc1").release("app 1.0", "flask>=2.0a1");

        assertEquals("flask==3.0rc1", pins(resolve(candidates, "flask>=2.0a1")));
        assertEquals("app==1.0 flask==3.0rc1", pins(resolve(candidates, "app", "flask")));
    }

    @Test
    void takesAPreReleaseThatIsMentionedOnlyAfterTheProjectWasDecided() {
        candidates
                .release("a 1.0", "c")
                .release("b 1.0", "d")
                .release("d 1.0", "c>=2.0a1")
                .release("c 1.0")
                .release("c 2.0a1");

        assertEquals("a==1.0 b==1.0 c==2.0a1 d==1.0", pins(resolve(candidates, "a", "b")));
    }

    @Test
    void obeysThePolicyOnPreReleases() {
        candidates.release("flask 2.0").release("flask 3.0rc1");

        assertEquals("flask==3.0rc1", pins(resolve(candidates, PreReleases.ALLOW, "flask")));
        assertThrows(ResolutionFailure.class, () -> resolve(candidates, PreReleases.DISALLOW, "flask>=3.0rc1"));
    }

    @Test
    void aVersionInTheVeryLettersIsNoOtherSpelling() {
        candidates.release("demo 0.9").release("demo 1.0").release("demo 1.0.0").release("other 1.0.0");

        assertEquals("demo==1.0 demo-1.0-py3-none-any.whl", chosen(resolve(candidates, "demo===1.0")));
        assertEquals("demo==1.0.0 demo-1.0.0-py3-none-any.whl", chosen(resolve(candidates, "demo===1.0.0")));
        assertEquals("demo==1.0.0 demo-1.0.0-py3-none-any.whl", chosen(resolve(candidates, "demo", "demo===1.0.0")));
        assertEquals(
                "demo==1.0.0 demo-1.0.0-py3-none-any.whl",
                chosen(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(roots("demo"), roots("demo===1.0.0"), List.of()))));
        ResolutionFailure failure = assertThrows(ResolutionFailure.class, () -> resolve(candidates, "other===1.0"));
        assertEquals(
                "pom.xml <requirement> asks for other===1.0, but there is only other 1.0.0.",
                failure.getMessage().lines().skip(1).findFirst().orElseThrow());
    }

    private static String chosen(Resolution resolution) {
        ResolvedDistribution only = resolution.distributions().get(0);
        return only + " " + only.candidate();
    }

    @Test
    void warnsOfProjectsThatShouldNoLongerBeUsed() {
        candidates
                .release("flask 3.0", "six", "click")
                .release("six 1.0")
                .release("click 8.0")
                .status("flask", "active", "")
                .status("six", "deprecated", "Python 2 is gone")
                .status("click", "archived", "")
                .status("other", "archived", "");

        assertEquals(
                List.of(
                        "The project click is archived: no new versions are to be expected.",
                        "The project six is deprecated: something else may have taken its place (\"Python 2 is gone\")."),
                resolve(candidates, "flask").warnings());
    }

    @Test
    void takesAYankedVersionOnlyIfARequirementNamesIt() {
        candidates.release("flask 2.0").release("flask 3.0", file -> file.yanked("broken"));

        assertEquals("flask==2.0", pins(resolve(candidates, "flask")));
        assertEquals("flask==3.0", pins(resolve(candidates, "flask==3.0")));
        assertEquals("flask==3.0", pins(resolve(candidates, "flask===3.0")));
        assertThrows(ResolutionFailure.class, () -> resolve(candidates, "flask>2.0"));
        assertThrows(ResolutionFailure.class, () -> resolve(candidates, "flask==3.*"));
    }

    @Test
    void takesAYankedVersionThatADependencyNamesAfterTheProjectWasDecided() {
        candidates
                .release("a 1.0", "c")
                .release("b 1.0", "d")
                .release("d 1.0", "c==2.0")
                .release("c 1.0")
                .release("c 2.0", file -> file.yanked(""));

        assertEquals("a==1.0 b==1.0 c==2.0 d==1.0", pins(resolve(candidates, "a", "b")));
    }

    @Test
    void prefersAFileThatIsNotYankedToABetterOneOfTheSameVersion() {
        candidates
                .file("numpy", "numpy-2.0-cp312-cp312-manylinux_2_17_x86_64.whl", file -> file.yanked("miscompiled"))
                .file("numpy", "numpy-2.0-py3-none-any.whl");

        assertEquals("numpy-2.0-py3-none-any.whl", chosenFile("numpy"));
    }

    @Test
    void prefersASourceThatIsNotYankedToAYankedWheelOfTheSameVersion() {
        candidates
                .file("numpy", "numpy-2.0-py3-none-any.whl", file -> file.yanked("miscompiled"))
                .file("numpy", "numpy-2.0.tar.gz")
                .file("numpy", "numpy-1.0-py3-none-any.whl");

        assertEquals("numpy-2.0.tar.gz", chosenFile("numpy"));
        assertEquals("numpy-2.0.tar.gz", chosenFile("numpy==2.0"));
    }

    @Test
    void choosesTheBestWheelOfAVersionAndOfEqualOnesTheNewestBuild() {
        candidates
                .file("numpy", "numpy-2.0-py3-none-any.whl")
                .file("numpy", "numpy-2.0-cp312-cp312-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-2.0-2-cp312-cp312-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-2.0-10-cp312-cp312-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-2.0-99-cp312-cp312-win_amd64.whl")
                .file("numpy", "numpy-2.0.tar.gz");

        assertEquals("numpy-2.0-10-cp312-cp312-manylinux_2_17_x86_64.whl", chosenFile("numpy"));
    }

    @Test
    void passesOverVersionsThatHaveNoWheelForTheTarget() {
        candidates
                .file("numpy", "numpy-1.0-py3-none-any.whl")
                .file("numpy", "numpy-2.0-cp312-cp312-win_amd64.whl")
                .file("numpy", "numpy-3.0.tar.gz")
                .file("numpy", "numpy-4.0-py3-none-any.whl", file -> file.python(">=3.13"))
                .file("numpy", "numpy-5.0-py3-none-any.whl", file -> file.pythonInMetadata(">=3.13"));

        CandidatePolicy onlyWheels = CandidatePolicy.DEFAULT.with(FormatControl.ANY.withOnlyBinary(":all:"));
        assertEquals("numpy==1.0", pins(ResolverFixture.resolve(candidates, onlyWheels, "numpy")));
    }

    @Test
    void takesAPreReleaseOfPythonForItsRelease() {
        candidates.release("flask 3.0", file -> file.python(">=3.14"));
        Target target = Target.declared(Version.parse("3.14.0rc1"), LINUX.platform());

        Resolution resolution = new Resolver(Runnable::run)
                .resolve(
                        RequirementSet.of(roots("flask")),
                        target,
                        CandidatePolicy.DEFAULT,
                        candidates,
                        DirectMetadata.NONE);

        assertEquals("flask==3.0", pins(resolution));
    }

    @Test
    void takesLocalVersionsForTheirPublicOnes() {
        candidates.release("torch 2.0").release("torch 2.0+cpu").release("torch 2.0+cu118");

        assertEquals("torch==2.0+cu118", pins(resolve(candidates, "torch==2.0")));
        assertEquals("torch==2.0+cpu", pins(resolve(candidates, "torch==2.0", "torch==2.0+cpu")));
    }

    @Test
    void asksForEachThingOnceAndForLittleThatItDoesNotNeed() {
        candidates
                .release("flask 2.0", "old")
                .release("flask 3.0", "werkzeug")
                .release("werkzeug 1.0")
                .release("werkzeug 2.0");

        resolve(candidates, "flask");

        assertEquals(
                "{flask=1, flask-3.0-py3-none-any.whl=1, werkzeug=1, werkzeug-2.0-py3-none-any.whl=1}",
                candidates.asked().toString());
    }

    @Test
    void guessesNothingThatTheUserLeavesOut() {
        candidates
                .release("flask 3.0", "werkzeug>=1")
                .release("werkzeug 1.0")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0");

        resolve(candidates, "flask==3.0", "werkzeug", "werkzeug!=3.0", "werkzeug!=2.0");

        assertEquals(
                "{flask=1, flask-3.0-py3-none-any.whl=1, werkzeug=1, werkzeug-1.0-py3-none-any.whl=1}",
                candidates.asked().toString());
    }

    @Test
    void endsWithTheFailureOfTheSource() {
        Failure offline = new Failure("There is no network.");
        CandidateSource source = new CandidateSource() {
            @Override
            public ProjectFiles files(ProjectName project) {
                throw offline;
            }

            @Override
            public CoreMetadata metadata(DistributionFile file) {
                throw offline;
            }
        };

        Failure failure = assertThrows(
                Failure.class,
                () -> new Resolver(Runnable::run)
                        .resolve(
                                RequirementSet.of(roots("flask")),
                                LINUX,
                                CandidatePolicy.DEFAULT,
                                source,
                                DirectMetadata.NONE));

        assertSame(offline, failure);
    }

    private String chosenFile(String requirement) {
        return resolve(candidates, requirement)
                .distributions()
                .get(0)
                .candidate()
                .toString();
    }
}
