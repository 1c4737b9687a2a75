package io.github.jvenv.resolution;

import static io.github.jvenv.resolution.ResolverFixture.pins;
import static io.github.jvenv.resolution.ResolverFixture.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Yanked versions and pre-releases that only a version lets in that is not chosen in the end; pip answers the same. */
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
