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
class CreateMojoTest extends GoalTest {
    private static final String CREATED =
            "INFO Created environment ROOT/target/venv with CPython 3.13.5 from the path given.";

    @Test
    @InjectMojo(goal = "create", pom = "classpath:/mojo/create.xml")
    void createsTheEnvironmentThatThePomDescribes(CreateMojo mojo) throws Exception {
        assertEquals(
                List.of("INFO Created environment ROOT/build/my env with CPython 3.13.5 from the path given."),
                run(mojo));
        assertTrue(Files.readString(root().resolve("build/my env/pyvenv.cfg")).contains("\nprompt = by hand\n"));
        assertFalse(Files.exists(root().resolve("target")));
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = " ./bin/python ")
    void createsVenvInTheBuildDirectoryAndOnlyOnce(CreateMojo mojo) throws Exception {
        assertEquals(List.of(CREATED), run(mojo));
        assertEquals(List.of("INFO Environment ROOT/target/venv is up to date."), run(mojo));
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/python")
    @MojoParameter(name = "clear", value = "true")
    void clears(CreateMojo mojo) throws Exception {
        assertEquals(List.of(CREATED), run(mojo));
        Files.writeString(venv().resolve("extra"), "");
        assertEquals(List.of(CREATED.replace("Created", "Recreated")), run(mojo));
        assertFalse(Files.exists(venv().resolve("extra")));
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "skip", value = "true")
    void isSkippedWithAllGoals(CreateMojo mojo) throws Exception {
        assertEquals(List.of("INFO Skipped."), run(mojo));
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "skipCreate", value = "true")
    void isSkippedAlone(CreateMojo mojo) throws Exception {
        assertEquals(List.of("INFO Skipped."), run(mojo));
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/none")
    void namesTheInterpreterThatIsNotThere(CreateMojo mojo) {
        assertFails(mojo, """
                No interpreter was found for 'the interpreter ./bin/none'. These were looked at:
                  ROOT/bin/none (the path given) does not exist""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "create", pom = "classpath:/mojo/create-prompt.xml")
    void refusesAPromptOfTwoLines(CreateMojo mojo) {
        assertFails(mojo, "The prompt 'two?lines' contains a control character, and it has to be one line of text.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/python")
    void refusesADirectoryThatIsNoEnvironment(CreateMojo mojo) throws Exception {
        Files.createDirectories(venv());
        Files.writeString(venv().resolve("thesis.txt"), "years of work");
        assertFails(mojo, """
                The environment cannot be created at ROOT/target/venv, because there is a directory with files in it, and\
                 no environment.
                Hint: Choose another directory with <environment>, or move away what is there.""");
        assertEquals("years of work", Files.readString(venv().resolve("thesis.txt")));
    }
}
