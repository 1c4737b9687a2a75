package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveFormatTest {
    private static final Instant MODIFIED = Instant.parse("2024-02-29T12:34:56.789Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void everyReaderGetsEveryFile(ArchiveFormat format) throws IOException, InterruptedException {
        EnvironmentImage image = AnyImage.of(new Random(1), directory);
        Path archive = write(image, format, 2);
        ArchiveReaders.assertAllRead(archive, format, image, directory);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameBytesWhateverTheNumberOfThreads(ArchiveFormat format) throws IOException {
        EnvironmentImage image = AnyImage.of(new Random(2), directory);
        Path first = Files.move(write(image, format, 1), directory.resolve("first"));
        for (int threads : new int[] {2, 3, 8}) {
            assertEquals(-1, Files.mismatch(first, write(image, format, threads)), threads + " threads");
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsEmptyImages(ArchiveFormat format) throws IOException, InterruptedException {
        Path archive = write(EnvironmentImage.empty(), format, 1);
        assertTrue(Files.size(archive) > 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR", "TAR_ZST"})
    void neverHasAStoredFileThatSomebodyChanged(ArchiveFormat format) throws IOException {
        Content.Stored small = new ZipFixture(directory)
                .deflated("a.py", AnyImage.text(new Random(3), 5000))
                .write()
                .get("a.py");
        EnvironmentImage image =
                EnvironmentImage.builder().file(RelativePath.of("a.py"), small).build();
        Files.write(small.unpacked(), AnyImage.text(new Random(4), 5000));
        assertEquals(
                "The file " + small.unpacked() + " is not what a.py is in "
                        + small.member().archive() + ": somebody has changed it.",
                assertThrows(AlteredContentFailure.class, () -> write(image, format, 1))
                        .getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void fileThatShrankFails(ArchiveFormat format) throws IOException {
        Path note = Files.writeString(directory.resolve("note"), "12345");
        EnvironmentImage image = EnvironmentImage.builder()
                .file(RelativePath.of("note"), new Content.OnDisk(note, 6))
                .build();
        assertThrows(ChangedFileFailure.class, () -> write(image, format, 2));
    }

    @Test
    void isKnownByItsExtension() {
        for (ArchiveFormat format : ArchiveFormat.values()) {
            assertEquals(format, ArchiveFormat.of(format.extension()).orElseThrow());
        }
        assertTrue(ArchiveFormat.of("tgz").isEmpty());
        assertEquals("tar.gz, tar.zst, tar, zip", ArchiveFormat.extensions());
    }

    private Path write(EnvironmentImage image, ArchiveFormat format, int threads) throws IOException {
        Path archive = directory.resolve("env." + format.extension());
        format.writer(SpliceIndexShelf.NONE, new Workers(threads), MODIFIED).write(image, archive);
        return archive;
    }
}
