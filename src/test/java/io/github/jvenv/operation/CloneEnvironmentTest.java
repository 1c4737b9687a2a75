package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.inspection.Finding;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.RealPythons;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class CloneEnvironmentTest extends SceneTest {
    @Test
    void aCloneIsAnEnvironmentOfItsOwn() throws IOException {
        scene.install("greeter");
        Path clone = scene.root.resolve("project/clone");
        assertTrue(shared(scene.environment, scene.root.resolve("store")), "the first one links from the store");
        cloned(scene.environment, clone);
        assertTrue(
                scene.lastOutcome().startsWith("Cloned environment ROOT/project/target/venv to ROOT/project/clone ("));
        assertFalse(shared(clone, scene.environment));
        assertFalse(shared(clone, scene.root.resolve("store")));

        Path module = Path.of(Scene.SITE, "wording/__init__.py");
        Files.writeString(clone.resolve(module), "VERSION = 'mine'\n");
        assertEquals("VERSION = '2.0'\n", Files.readString(scene.environment.resolve(module)));
    }

    @Test
    void aCloneIsSoundAndCanBeArchivedWhenTheFirstOneIsGone() throws IOException {
        scene.install("greeter");
        Path clone = scene.root.resolve("project/clone");
        cloned(scene.environment, clone);
        FileTree.delete(scene.environment);
        new CheckEnvironment(scene.surroundings())
                .run(new CheckEnvironment.Request(
                        clone, Optional.of(scene.lockFile()), Set.of(Finding.Kind.values()), Optional.empty()));
        assertTrue(scene.lastOutcome().contains("is sound"), scene.lastOutcome());
        archive(clone);
        assertTrue(Files.size(scene.root.resolve("clone.tar.gz")) > 0);
    }

    @Test
    void aCloneFillsTheEmptyDirectoryThatALinkLeadsTo() throws IOException {
        scene.install("greeter");
        Path elsewhere = Files.createDirectory(scene.root.resolve("elsewhere"));
        Path clone = Files.createSymbolicLink(scene.root.resolve("project/clone"), elsewhere);
        cloned(scene.environment, clone);
        assertTrue(Files.isSymbolicLink(clone));
        assertTrue(Files.isRegularFile(elsewhere.resolve("pyvenv.cfg")));
        assertFalse(shared(elsewhere, scene.root.resolve("store")));
        new CheckEnvironment(scene.surroundings())
                .run(new CheckEnvironment.Request(
                        clone, Optional.of(scene.lockFile()), Set.of(Finding.Kind.values()), Optional.empty()));
    }

    /** The environment was locked a second time, which was taken for a defect of the plugin. */
    @Test
    void aCloneCannotStandWhereALinkLeadsToTheFirstOne() throws IOException {
        scene.install("greeter");
        Path link = Files.createSymbolicLink(scene.root.resolve("project/clone"), scene.environment);
        for (String below : new String[] {"", "lib/clone"}) {
            Path clone = link.resolve(below);
            Failure failure = assertThrows(Failure.class, () -> cloned(scene.environment, clone));
            assertEquals(
                    "The environment " + scene.environment + " cannot be copied to " + clone + ", because "
                            + (below.isEmpty() ? "that is the same directory." : "one of them lies within the other."),
                    failure.getMessage());
        }
    }

    @Test
    void aCloneCannotStandAmongTheFilesOfAnotherEnvironment() throws IOException {
        scene.install("greeter");
        Path other = Files.createDirectories(scene.root.resolve("other"));
        Files.writeString(other.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        Failure failure = assertThrows(Failure.class, () -> cloned(scene.environment, other.resolve("lib/clone")));
        assertEquals(
                "The environment cannot be created at ROOT/other/lib/clone, because that is inside the environment"
                        + " ROOT/other.",
                scene.portable(failure.getMessage()));
        assertEquals(Optional.of("Choose another directory with <destination>."), failure.hint());
    }

    /** uv links an environment's files to those of its cache. */
    @Test
    void aCloneOfAnEnvironmentOfAnotherToolSharesNothingWithItsCache() throws IOException {
        Path first = scene.root.resolve("uv");
        Path site = Files.createDirectories(first.resolve("lib/python3.13/site-packages"));
        Files.createDirectories(first.resolve("bin"));
        Files.writeString(first.resolve("pyvenv.cfg"), "home = " + scene.python.getParent() + "\nuv = 0.13.9\n");
        Files.createSymbolicLink(first.resolve("bin/python"), scene.python);
        String script = "#!" + first + "/bin/python\nimport tool\n";
        Files.writeString(first.resolve("bin/tool"), script);
        Path cache = Files.createDirectories(scene.root.resolve("cache"));
        Files.writeString(cache.resolve("tool.py"), "WORD = 1\n");
        Files.createLink(site.resolve("tool.py"), cache.resolve("tool.py"));
        Path clone = scene.root.resolve("clone");
        cloned(first, clone);
        assertFalse(shared(clone, cache));
        assertFalse(Files.readString(clone.resolve("bin/tool")).contains(first.toString()));
        Files.writeString(clone.resolve("lib/python3.13/site-packages/tool.py"), "WORD = 2\n");
        assertEquals("WORD = 1\n", Files.readString(cache.resolve("tool.py")));
        assertEquals(script, Files.readString(first.resolve("bin/tool")));
    }

    @Test
    void aCloneOfAnEnvironmentOfAnotherToolCanBeArchived() throws IOException {
        Path first = scene.root.resolve("venv");
        Path site = Files.createDirectories(first.resolve("lib/python3.13/site-packages"));
        Files.createDirectories(first.resolve("bin"));
        Files.writeString(first.resolve("pyvenv.cfg"), "home = " + scene.python.getParent() + "\nversion = 3.13.5\n");
        Files.createSymbolicLink(first.resolve("bin/python"), scene.python);
        Files.writeString(first.resolve("bin/tool"), "#!" + first + "/bin/python\nimport tool\n");
        Files.writeString(site.resolve("tool.py"), "WORD = 1\n");
        assertEquals(
                "The environment " + first + " was made by venv, and its files name its place.",
                assertThrows(Failure.class, () -> archive(first)).getMessage());
        Path clone = scene.root.resolve("clone");
        cloned(first, clone);
        archive(clone);
        Path place = scene.root.resolve("unpacked");
        new UnpackEnvironment(scene.surroundings())
                .run(new UnpackRequest(
                        scene.root.resolve("clone.tar.gz"), place, false, Integer.MAX_VALUE, 10_000, 200));
        assertEquals("WORD = 1\n", Files.readString(place.resolve("lib/python3.13/site-packages/tool.py")));
        assertEquals(scene.python, Files.readSymbolicLink(place.resolve("bin/python")));
        assertTrue(Files.readString(place.resolve("bin/tool")).startsWith("#!/bin/sh\n"));
    }

    @Test
    void aCloneRunsWhenTheFirstOneIsGone() throws Exception {
        Path first = scene.root.resolve("first one");
        Programs.run(RealPythons.any(), "-m", "venv", "--without-pip", first);
        Files.writeString(
                first.resolve("bin/where"),
                "#!/bin/sh\n'''exec' \"" + first.resolve("bin/python") + "\" \"$0\" \"$@\"\n' '''\n"
                        + "import sys\nprint(sys.prefix)\n");
        assertTrue(first.resolve("bin/where").toFile().setExecutable(true));
        Path clone = scene.root.resolve("clone");
        cloned(first, clone);
        FileTree.delete(first);
        assertEquals(clone.toString(), Programs.run(clone.resolve("bin/where")));
    }

    @Test
    void aPlaceThatIsTakenIsLeftAlone() throws IOException {
        scene.install("wording");
        Path clone = scene.root.resolve("project/clone");
        cloned(scene.environment, clone);
        assertEquals("There is an environment at " + clone + " already.", failure(clone));
        Path documents = Files.createDirectories(scene.root.resolve("documents"));
        Files.createFile(documents.resolve("letter"));
        assertEquals(
                "There cannot be an environment at " + documents
                        + ", because there is a directory with files in it, and no environment.",
                failure(documents));
        assertEquals(
                "The environment " + scene.environment + " cannot be copied to " + scene.environment
                        + ", because that is the same directory.",
                failure(scene.environment));
        Path within = scene.environment.resolve("lib/clone");
        assertEquals(
                "The environment " + scene.environment + " cannot be copied to " + within
                        + ", because one of them lies within the other.",
                failure(within));
    }

    private void archive(Path environment) throws IOException {
        scene.archive(new ArchiveRequest(
                environment,
                scene.root.resolve("clone.tar.gz"),
                ArchiveFormat.TAR_GZ,
                InterpreterChoice.AUTO,
                Contents.ALL,
                false,
                Instant.parse("2026-11-22T00:00:00Z")));
    }

    private String failure(Path place) {
        return assertThrows(Failure.class, () -> cloned(scene.environment, place))
                .getMessage();
    }

    private void cloned(Path from, Path to) throws IOException {
        new CloneEnvironment(scene.surroundings()).run(from, to, false);
    }

    private static boolean shared(Path one, Path other) throws IOException {
        Set<Object> files = files(one);
        files.retainAll(files(other));
        return !files.isEmpty();
    }

    /** What tells the files of a tree apart, whatever names they have. */
    private static Set<Object> files(Path root) throws IOException {
        Set<Object> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(Files.getAttribute(file, "unix:ino"));
                }
            }
        }
        return found;
    }
}
