package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.Artifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@MojoTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class ArchiveMojoTest extends GoalTest {
    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/python")
    void packsAndAttachesTheEnvironment(CreateMojo create, @InjectMojo(goal = "archive") ArchiveMojo mojo)
            throws Exception {
        run(create);
        assertEquals(
                List.of(
                        "INFO Archived 16 files of ROOT/target/venv in ROOT/target/demo-1.0-env.tar.gz (0.0 MB). It runs"
                                + " where there is ROOT/bin/python."),
                run(mojo));
        assertEquals(List.of("io.github.jvenv.it:demo:tar.gz:env:1.0 ROOT/target/demo-1.0-env.tar.gz"), attached());
        assertEquals(List.of("INFO Archive ROOT/target/demo-1.0-env.tar.gz is up to date."), run(mojo));
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/python")
    void prefersThePomToAPropertyAndAPropertyToTheDefault(
            CreateMojo create, @InjectMojo(goal = "archive", pom = "classpath:/mojo/archive.xml") ArchiveMojo mojo)
            throws Exception {
        run(create);
        property("jvenv.archive.classifier", "of-the-property");
        property("jvenv.archive.finalName", " named ");
        project().getProperties().setProperty("jvenv.archive.finalName", "of-the-project");
        mojo.execute();
        assertEquals(
                List.of("io.github.jvenv.it:demo:tar.gz:linux-x86_64:1.0 ROOT/target/named-linux-x86_64.tar.gz"),
                attached());
    }

    @Test
    @InjectMojo(goal = "create")
    @MojoParameter(name = "python", value = "./bin/python")
    void namesNoLockThatIsIgnored(CreateMojo create, @InjectMojo(goal = "archive") ArchiveMojo mojo) throws Exception {
        run(create);
        Files.writeString(root().resolve("pylock.toml"), "of another environment");
        MojoExtension.setVariableValueToObject(mojo, "lock", "ignore");
        run(mojo);
        Files.writeString(root().resolve("pylock.toml"), "of yet another one");
        assertEquals(List.of("INFO Archive ROOT/target/demo-1.0-env.tar.gz is up to date."), run(mojo));
    }

    @Test
    @InjectMojo(goal = "archive")
    @MojoParameter(name = "skip", value = "true")
    void isSkippedWithAllGoals(ArchiveMojo mojo) throws Exception {
        assertEquals(List.of("INFO Skipped."), run(mojo));
        assertNothingMade();
        assertEquals(List.of(), attached());
    }

    @Test
    @InjectMojo(goal = "archive")
    @MojoParameter(name = "skipArchive", value = "true")
    void isSkippedAlone(ArchiveMojo mojo) throws Exception {
        assertEquals(List.of("INFO Skipped."), run(mojo));
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive", pom = "classpath:/mojo/archive-rar.xml")
    void refusesAnotherFormat(ArchiveMojo mojo) {
        assertFails(mojo, """
                The parameter <archive><format> is 'rar', which is no kind of archive known here.
                Hint: Give one of tar.gz, tar.zst, tar, zip.""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive")
    void refusesAWordForTheInterpreterThatItDoesNotKnow(ArchiveMojo mojo) {
        property("jvenv.archive.interpreter", "copy");
        assertFails(mojo, "The parameter <archive><interpreter> is 'copy', and expected is one of auto, bundle, link.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive")
    void refusesADirectoryOutsideTheArchive(ArchiveMojo mojo) {
        property("jvenv.archive.prefix", "../app");
        assertFails(
                mojo,
                "The parameter <archive><prefix> is '../app', and expected is the path of a directory inside the archive,"
                        + " such as app, without '..'.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive")
    void refusesAClassifierThatWouldMakeADirectory(ArchiveMojo mojo) {
        property("jvenv.archive.classifier", "../env");
        assertFails(
                mojo,
                "The parameter <archive><classifier> is '../env', and expected is a part of a file's name, without slashes"
                        + " and colons.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive")
    @MojoParameter(name = "outputTimestamp", value = "yesterday")
    void refusesATimeThatIsNone(ArchiveMojo mojo) {
        assertFails(
                mojo,
                "The property project.build.outputTimestamp is 'yesterday', and expected is an ISO 8601 time such as"
                        + " 2026-11-22T00:00:00Z, or seconds since 1970.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive")
    void needsAnEnvironment(ArchiveMojo mojo) {
        assertFails(mojo, """
                There is no finished environment at ROOT/target/venv to make an archive of.
                Hint: Run the goals create and install first, or bind them to phases before package.""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "archive")
    void needsMoreThanADirectory(ArchiveMojo mojo) throws Exception {
        Files.createDirectories(venv());
        Files.writeString(venv().resolve("thesis.txt"), "");
        assertFails(mojo, """
                There is no finished environment at ROOT/target/venv to make an archive of.
                Hint: Run the goals create and install first, or bind them to phases before package.""");
        assertEquals(List.of(), attached());
    }

    private List<String> attached() {
        return project().getAttachedArtifacts().stream()
                .map(artifact -> describe(artifact))
                .toList();
    }

    private String describe(Artifact artifact) {
        return portable(artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getType() + ":"
                + artifact.getClassifier() + ":" + artifact.getVersion() + " " + artifact.getFile());
    }
}
