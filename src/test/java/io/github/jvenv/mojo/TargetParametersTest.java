package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.target.TargetRequest;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
class TargetParametersTest extends GoalTest {
    @Test
    @InjectMojo(goal = "lock", pom = "classpath:/mojo/lock-targets.xml")
    void areForTheVersionOfTheGoalWhereTheyHaveNone(LockMojo mojo) throws Exception {
        assertEquals(
                List.of(
                        new TargetRequest("linux-x86_64", "3.13", "", "", List.of(), "linux-x86_64"),
                        new TargetRequest("laptop", "3.13", "", "", List.of("macosx_14_0_arm64"), ""),
                        new TargetRequest("", "3.12", "", "", List.of(), "windows-x86_64")),
                mojo.requests(mojo.targets));
    }

    @Test
    void haveToHaveAVersionWhereTheGoalHasNone() {
        TargetParameters target = new TargetParameters();
        target.set(" linux-aarch64\n");
        assertEquals(
                List.of(
                        new TargetRequest("", "", "", "", List.of(), "linux-aarch64"),
                        new TargetRequest("", "", "", "", List.of(), "")),
                TargetParameters.requests(Arrays.asList(target, null), ""));
    }
}
