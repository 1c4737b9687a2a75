package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
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

    @Test
    @InjectMojo(goal = "requirements")
    void namesThePomThatHasARequirement(RequirementsMojo mojo) throws Exception {
        project().setFile(root().resolve("company.xml").toFile());
        MojoExtension.setVariableValueToObject(mojo, "requirements", List.of("flask >> 3"));
        assertFails(mojo, """
                The requirement in company.xml <requirement> cannot be read. Expected a version, which starts with a number.
                    flask >> 3
                           ^""");
    }

    /** Passed over, it would be missing in all projects that depend on this one. */
    @Test
    @InjectMojo(goal = "requirements")
    void namesAFileThatIsAPropertyNobodyHasSet(RequirementsMojo mojo) throws Exception {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom files = new Xpp3Dom("requirementsFiles");
        Xpp3Dom file = new Xpp3Dom("requirementsFile");
        file.setValue("${company.requirements}");
        files.addChild(file);
        configuration.addChild(files);
        MojoExtension.<MojoExecution>getVariableValueFromObject(mojo, "mojoExecution")
                .setConfiguration(configuration);
        MojoExtension.setVariableValueToObject(mojo, "requirementsFiles", Collections.singletonList(null));
        assertFails(mojo, "The requirements file ${company.requirements} cannot be read. There is no such file.");
    }
}
