package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.testing.FakeIndex;
import io.github.jvenv.testing.WheelBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@MojoTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class InstallMojoTest extends GoalTest {
    private static final String SITE = "lib/python3.13/site-packages/";

    @Test
    @InjectMojo(goal = "install", pom = "classpath:/mojo/install.xml")
    void installsTheRequirementsOfThePomAndOfTheProperty(InstallMojo mojo) throws Exception {
        Path wheels = Files.createDirectory(root().resolve("wheels"));
        for (String name : List.of("demo", "more", "again")) {
            WheelBuilder.of(name, "1.0").file(name + ".py", "").writeTo(wheels);
            WheelBuilder.of(name, "2.0rc1").file(name + ".py", "").writeTo(wheels);
        }
        property("jvenv.requirements", "more>=1,<3,again");
        try (FakeIndex index = FakeIndex.start(wheels)) {
            MojoExtension.setVariableValueToObject(
                    mojo, "index", index.uri().toString());
            assertEquals(
                    List.of(
                            "INFO Created environment ROOT/target/venv with CPython 3.13.5 from the path given.",
                            "INFO Installed 3 distributions in ROOT/target/venv: 18 files added, 0 replaced, 0 removed, 16"
                                    + " unchanged."),
                    run(mojo));
            assertEquals(List.of("INFO Environment ROOT/target/venv is up to date with 3 distributions."), run(mojo));
        }
        for (String name : List.of("demo", "more", "again")) {
            assertTrue(Files.exists(venv().resolve(SITE + name + "-2.0rc1.dist-info/REQUESTED")));
        }
        assertEquals(1, Files.getAttribute(venv().resolve(SITE + "demo.py"), "unix:nlink"), "copied");
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "skip", value = "true")
    void isSkippedWithAllGoals(InstallMojo mojo) throws Exception {
        assertEquals(List.of("INFO Skipped."), run(mojo));
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "skipInstall", value = "true")
    void isSkippedAlone(InstallMojo mojo) throws Exception {
        assertEquals(List.of("INFO Skipped."), run(mojo));
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    void refusesALockFileThatIsNamedAndNotThere(InstallMojo mojo) throws Exception {
        Path lock = root().resolve("locks/linux.toml");
        MojoExtension.setVariableValueToObject(mojo, "lockFile", lock.toFile());
        assertFails(mojo, """
                The lock file ROOT/locks/linux.toml that <lockFile> names does not exist.
                Hint: Write it with the goal lock, or do without one with -Djvenv.lock=ignore.""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "linkMode", value = "symlink")
    void refusesALinkModeThatDoesNotExist(InstallMojo mojo) {
        assertFails(mojo, "The parameter <linkMode> is 'symlink', and expected is one of hardlink, copy.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install", pom = "classpath:/mojo/install-fault.xml")
    void showsTheFaultInARequirement(InstallMojo mojo) {
        assertFails(mojo, """
                The requirement in pom.xml <requirement> cannot be read. Expected a version, which starts with a number.
                    flask >> 3
                           ^""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install", pom = "classpath:/mojo/install-empty.xml")
    void showsThatARequirementIsEmpty(InstallMojo mojo) {
        assertFails(
                mojo,
                "The requirement in pom.xml <requirement> cannot be read. Expected the name of a project.\n    \n    ^");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    void showsTheFaultInAProperty(InstallMojo mojo) {
        property("jvenv.requirements", "flask, rich[");
        assertFails(mojo, """
                The requirement in property jvenv.requirements cannot be read. Expected ']' after the extras.
                    rich[
                        ^""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "index", value = "ftp://user:secret@index.example/simple")
    void refusesAnIndexThatIsNoneWithoutTellingThePassword(InstallMojo mojo) {
        assertFails(mojo, """
                The index 'ftp://index.example/simple' is not an https, http or file URL.
                Hint: Give the URL of a package index with the Simple API, such as https://index.example/simple/.""");
        assertNothingMade();
    }
}
