package io.github.jvenv.spec.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.tag.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetRequestTest {
    @Test
    void aPlatformMayBeOfAMinorVersionOfMacOs() {
        Platform platform = of("macosx_13_3_arm64").platform();

        assertEquals("macosx_13_0_arm64", platform.tags().get(0));
        assertEquals(Platform.parse("macosx_13_3_arm64"), platform);
    }

    @Test
    void ofSeveralPlatformsTheOneCountsThatRunsWhatIsForTheOthers() {
        assertEquals(
                Platform.parse("manylinux_2_28_x86_64"),
                of("manylinux2014_x86_64", "manylinux_2_28_x86_64").platform());
        assertEquals(
                Platform.parse("macosx_13_3_x86_64"),
                of("macosx_10_9_x86_64", "macosx_13_3_x86_64").platform());
    }

    @Test
    void platformsOfWhichNoneRunsWhatIsForTheOthersAreRefused() {
        Failure failure = assertThrows(Failure.class, () -> of("win_amd64", "macosx_13_3_arm64"));

        assertEquals(
                "The target 'mine' has the platforms win_amd64 and macosx_13_3_arm64, none of which runs what is for the"
                        + " others.",
                failure.getMessage());
    }

    @Test
    void aVersionThatIsNoneIsShownWithoutAnythingAfterTheCarets() {
        Failure failure = assertThrows(
                Failure.class, () -> new TargetRequest("mine", "3.x", "", "", List.of("win_amd64"), "").target());

        assertEquals("""
                The target 'mine' cannot be read. Expected the end of the version after '3'.
                    3.x
                     ^""", failure.getMessage());
    }

    @Test
    void theOnlyTargetOfAGoalNeedsNoName() {
        Failure failure = assertThrows(
                Failure.class,
                () -> new TargetRequest("", "3.12", "jython", "", List.of("win_amd64"), "").target(() -> {
                    throw new AssertionError();
                }));

        assertEquals("The target is for 'jython', and only CPython and PyPy can be declared.", failure.getMessage());
    }

    private static Target of(String... platforms) {
        return new TargetRequest("mine", "3.12", "", "", List.of(platforms), "").target();
    }
}
