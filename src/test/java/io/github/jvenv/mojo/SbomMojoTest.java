package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@MojoTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class SbomMojoTest extends GoalTest {
    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/python")
    void attachesTheBillAndWritesThePage(
            CreateMojo create, @InjectMojo(goal = "sbom") SbomMojo bill, @InjectMojo(goal = "report") ReportMojo page)
            throws Exception {
        run(create);

        assertEquals(
                List.of("INFO Wrote the bill of materials of ROOT/target/venv with 0 distributions to"
                        + " ROOT/target/demo-1.0-cyclonedx.json."),
                run(bill));
        assertEquals(
                List.of("io.github.jvenv.it:demo:json:cyclonedx:1.0"),
                project().getAttachedArtifacts().stream().map(Object::toString).toList());
        String text = Files.readString(root().resolve("target/demo-1.0-cyclonedx.json"));
        assertTrue(text.contains("\"purl\" : \"pkg:maven/io.github.jvenv.it/demo@1.0\""));
        assertFalse(text.contains("timestamp"));

        assertEquals(
                List.of(
                        "INFO Wrote the page of ROOT/target/venv with 0 distributions to ROOT/target/jvenv-report.html."),
                run(page));
    }

    @Test
    @InjectMojo(goal = "sbom")
    void saysThatThereIsNoEnvironment(SbomMojo mojo) {
        assertFails(mojo, """
                There is no environment at ROOT/target/venv.
                Hint: Make one with the goal create or install, or name another with <environment>.""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "sbom")
    @MojoParameter(name = "classifier", value = "../bill")
    void refusesAClassifierThatLeadsElsewhere(SbomMojo mojo) {
        assertFails(
                mojo,
                "The parameter <classifier> is '../bill', and expected is a part of a file's name, without slashes and"
                        + " colons.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "store")
    void tellsTheStoresSize(StoreMojo mojo) throws Exception {
        assertEquals(List.of("INFO The store ROOT/m2/.jvenv has 0 entries, 0.0 MB."), run(mojo));
    }

    @Test
    @InjectMojo(goal = "store")
    @MojoParameter(name = "action", value = "empty")
    void refusesAnActionThatItDoesNotKnow(StoreMojo mojo) {
        assertFails(mojo, "The parameter <action> is 'empty', and expected is one of size, verify, prune.");
    }

    @Test
    @InjectMojo(goal = "store")
    @MojoParameter(name = "action", value = "prune")
    @MojoParameter(name = "age", value = "a month")
    void refusesAnAgeThatIsNone(StoreMojo mojo) {
        assertFails(
                mojo,
                "The parameter <age> is 'a month', and expected is a number of days, or a duration such as P14D or PT12H.");
    }
}
