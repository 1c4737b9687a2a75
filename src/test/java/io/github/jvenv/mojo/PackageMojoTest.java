package io.github.jvenv.mojo;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
class PackageMojoTest extends GoalTest {
    @Test
    @InjectMojo(goal = "rpm")
    void takesScriptletsFromProperties(RpmMojo mojo) {
        property("jvenv.scriptlets.postInstall", "src/main/shell/start.sh");
        assertFails(
                mojo, "The scriptlet <postInstall> names the file ROOT/src/main/shell/start.sh, which is not there.");
        assertNothingMade();
    }
}
