package io.github.jvenv.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class SeedsTest {
    @TempDir
    Path temporary;

    private Scene scene;
    private Path bundle;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(temporary);
        bundle = Files.createDirectories(scene.root.resolve("python/lib/python3.13/ensurepip/_bundled"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void comeFromTheInterpretersOwnBundleTheNewestThatRuns() throws Exception {
        pip("9.0").writeTo(bundle);
        pip("24.2").writeTo(bundle);
        WheelBuilder.of("pip", "99.0")
                .requiresPython(">=3.14")
                .file("pip.py", "")
                .writeTo(bundle);
        scene.create(seeded(SeedChoice.BUNDLED));
        assertEquals(List.of("pip", "pip-24.2.dist-info"), scene.site());
        for (String program : List.of("pip", "pip3", "pip3.13")) {
            assertTrue(Files.isExecutable(scene.environment.resolve("bin/" + program)), program);
        }
        assertFalse(Files.exists(scene.environment.resolve("bin/pip3.9")), "the Python that made the wheel");
    }

    @Test
    void comeAgainThoughWhatWasNotedOfThemIsDamaged() throws Exception {
        pip("24.2").writeTo(bundle);
        scene.create(seeded(SeedChoice.BUNDLED));
        List<Path> notes;
        try (Stream<Path> files = Files.walk(scene.root)) {
            notes = files.filter(file -> file.endsWith("seed-sha256")).toList();
        }
        assertEquals(1, notes.size());
        Files.write(notes.get(0), new byte[] {0, (byte) 0xff});
        FileTree.delete(scene.environment);
        scene.create(seeded(SeedChoice.BUNDLED));
        assertEquals(List.of("pip", "pip-24.2.dist-info"), scene.site());
    }

    @Test
    void comeInTheVersionThatIsAskedFor() throws Exception {
        pip("24.2").writeTo(bundle);
        pip("23.0").writeTo(Files.createDirectories(scene.root.resolve("more")));
        scene.create(seeded(SeedChoice.parse("pip", "23.0")));
        assertEquals(List.of("pip", "pip-23.0.dist-info"), scene.site());
    }

    @Test
    void comeFromADirectoryOfTheUserWhereThatHasANewerOne() throws Exception {
        pip("24.2").writeTo(bundle);
        Path more = Files.createDirectories(scene.root.resolve("more"));
        pip("23.0").writeTo(more);
        scene.create(seeded(SeedChoice.BUNDLED));
        assertEquals(List.of("pip", "pip-24.2.dist-info"), scene.site());
        FileTree.delete(scene.environment);
        pip("24.10").writeTo(more);
        scene.create(seeded(SeedChoice.BUNDLED));
        assertEquals(List.of("pip", "pip-24.10.dist-info"), scene.site());
    }

    @Test
    void areNotLookedForInSilenceWhereThereIsNoDirectory() throws Exception {
        pip("24.2").writeTo(bundle);
        scene.create(seeded(SeedChoice.BUNDLED));
        assertEquals(
                List.of("extraSearchDirectories has ROOT/more, which is no directory."),
                scene.warnings.stream().map(scene::portable).toList());
    }

    @Test
    void comeFromTheIndexWhereNoneIsHere() throws Exception {
        pip("24.2").writeTo(scene.wheels);
        scene.create(seeded(SeedChoice.BUNDLED));
        assertEquals(List.of("pip", "pip-24.2.dist-info"), scene.site());
    }

    @Test
    void comeFromTheIndexWhenTold() throws Exception {
        pip("23.0").writeTo(bundle);
        pip("24.2").writeTo(scene.wheels);
        EnvironmentRequest request = seeded(SeedChoice.BUNDLED);
        SeedRequest seeds = request.seeds();
        scene.create(new EnvironmentRequest(
                scene.environment,
                "",
                Optional.empty(),
                false,
                false,
                false,
                new SeedRequest(seeds.pip(), seeds.setuptools(), seeds.wheel(), List.of(), true, seeds.index())));
        assertEquals(List.of("pip", "pip-24.2.dist-info"), scene.site());
    }

    @Test
    void areNotDownloadedInAVersionThatIsHere() throws Exception {
        pip("24.2").writeTo(bundle);
        pip("23.0").writeTo(Files.createDirectories(scene.root.resolve("more")));
        scene.offline();
        EnvironmentRequest request = seeded(SeedChoice.parse("pip", "23.0"));
        SeedRequest seeds = request.seeds();
        scene.create(new EnvironmentRequest(
                scene.environment,
                "",
                Optional.empty(),
                false,
                false,
                false,
                new SeedRequest(
                        seeds.pip(), seeds.setuptools(), seeds.wheel(), seeds.directories(), true, seeds.index())));
        assertEquals(List.of("pip", "pip-23.0.dist-info"), scene.site());
    }

    @Test
    void areMissedWithAWordOnWhatToDo() throws Exception {
        Failure failure = assertThrows(Failure.class, () -> scene.create(seeded(SeedChoice.BUNDLED)));
        assertTrue(
                scene.portable(failure.getMessage())
                        .startsWith("The environment is to have pip from the beginning, which is not in"
                                + " ROOT/python/bin/python3.13's own bundle and which could not be had from an"
                                + " index: "),
                failure.getMessage());
        assertEquals(
                Optional.of(
                        "Name a directory that holds the wheel with <extraSearchDirectories>, or ask for a version that"
                                + " there is, with a network. Without pip: -Djvenv.pip=false."),
                failure.hint());
        assertTrue(failure.getMessage().contains("<pip> asks for pip"), failure.getMessage());
        assertEquals(List.of(), scene.besideEnvironment());
    }

    @Test
    void areMissedInTheIndexWhereTheyWereToComeFrom() throws Exception {
        pip("23.0").writeTo(bundle);
        EnvironmentRequest request = seeded(SeedChoice.BUNDLED);
        SeedRequest seeds = request.seeds();
        Failure failure = assertThrows(
                Failure.class,
                () -> scene.create(new EnvironmentRequest(
                        scene.environment,
                        "",
                        Optional.empty(),
                        false,
                        false,
                        false,
                        new SeedRequest(
                                seeds.pip(), seeds.setuptools(), seeds.wheel(), List.of(), true, seeds.index()))));
        assertTrue(
                failure.getMessage()
                        .startsWith("The environment is to have pip from the beginning, which could not be had from an"
                                + " index: "),
                failure.getMessage());
        assertEquals(
                Optional.of("Ask for a version that there is, with a network, or take the one that comes with the"
                        + " interpreter, without <download>. Without pip: -Djvenv.pip=false."),
                failure.hint());
    }

    @Test
    void stayWhenOtherDistributionsComeAndGo() throws Exception {
        pip("24.2").writeTo(bundle);
        scene.create(seeded(SeedChoice.BUNDLED));
        scene.install("greeter");
        assertTrue(Files.exists(scene.inSite("greeter")));
        assertTrue(Files.exists(scene.inSite("pip")));
        String before = scene.fingerprintOfEnvironment();
        scene.install("greeter");
        assertEquals(before, scene.fingerprintOfEnvironment());
        scene.install("wording");
        assertFalse(Files.exists(scene.inSite("greeter")));
        assertTrue(Files.exists(scene.inSite("pip")));
    }

    @Test
    void giveWayToWhatIsRequired() throws Exception {
        pip("24.2").writeTo(bundle);
        pip("25.0").writeTo(scene.wheels);
        scene.create(seeded(SeedChoice.BUNDLED));
        scene.install("pip");
        assertEquals(List.of("pip", "pip-25.0.dist-info"), scene.site());
        scene.install("wording==1.0");
        assertTrue(Files.exists(scene.inSite("pip-24.2.dist-info")));
        assertFalse(Files.exists(scene.inSite("pip-25.0.dist-info")));
    }

    @Test
    void areFoundAgainWhenTheStoreIsGone() throws Exception {
        pip("24.2").writeTo(bundle);
        scene.create(seeded(SeedChoice.BUNDLED));
        scene.forgetStore();
        scene.install("wording");
        assertTrue(Files.exists(scene.inSite("pip-24.2.dist-info")));
    }

    private EnvironmentRequest seeded(SeedChoice pip) {
        return new EnvironmentRequest(
                scene.environment,
                "",
                Optional.empty(),
                false,
                false,
                false,
                new SeedRequest(
                        pip,
                        SeedChoice.NONE,
                        SeedChoice.NONE,
                        List.of(scene.root.resolve("more")),
                        false,
                        IndexRequest.at(scene.index.uri().toString())));
    }

    private static WheelBuilder pip(String version) {
        return WheelBuilder.of("pip", version)
                .file("pip/__init__.py", "def main(): pass\n")
                .consoleScript("pip", "pip:main")
                .consoleScript("pip3", "pip:main")
                .consoleScript("pip3.9", "pip:main");
    }
}
