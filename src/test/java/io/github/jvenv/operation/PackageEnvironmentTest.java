package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.packaging.FileAttributes;
import io.github.jvenv.packaging.PackageContent;
import io.github.jvenv.packaging.PackageContent.ExtraFile;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.SamplePackage;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** When a system package is made, and when the one that is there is the answer still. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class PackageEnvironmentTest extends SceneTest {
    private static final String UP_TO_DATE = "Package ROOT/project/target/web-1.0~snapshot-1.noarch.rpm is up to date.";

    private Path directory;
    private Path configuration;
    private PackageDescription description = SamplePackage.description();

    @BeforeEach
    void install() throws IOException {
        directory = scene.environment.resolveSibling("");
        configuration = Files.writeString(scene.root.resolve("web.conf"), "port = 80\n");
        scene.install("greeter");
    }

    @Test
    void isMadeOnce() throws IOException {
        Path made = rpm();
        assertTrue(scene.lastOutcome().startsWith("Packaged "), scene.lastOutcome());
        FileTime before = Files.getLastModifiedTime(made);
        scene.restarted();
        assertEquals(made, rpm());
        assertEquals(UP_TO_DATE, scene.lastOutcome());
        assertEquals(before, Files.getLastModifiedTime(made));
    }

    @Test
    void eachKindIsTheAnswerForItself() throws IOException {
        rpm();
        Path deb = packaged(PackageRequest.Format.DEB);
        assertTrue(scene.lastOutcome().startsWith("Packaged "), scene.lastOutcome());
        rpm();
        assertEquals(UP_TO_DATE, scene.lastOutcome());
        assertEquals(deb, packaged(PackageRequest.Format.DEB));
        assertEquals(
                "Package ROOT/project/target/" + deb.getFileName() + " is up to date.",
                scene.portable(scene.lastOutcome()));
    }

    @Test
    void isMadeAgainForAnotherDescription() throws IOException {
        rpm();
        description = SamplePackage.description("Serves other greetings.");
        assertRemade("changed since it was made: description");
    }

    @Test
    void isMadeAgainWhenAFileBesideTheEnvironmentHasChanged() throws IOException {
        rpm();
        Files.writeString(configuration, "port = 8080\n");
        assertRemade("changed since it was made: file /etc/web/web.conf");
        Files.delete(configuration);
        assertEquals(
                "The file ROOT/web.conf, which shall go into the package, is not there.",
                scene.portable(assertThrows(Failure.class, this::rpm).getMessage()));
    }

    @Test
    void isMadeAgainWhenTheEnvironmentHasChanged() throws IOException {
        rpm();
        Files.writeString(scene.environment.resolve("by-hand.txt"), "");
        assertRemade("changed since it was made: files");
    }

    @Test
    void isMadeAgainWhenItOrWhatStandsBesideItIsNotAsItWasMade() throws IOException {
        Path made = rpm();
        Files.writeString(made, "broken");
        assertRemade("it is not as it was made");
        Files.delete(made.resolveSibling("web.rpmlintrc"));
        assertRemade("it is not there, or no build has noted what it was made from");
        Files.write(directory.resolve(".web.rpm.inputs"), new byte[] {(byte) 0xff, '\n'});
        assertRemade("it is not there, or no build has noted what it was made from");
    }

    @Test
    void isMadeAgainOnceABuildWhereThatIsAskedFor() throws IOException {
        rpm();
        scene.forcing();
        assertRemade("that is asked for");
    }

    private void assertRemade(String reason) throws IOException {
        scene.restarted().outcomes.clear();
        scene.details.clear();
        rpm();
        assertTrue(scene.lastOutcome().startsWith("Packaged "), scene.lastOutcome());
        assertTrue(
                scene.details.contains("The rpm package web is made, because " + reason + "."),
                scene.details.toString());
        rpm();
        assertEquals(UP_TO_DATE, scene.lastOutcome());
    }

    private Path rpm() throws IOException {
        return packaged(PackageRequest.Format.RPM);
    }

    private Path packaged(PackageRequest.Format format) throws IOException {
        return new PackageEnvironment(scene.surroundings(), scene::set)
                .run(new PackageRequest(
                        scene.environment,
                        directory,
                        format,
                        InterpreterChoice.LINK,
                        new PackageContent(
                                RelativePath.of("opt/web"),
                                List.of("greet"),
                                List.of(new ExtraFile(
                                        configuration, RelativePath.of("etc/web/web.conf"), FileAttributes.PLAIN))),
                        description));
    }
}
