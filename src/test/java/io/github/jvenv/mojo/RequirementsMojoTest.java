package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
class RequirementsMojoTest extends GoalTest {
    private Path file;

    @BeforeEach
    void nameTheFile() {
        project().getBuild().setOutputDirectory(root().resolve("target/classes").toString());
        file = root().resolve("target/classes/META-INF/jvenv/requirements.txt");
    }

    @Test
    @InjectMojo(goal = "requirements")
    void writesWhatTheArtifactIsToCarry(RequirementsMojo mojo) throws Exception {
        MojoExtension.setVariableValueToObject(
                mojo, "requirements", List.of("Flask[async] >= 3", "tzdata ; sys_platform == 'win32'"));
        assertEquals(
                List.of("INFO Wrote 2 requirements to ROOT/target/classes/META-INF/jvenv/requirements.txt."),
                run(mojo));
        assertEquals("""
                # What has to be installed with this artifact. Written by jvenv:requirements.
                flask[async]>=3
                tzdata; sys_platform == "win32"
                """, Files.readString(file));
        assertEquals(
                List.of("INFO The file ROOT/target/classes/META-INF/jvenv/requirements.txt is up to date with 2"
                        + " requirements."),
                run(mojo));
        MojoExtension.setVariableValueToObject(mojo, "requirements", List.of());
        assertEquals(List.of("INFO No requirements, so the artifact carries none."), run(mojo));
        assertFalse(Files.exists(file));
    }

    @Test
    @InjectMojo(goal = "requirements", pom = "classpath:/mojo/wheel-editable.xml")
    void refusesWhatOnlyThisMachineHas(RequirementsMojo mojo) throws Exception {
        Files.writeString(root().resolve("pyproject.toml"), "[project]\nname = 'x'\nversion = '1'\n");
        assertFails(
                mojo,
                "The requirement -e file://ROOT (pom.xml <requirement>) leads to this machine's disk, so it cannot stand in"
                        + " an artifact.");
    }
}
