package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzWriterTest {
    private static final Instant MODIFIED = Instant.parse("2024-02-29T12:34:56.789Z");

    @TempDir
    Path directory;

    @Test
    void holdsEveryKindOfEntryInOrder() throws IOException {
        Map<String, Content.Stored> wheel = new ZipFixture(directory)
                .deflated("rich/__init__.py", bytes("print('rich')\n".repeat(100)))
                .deflated("rich/empty.py", new byte[0])
                .stored("rich/logo.png", bytes("not really"))
                .write();
        Path note = Files.writeString(directory.resolve("note"), "from a person");
        EnvironmentImage image = EnvironmentImage.builder()
                .executable(path("bin/rich"), Content.of("#!/bin/sh\n"))
                .link(path("bin/python3"), "python3.13")
                .link(path("lib64"), "lib")
                .file(path("lib/site-packages/rich/__init__.py"), wheel.get("rich/__init__.py"))
                .file(path("lib/site-packages/rich/empty.py"), wheel.get("rich/empty.py"))
                .file(path("lib/site-packages/rich/logo.png"), wheel.get("rich/logo.png"))
                .put(path("include"), new ImageEntry.EmptyDirectory())
                .file(path("note"), new Content.OnDisk(note, 13))
                .build();

        assertEquals(
                List.of(
                        "drwxr-xr-x 0/0 2024-02-29T12:34:56Z bin/",
                        "lrwxrwxrwx 0/0 2024-02-29T12:34:56Z bin/python3 -> python3.13",
                        "-rwxr-xr-x 0/0 2024-02-29T12:34:56Z bin/rich 10 #!/bin/sh\n",
                        "drwxr-xr-x 0/0 2024-02-29T12:34:56Z include/",
                        "drwxr-xr-x 0/0 2024-02-29T12:34:56Z lib/",
                        "drwxr-xr-x 0/0 2024-02-29T12:34:56Z lib/site-packages/",
                        "drwxr-xr-x 0/0 2024-02-29T12:34:56Z lib/site-packages/rich/",
                        "-rw-r--r-- 0/0 2024-02-29T12:34:56Z lib/site-packages/rich/__init__.py 1400 print('rich')\nprint(",
                        "-rw-r--r-- 0/0 2024-02-29T12:34:56Z lib/site-packages/rich/empty.py 0 ",
                        "-rw-r--r-- 0/0 2024-02-29T12:34:56Z lib/site-packages/rich/logo.png 10 not really",
                        "lrwxrwxrwx 0/0 2024-02-29T12:34:56Z lib64 -> lib",
                        "-rw-r--r-- 0/0 2024-02-29T12:34:56Z note 13 from a person"),
                TarListing.of(write(image, 1)));
    }

    @Test
    void everyReaderGetsEveryFile() throws IOException, InterruptedException {
        EnvironmentImage image = AnyImage.of(new Random(1), directory);
        Path archive = write(image, 2);
        ArchiveReaders.assertAllRead(archive, ArchiveFormat.TAR_GZ, image, directory);
    }

    @Test
    void hasTheSameBytesWhateverTheNumberOfThreads() throws IOException {
        EnvironmentImage image = AnyImage.of(new Random(2), directory);
        Sha256 first = Sha256.of(Files.readAllBytes(write(image, 1)));
        for (int threads : new int[] {2, 3, 8}) {
            assertEquals(first, Sha256.of(Files.readAllBytes(write(image, threads))));
        }
    }

    @Test
    void hasTheSameBytesOnEveryMachine() throws IOException {
        // Members are made by this machine's zlib, so this image has none.
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            image.file(
                    path("lib/package" + i % 7 + "/module" + i + ".py"),
                    Content.of("line " + random.nextInt() + "\n".repeat(i)));
        }
        assertEquals(
                "f049daf8d5de7b27e0646f805a571b5c977cb302cc5d28560f925b5748764c95",
                Sha256.of(Files.readAllBytes(write(image.build(), 2))).hex());
    }

    @Test
    void emptyImageIsAnEmptyArchive() throws IOException {
        assertEquals(List.of(), TarListing.of(write(EnvironmentImage.empty(), 1)));
    }

    @Test
    void takesOverCompressedFormWithHardlyAnyOverhead() throws IOException {
        ZipFixture zip = new ZipFixture(directory).level(9);
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            zip.deflated("package/module_" + i + ".py", AnyImage.noise(random, 2000 + random.nextInt(2000)));
        }
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        Map<String, Content.Stored> members = zip.write();
        members.forEach((name, content) -> image.file(path("lib/python3.13/site-packages/" + name), content));
        long compressed = members.values().stream()
                .mapToLong(content -> content.member().compressedSize())
                .sum();
        long overhead = Files.size(write(image.build(), 2)) - compressed;
        assertTrue(overhead < 500 * 50, overhead + " bytes");
    }

    @Test
    void keepsIndexesAndUsesThem() throws IOException {
        EnvironmentImage image = AnyImage.of(new Random(5), directory);
        Path index = directory.resolve("kept").resolve("fixture.splice");
        SpliceIndexShelf shelf = zip -> Optional.of(index);
        Path first = directory.resolve("first.tar.gz");
        new TarGzWriter(shelf, new Workers(2), MODIFIED).write(image, first);
        byte[] kept = Files.readAllBytes(index);
        Path second = directory.resolve("second.tar.gz");
        new TarGzWriter(shelf, new Workers(2), MODIFIED).write(image, second);
        assertArrayEquals(kept, Files.readAllBytes(index));
        assertEquals(-1, Files.mismatch(first, second));
    }

    @Test
    void memberWhoseStreamGoesOnIsTakenFromItsUnpackedFile() throws IOException {
        Content.Stored honest = new ZipFixture(directory)
                .deflated("a.py", bytes("a".repeat(5000)))
                .write()
                .get("a.py");
        ZipMember member = honest.member();
        Content.Stored longer = new Content.Stored(
                honest.unpacked(),
                0,
                new ZipMember(
                        member.archive(),
                        member.name(),
                        true,
                        member.dataOffset(),
                        member.compressedSize() + 3,
                        member.size(),
                        member.crc32(),
                        false));
        EnvironmentImage image =
                EnvironmentImage.builder().file(path("a.py"), longer).build();
        assertEquals(
                List.of("-rw-r--r-- 0/0 2024-02-29T12:34:56Z a.py 5000 aaaaaaaaaaaaaaaaaaaa"),
                TarListing.of(write(image, 1)));

        Files.writeString(honest.unpacked(), "b".repeat(5000));
        assertEquals(
                "The file " + honest.unpacked() + " is not what a.py is in " + member.archive()
                        + ": somebody has changed it.",
                assertThrows(AlteredContentFailure.class, () -> write(image, 1)).getMessage());
    }

    @Test
    void fileThatChangedFailsAndLeavesNothing() throws IOException {
        Path note = Files.writeString(directory.resolve("note"), "12345");
        Path place = Files.createDirectory(directory.resolve("place"));
        for (int claimed : new int[] {4, 6}) {
            EnvironmentImage image = EnvironmentImage.builder()
                    .file(path("note"), new Content.OnDisk(note, claimed))
                    .build();
            assertEquals(
                    "The file " + note + " changed while it was being archived: it had " + claimed
                            + " bytes at first, and 5 bytes later.",
                    assertThrows(
                                    ChangedFileFailure.class,
                                    () -> new TarGzWriter(SpliceIndexShelf.NONE, new Workers(2), MODIFIED)
                                            .write(image, place.resolve("x.tar.gz")))
                            .getMessage());
            try (Stream<Path> left = Files.list(place)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void failureKeepsTheArchiveThatWasThere() throws IOException {
        EnvironmentImage good =
                EnvironmentImage.builder().file(path("a"), Content.of("a")).build();
        Path archive = write(good, 1);
        byte[] before = Files.readAllBytes(archive);
        EnvironmentImage bad = EnvironmentImage.builder()
                .file(path("gone"), new Content.OnDisk(directory.resolve("gone"), 1))
                .build();
        assertThrows(IOException.class, () -> write(bad, 1));
        assertArrayEquals(before, Files.readAllBytes(archive));
    }

    private Path write(EnvironmentImage image, int threads) throws IOException {
        Path archive = directory.resolve("env.tar.gz");
        new TarGzWriter(SpliceIndexShelf.NONE, new Workers(threads), MODIFIED).write(image, archive);
        return archive;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RelativePath path(String text) {
        return RelativePath.of(text);
    }
}
