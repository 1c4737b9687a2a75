package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Programs and libraries that read archives, each checked against the image. Those that are not installed are skipped. */
final class ArchiveReaders {
    private ArchiveReaders() {}

    static void assertAllRead(Path archive, EnvironmentImage image, Path scratch)
            throws IOException, InterruptedException {
        assertGzipAccepts(archive);
        assertCommonsCompressReads(archive, image);
        assertUnpacks(image, scratch.resolve("gnu"), "tar", "-xzf", archive.toString(), "-C");
        assertUnpacks(
                image,
                scratch.resolve("python"),
                "python3",
                "-c",
                "import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])",
                archive.toString());
        if (isInstalled("gzip")) {
            assertEquals(0, run("gzip", "-t", archive.toString()));
        }
    }

    /** The JDK's reader checks CRC-32 and size. */
    static void assertGzipAccepts(Path archive) throws IOException {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void assertCommonsCompressReads(Path archive, EnvironmentImage image) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink()) {
                    found.put(entry.getName(), entry.getLinkName());
                } else if (!entry.isDirectory()) {
                    RelativePath path = RelativePath.of(entry.getName());
                    assertArrayEquals(bytes(image, path), tar.readAllBytes(), entry.getName());
                    found.put(entry.getName(), "");
                }
            }
        }
        Map<String, String> expected = new TreeMap<>();
        image.entries()
                .forEach((path, entry) ->
                        expected.put(path.value(), entry instanceof ImageEntry.LinkEntry link ? link.target() : ""));
        assertEquals(expected, found);
    }

    private static void assertUnpacks(EnvironmentImage image, Path target, String... command)
            throws IOException, InterruptedException {
        if (!isInstalled(command[0])) {
            return;
        }
        Files.createDirectories(target);
        String[] whole = Arrays.copyOf(command, command.length + 1);
        whole[command.length] = target.toString();
        assertEquals(0, run(whole));
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            Path file = entry.getKey().below(target);
            if (entry.getValue() instanceof ImageEntry.LinkEntry link) {
                assertEquals(link.target(), Files.readSymbolicLink(file).toString());
            } else {
                assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), file.toString());
                assertArrayEquals(bytes(image, entry.getKey()), Files.readAllBytes(file), file.toString());
            }
        }
    }

    private static byte[] bytes(EnvironmentImage image, RelativePath path) throws IOException {
        try (InputStream content = ((ImageEntry.FileEntry) image.find(path).orElseThrow())
                .content()
                .open()) {
            return content.readAllBytes();
        }
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        try {
            return run(program, "--version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
