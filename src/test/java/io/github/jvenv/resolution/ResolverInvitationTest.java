package io.github.jvenv.resolution;

import static io.github.jvenv.resolution.ResolverFixture.pins;
import static io.github.jvenv.resolution.ResolverFixture.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What lets yanked versions and pre-releases in: what is chosen in the end, whenever it was read, and nothing else. */
class ResolverInvitationTest {
    private final FakeCandidates candidates = new FakeCandidates();

    @Test
    void aRejectedVersionDoesNotLetAYankedOneIn() {
        offerYanked();

        ResolutionFailure failure = assertThrows(ResolutionFailure.class, () -> resolve(candidates, "a", "d==1.0.0"));

        assertEquals("""
                The requirements have no solution for cpython 3.12.1 (cp312) on manylinux_2_28_x86_64.
                Because a 1.0.0 needs c>=1.0.0, and c 2.0.0 is yanked and let in by a 2.0.0 only, a 1.0.0 cannot be used.
                But pom.xml <requirement> asks for a and d==1.0.0, and a 2.0.0 needs d==2.0.0.""", failure.getMessage());
    }

    @Test
    void goesFurtherBackThanToAVersionThatWouldTakeAYankedOneUnasked() {
        offerYanked();
        candidates.release("a 0.5.0");

        assertEquals("a==0.5.0 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void doesNotTakeAYankedVersionUnaskedWhereAnotherOneIsInConflict() {
        offerYanked();
        candidates.release("a 0.5.0").release("c 1.0.0", "d==2.0.0");

        assertEquals("a==0.5.0 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void takesAYankedVersionThatALaterRejectedAndAnEarlierChosenVersionName() {
        offerYanked();
        candidates.release("a 0.5.0", "c==2.0.0");

        assertEquals("a==0.5.0 c==2.0.0 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void anotherChosenVersionMayLetAYankedOneIn() {
        offerYanked();
        candidates.release("e 1.0.0", "c==2.0.0").release("e 2.0.0", "c==2.0.0", "d==2.0.0");

        assertEquals("a==1.0.0 c==2.0.0 d==1.0.0 e==1.0.0", pins(resolve(candidates, "a", "d==1.0.0", "e")));
    }

    @Test
    void choosesNothingJustToLetAYankedVersionIn() {
        candidates
                .release("a 3.0.0", "e==1.0.0", "d==2.0.0")
                .release("a 2.0.0", "c")
                .release("a 1.0.0")
                .release("e 1.0.0", "c==2.0.0")
                .release("c 2.0.0", file -> file.yanked(""))
                .release("d 1.0.0")
                .release("d 2.0.0");

        assertEquals("a==1.0.0 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void anExtraThatIsNotWantedInTheEndDoesNotLetAYankedVersionIn() {
        candidates
                .release("a 2.0.0", "b[x]", "d==2.0.0")
                .release("a 1.0.0", "b")
                .release("a 0.5.0")
                .release("b 1.0.0", file -> file.requires("c").extra("x", "c==2.0.0"))
                .release("c 2.0.0", file -> file.yanked(""))
                .release("d 1.0.0")
                .release("d 2.0.0");

        assertEquals("a==0.5.0 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void anExtraLetsAYankedVersionInOnceItIsWantedAfterAll() {
        candidates
                .release("q 2.0.0")
                .release("q 1.0.0")
                .release("p 2.0.0", "x[e]")
                .release("p 1.0.0", "x")
                .release("x 1.0.0", file -> file.extra("e", "b==3.0.0", "c"))
                .release("c 1.0.0", "q<2")
                .release("b 3.0.0", file -> file.yanked(""))
                .release("b 2.0.0", "q<2");

        assertEquals("b==3.0.0 c==1.0.0 p==2.0.0 q==1.0.0 x==1.0.0", pins(resolve(candidates, "q", "p", "b")));
    }

    @Test
    void aRejectedVersionDoesNotLetAPreReleaseIn() {
        candidates
                .release("a 2.0.0", "c>=2.0.0b1", "d==2.0.0")
                .release("a 1.0.0", "c>=1.0.0")
                .release("a 0.5.0")
                .release("c 1.0.0", "d==2.0.0")
                .release("c 2.0.0b1")
                .release("d 1.0.0")
                .release("d 2.0.0");

        assertEquals("a==0.5.0 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void takesAPreReleaseIfWhatIsChosenLeavesNothingElse() {
        candidates
                .release("a 2.0.0", "c>=2.0.0b1", "d==2.0.0")
                .release("a 1.0.0", "c>1.0.0")
                .release("c 1.0.0")
                .release("c 2.0.0b1")
                .release("d 1.0.0")
                .release("d 2.0.0");

        assertEquals("a==1.0.0 c==2.0.0b1 d==1.0.0", pins(resolve(candidates, "a", "d==1.0.0")));
    }

    @Test
    void takesTheLatestVersionThatNeedsAPreReleaseWhereAnEarlierOneDoesNot() {
        candidates
                .release("a 1.0", "c==4.*")
                .release("b 2.0", "c>=4.1rc1")
                .release("b 1.0", "c")
                .release("c 4.0")
                .release("c 4.1rc1");

        assertEquals("a==1.0 b==2.0 c==4.1rc1", pins(resolve(candidates, "a", "b")));
    }

    @Test
    void takesTheLatestVersionThatLeavesNothingButPreReleases() {
        candidates
                .release("b 2.0", "c>4.0")
                .release("b 1.0", "c")
                .release("c 4.0")
                .release("c 4.1rc1");

        assertEquals("b==2.0 c==4.1rc1", pins(resolve(candidates, "c<5", "b")));
    }

    @Test
    void keepsALockedVersionThoughAPreReleaseWouldLetAnotherProjectBeLater() {
        candidates
                .release("b 2.0", "c>4.0")
                .release("b 1.0", "c")
                .release("c 4.0")
                .release("c 4.1rc1");
        SortedMap<ProjectName, Version> locked = new TreeMap<>(Map.of(ProjectName.parse("c"), Version.parse("4.0")));

        assertEquals(
                "b==1.0 c==4.0", pins(resolve(candidates, CandidatePolicy.DEFAULT.withPreferred(locked), "c<5", "b")));
    }

    @Test
    void doesNotGoBackToAPreReleaseSoThatAnotherVersionCanBeTaken() {
        candidates
                .release("b 2.0", "c<4.0")
                .release("b 1.0", "c")
                .release("c 4.0")
                .release("c 3.0rc1");

        assertEquals("b==1.0 c==4.0", pins(resolve(candidates, "c<5", "b")));
    }

    @Test
    void aPreReleaseIsLetInByWhatMustBeChosenButIsNotYet() {
        candidates.release("b 1.0", "c==4.*").release("c 0.1").release("c 4.0b1");

        assertEquals("b==1.0 c==4.0b1", pins(resolve(candidates, "c", "b")));
    }

    @Test
    void aPreReleaseIsLetInByWhatIsReadAfterAllElseIsRuledOut() {
        candidates.release("e 5.0", "g<1").release("e 3.0a1").release("g 5.0", "e>=3.0a1");

        assertEquals("e==3.0a1 g==5.0", pins(resolve(candidates, "e", "g>=1")));
    }

    @Test
    void aYankedVersionIsLetInByWhatIsReadAfterAllElseIsRuledOut() {
        candidates.release("d 1.0", file -> file.yanked("")).release("a 1.0", "d==1.0");

        assertEquals("a==1.0 d==1.0", pins(resolve(candidates, "d<2", "a")));
    }

    /** The latest version of <i>a</i> names a yanked version of <i>c</i>, but needs another <i>d</i> than is asked for. */
    private void offerYanked() {
        candidates
                .release("a 2.0.0", "c==2.0.0", "d==2.0.0")
                .release("a 1.0.0", "c>=1.0.0")
                .release("c 2.0.0", file -> file.yanked(""))
                .release("d 1.0.0")
                .release("d 2.0.0");
    }
}
