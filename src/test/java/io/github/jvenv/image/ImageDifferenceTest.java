package io.github.jvenv.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageDifferenceTest {
    @TempDir
    private Path temporary;

    private Path store;
    private Path environment;

    @BeforeEach
    void makeStore() throws IOException {
        store = Files.createDirectory(temporary.resolve("store"));
        environment = temporary.resolve("env");
    }

    @ParameterizedTest
    @EnumSource(LinkMode.class)
    void writesAWholeImageIntoAnEmptyDirectory(LinkMode linkMode) throws IOException {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/site/a.py"), stored("a.py", "a = 1\n", false))
                .executable(path("bin/run"), Content.of("#!/bin/sh\n"))
                .executable(path("bin/data"), stored("data", "#!/bin/bash\n", false))
                .link(path("lib64"), "lib")
                .put(path("include"), new ImageEntry.EmptyDirectory())
                .build();

        ImageDifference difference = apply(image, linkMode);

        assertEquals(5, difference.added());
        assertEquals("a = 1\n", Files.readString(environment.resolve("lib64/site/a.py")));
        assertTrue(Files.isExecutable(environment.resolve("bin/run")));
        assertTrue(Files.isExecutable(environment.resolve("bin/data")));
        assertTrue(Files.isDirectory(environment.resolve("include")));
        boolean shared = Files.isSameFile(environment.resolve("lib/site/a.py"), store.resolve("a.py"));
        assertEquals(linkMode == LinkMode.HARDLINK, shared);
        assertTrue(ImageDifference.of(environment, image, List.of()).isEmpty(), "nothing is left to do");
    }

    @Test
    void touchesNothingWhereNothingDiffers() throws IOException {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/a.py"), stored("a.py", "a = 1\n", false))
                .file(path("pyvenv.cfg"), Content.of("x = 1\n"))
                .build();
        apply(image, LinkMode.HARDLINK);
        FileTime before = Files.getLastModifiedTime(environment.resolve("lib"));
        Files.setLastModifiedTime(environment, FileTime.from(Instant.EPOCH));

        assertEquals(2, apply(image, LinkMode.HARDLINK).unchanged());

        assertEquals(before, Files.getLastModifiedTime(environment.resolve("lib")));
        assertEquals(FileTime.from(Instant.EPOCH), Files.getLastModifiedTime(environment));
    }

    @Test
    void replacesWhatWasAlteredWithItsBytecode() throws IOException {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/a.py"), stored("a.py", "a = 1\n", false))
                .file(path("lib/b.py"), stored("b.py", "b = 1\n", false))
                .file(path("pyvenv.cfg"), Content.of("x = 1\n"))
                .build();
        apply(image, LinkMode.COPY);
        write("lib/a.py", "a = 2\n");
        Files.setLastModifiedTime(environment.resolve("lib/a.py"), FileTime.from(Instant.EPOCH));
        write("pyvenv.cfg", "x = 2\n");
        write("lib/__pycache__/a.cpython-313.pyc", "old");
        write("lib/__pycache__/ab.cpython-313.pyc", "other");

        ImageDifference difference = apply(image, LinkMode.COPY);

        assertEquals(2, difference.replaced());
        assertEquals("a = 1\n", Files.readString(environment.resolve("lib/a.py")));
        assertEquals("x = 1\n", Files.readString(environment.resolve("pyvenv.cfg")));
        assertFalse(Files.exists(environment.resolve("lib/__pycache__/a.cpython-313.pyc")));
        assertTrue(Files.exists(environment.resolve("lib/__pycache__/ab.cpython-313.pyc")));
    }

    /** Whoever changes his mind wants to edit what is there; copies do no harm where links would do. */
    @Test
    void replacesLinksToTheStoreWhereCopiesAreWanted() throws IOException {
        Content.Stored content = stored("a.py", "a = 1\n", false);
        EnvironmentImage image =
                EnvironmentImage.builder().file(path("lib/a.py"), content).build();
        apply(image, LinkMode.HARDLINK);
        Path file = environment.resolve("lib/a.py");
        assertTrue(Files.isSameFile(file, content.unpacked()));

        ImageDifference.of(environment, image, List.of(), LinkMode.COPY).apply(LinkMode.COPY);

        assertFalse(Files.isSameFile(file, content.unpacked()));
        assertEquals("a = 1\n", Files.readString(file));
        assertTrue(
                ImageDifference.of(environment, image, List.of(), LinkMode.COPY).isEmpty());
        assertTrue(ImageDifference.of(environment, image, List.of(), LinkMode.HARDLINK)
                .isEmpty());
    }

    @Test
    void removesOnlyWhatItMayAndDirectoriesThatBecomeEmpty() throws IOException {
        EnvironmentImage before = EnvironmentImage.builder()
                .file(path("lib/old/deep/a.py"), stored("a.py", "a\n", false))
                .file(path("lib/kept/b.py"), stored("b.py", "b\n", false))
                .build();
        apply(before, LinkMode.HARDLINK);
        write("lib/old/deep/__pycache__/a.cpython-313.pyc", "x");
        write("lib/kept/mine.txt", "mine");

        ImageDifference.of(
                        environment, EnvironmentImage.empty(), before.entries().keySet())
                .apply(LinkMode.HARDLINK);

        assertEquals(Set.of("lib/kept/mine.txt"), files());
        assertFalse(Files.exists(environment.resolve("lib/old")));
    }

    @Test
    void keepsADirectoryThatShallBeThereThoughItBecomesEmpty() throws IOException {
        EnvironmentImage before = EnvironmentImage.builder()
                .file(path("lib/site/a.py"), stored("a.py", "a\n", false))
                .build();
        EnvironmentImage after = EnvironmentImage.builder()
                .put(path("lib/site"), new ImageEntry.EmptyDirectory())
                .build();
        apply(before, LinkMode.HARDLINK);

        ImageDifference.of(environment, after, before.entries().keySet()).apply(LinkMode.HARDLINK);

        assertTrue(Files.isDirectory(environment.resolve("lib/site")));
        assertEquals(Set.of(), files());
    }

    @Test
    void putsAFileWhereADirectoryOfItsOwnWasAndTheOtherWayRound() throws IOException {
        EnvironmentImage before = EnvironmentImage.builder()
                .file(path("lib/thing/a.py"), stored("a.py", "a\n", false))
                .file(path("lib/other"), stored("o", "o\n", false))
                .build();
        EnvironmentImage after = EnvironmentImage.builder()
                .file(path("lib/thing"), stored("t", "t\n", false))
                .file(path("lib/other/b.py"), stored("b.py", "b\n", false))
                .build();
        apply(before, LinkMode.HARDLINK);

        ImageDifference.of(environment, after, before.entries().keySet()).apply(LinkMode.HARDLINK);

        assertEquals(Set.of("lib/thing", "lib/other/b.py"), files());
    }

    @Test
    void removesWhatAKilledBuildHadNotFinished() throws IOException {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/a.py"), Content.of("a"))
                .build();
        apply(image, LinkMode.HARDLINK);
        Path lib = environment.resolve("lib");
        Files.createFile(TemporaryFiles.newPath(environment));
        Files.createFile(TemporaryFiles.newPath(lib));
        Files.createSymbolicLink(TemporaryFiles.newPath(lib), Path.of("a.py"));
        assertEquals(3, apply(image, LinkMode.HARDLINK).removed());
        assertEquals(Set.of("lib/a.py"), files());
    }

    @Test
    void refusesToRemoveFilesOfOthersForAFile() throws IOException {
        write("lib/thing/mine.txt", "mine");
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/thing"), Content.of("x"))
                .build();

        Failure failure = assertThrows(Failure.class, () -> apply(image, LinkMode.HARDLINK));

        assertEquals(
                "The file lib/thing of the environment cannot be written, because " + environment.resolve("lib/thing")
                        + " is a directory with other files in it.",
                failure.getMessage());
        assertTrue(Files.exists(environment.resolve("lib/thing/mine.txt")));
    }

    @Test
    void neverWritesThroughALinkToAnotherPlace() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createDirectory(environment);
        Files.createSymbolicLink(environment.resolve("lib"), elsewhere);
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/a.py"), Content.of("a"))
                .build();

        apply(image, LinkMode.HARDLINK);

        assertTrue(Files.isDirectory(environment.resolve("lib"), LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(elsewhere.resolve("a.py")));
    }

    @Test
    void leadsFromAnyImageToAnyOther() throws IOException {
        Random random = new Random(20261122);
        EnvironmentImage now = EnvironmentImage.empty();
        for (int round = 0; round < 60; round++) {
            EnvironmentImage next = randomImage(random, round);
            ImageDifference.of(environment, next, now.entries().keySet()).apply(LinkMode.values()[round % 2]);
            assertTrue(ImageDifference.of(environment, next, List.of()).isEmpty(), "round " + round);
            EnvironmentImage scanned =
                    DirectoryScan.of(environment, DirectoryListing.of(environment, skipped -> false), next);
            assertEquals(next, scanned, "round " + round);
            now = next;
        }
    }

    private EnvironmentImage randomImage(Random random, int round) throws IOException {
        EnvironmentImage.Builder builder = EnvironmentImage.builder();
        for (String name : List.of("a", "b/a", "b/b.py", "c/d/e.py", "c/d/f", "g")) {
            switch (random.nextInt(5)) {
                case 0 -> builder.file(path(name), Content.of(name + random.nextInt(3)));
                case 1 -> builder.executable(path(name), Content.of(name));
                case 2 -> builder.link(path(name), "target" + random.nextInt(2));
                case 3 -> builder.file(path(name), stored(round + name.replace('/', '_'), name + round, false));
                default -> {}
            }
        }
        return builder.build();
    }

    private ImageDifference apply(EnvironmentImage image, LinkMode linkMode) throws IOException {
        ImageDifference difference = ImageDifference.of(environment, image, List.of());
        difference.apply(linkMode);
        return difference;
    }

    private Content.Stored stored(String name, String text, boolean executable) throws IOException {
        Path file = Files.writeString(store.resolve(name), text);
        return new Content.Stored(
                file,
                FileStamp.read(file).modifiedNanos(),
                new ZipMember(store.resolve("x.whl"), name, true, 0, 0, Files.size(file), 0, executable));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(environment.resolve(path).getParent());
        Files.writeString(environment.resolve(path), text);
    }

    private Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(environment)) {
            walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file -> files.add(environment.relativize(file).toString()));
        }
        return files;
    }

    private static RelativePath path(String text) {
        return RelativePath.of(text);
    }
}
