package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.packaging.PackageContent;
import io.github.jvenv.packaging.SamplePackage;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An environment that is reached through a link: the link stands for the directory. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class LinkedEnvironmentTest extends SceneTest {
    private static final Instant MODIFIED = Instant.parse("2026-11-22T00:00:00Z");

    private Path elsewhere;

    @BeforeEach
    void link() throws IOException {
        elsewhere = scene.root.resolve("elsewhere");
        scene.create(Scene.plain(elsewhere, "", Optional.empty(), false));
        Files.createDirectories(scene.environment.getParent());
        Files.createSymbolicLink(scene.environment, elsewhere);
    }

    @Test
    void isInstalledInto() throws IOException {
        scene.install("greeter");
        assertEquals(
                "Installed 2 distributions in ROOT/project/target/venv: 15 files added, 0 replaced, 0 removed, 16"
                        + " unchanged.",
                scene.lastOutcome());
        scene.install("greeter");
        assertEquals("Environment ROOT/project/target/venv is up to date with 2 distributions.", scene.lastOutcome());
        scene.install("greeter", "wording < 2");
        assertEquals("VERSION = '1.0'\n", Files.readString(scene.inSite("wording/__init__.py")));
        assertTrue(Files.isSymbolicLink(scene.environment));
    }

    @Test
    void isNoticedToHaveChanged() throws IOException {
        scene.install("greeter");
        Files.delete(elsewhere.resolve(Scene.SITE + "greeter/__init__.py"));
        scene.install("greeter");
        assertTrue(Files.exists(scene.inSite("greeter/__init__.py")));
    }

    @Test
    void isArchivedLikeTheDirectory() throws IOException {
        scene.install("greeter");
        Path through = archived(scene.environment, "through.tar.gz");
        Path direct = archived(elsewhere, "direct.tar.gz");
        assertArrayEquals(Files.readAllBytes(direct), Files.readAllBytes(through));
    }

    @Test
    void isClonedLikeTheDirectory() throws IOException {
        scene.install("greeter");
        Path clone = scene.root.resolve("project/clone");
        new CloneEnvironment(scene.surroundings()).run(scene.environment, clone, false);
        assertTrue(Files.isDirectory(clone, LinkOption.NOFOLLOW_LINKS));
        assertEquals(scene.python, Files.readSymbolicLink(clone.resolve("bin/python")));
        assertTrue(Files.exists(clone.resolve(Scene.SITE + "greeter/__init__.py")));
    }

    @Test
    void isRelocatedWhereItStands() throws IOException {
        Path foreign = scene.root.resolve("foreign");
        Files.createDirectories(foreign.resolve("bin"));
        Files.createDirectories(foreign.resolve("lib/python3.13/site-packages"));
        Files.writeString(foreign.resolve("pyvenv.cfg"), "home = " + scene.python.getParent() + "\n");
        Files.createSymbolicLink(foreign.resolve("bin/python"), scene.python);
        Path link = Files.createSymbolicLink(scene.root.resolve("link"), foreign);
        Files.writeString(foreign.resolve("bin/tool"), "#!" + link + "/bin/python\nimport tool\n");
        new RelocateEnvironment(scene.surroundings()).run(new RelocateRequest(link, Optional.empty(), false, ""));
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.readString(foreign.resolve("bin/tool")).contains(link.toString()));
    }

    @Test
    void isPackagedLikeTheDirectory() throws IOException {
        scene.install("greeter");
        byte[] through = Files.readAllBytes(packaged(scene.environment, "through"));
        assertArrayEquals(Files.readAllBytes(packaged(elsewhere, "direct")), through);
    }

    private Path archived(Path environment, String name) throws IOException {
        Path file = scene.root.resolve(name);
        scene.archive(new ArchiveRequest(
                environment, file, ArchiveFormat.TAR_GZ, InterpreterChoice.AUTO, Contents.ALL, false, MODIFIED));
        return file;
    }

    private Path packaged(Path environment, String directory) throws IOException {
        return new PackageEnvironment(scene.surroundings(), scene::set)
                .run(new PackageRequest(
                        environment,
                        Files.createDirectory(scene.root.resolve(directory)),
                        PackageRequest.Format.DEB,
                        InterpreterChoice.LINK,
                        new PackageContent(RelativePath.of("opt/web"), List.of("greet"), List.of()),
                        SamplePackage.description()));
    }
}
