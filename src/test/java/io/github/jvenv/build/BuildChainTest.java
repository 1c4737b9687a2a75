package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BuildChainTest {
    @Test
    void namesEveryBuildOfACycleAndNoOther() {
        BuildChain chain =
                BuildChain.NONE.with("x 1").with("a 1.0").with("b 2.0").with("c 3.0");
        BuildCycleFailure failure = assertThrows(BuildCycleFailure.class, () -> chain.with("a 1.0"));
        assertEquals(
                "a 1.0 cannot be built: it needs b 2.0 to be built, which needs c 3.0 to be built, which needs a 1.0.",
                failure.getMessage());
        assertEquals(
                "Let one of them be installed from a wheel, if there is one that fits.",
                failure.hint().orElseThrow());
    }

    @Test
    void saysThatABuildNeedsItself() {
        assertEquals(
                "a 1.0 cannot be built: it needs itself to be built.",
                assertThrows(
                                BuildCycleFailure.class,
                                () -> BuildChain.NONE.with("a 1.0").with("a 1.0"))
                        .getMessage());
    }

    @Test
    void endsAnEndlessChain() {
        BuildChain chain = BuildChain.NONE;
        for (int i = 0; i < 50; i++) {
            chain = chain.with("a " + i);
        }
        BuildChain longest = chain;
        assertEquals(
                "a 0 cannot be built: 50 builds already wait for each other, the last of them a 49.",
                assertThrows(BuildCycleFailure.class, () -> longest.with("a 50"))
                        .getMessage());
    }
}
