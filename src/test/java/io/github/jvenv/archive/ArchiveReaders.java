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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** Programs and libraries that read archives, each checked against the image. Those that are not installed are skipped. */
final class ArchiveReaders {
    private ArchiveReaders() {}

    static void assertAllRead(Path archive, ArchiveFormat format, EnvironmentImage image, Path scratch)
            throws IOException, InterruptedException {
        String file = archive.toString();
        assertUnpacks(image, scratch.resolve("bsdtar"), "bsdtar", "-xf", file, "-C");
        switch (format) {
            case TAR_GZ -> {
                assertGzipAccepts(archive);
                if (isInstalled("gzip")) {
                    assertEquals(0, run("gzip", "-t", file));
                }
            }
            case TAR_ZST -> {
                if (isInstalled("zstd")) {
                    assertEquals(0, run("zstd", "-q", "-t", file));
                }
            }
            case TAR -> assertEquals(0, Files.size(archive) % 512);
            case ZIP -> {
                assertZipReads(archive, image);
                if (isInstalled("unzip")) {
                    assertEquals(0, run("unzip", "-tqq", file));
                }
                assertUnpacks(image, scratch.resolve("unzip"), "unzip", "-qq", file, "-d");
                assertPythonsZipfileReads(file);
                return;
            }
        }
        assertCommonsCompressReads(archive, format, image);
        if (format != ArchiveFormat.TAR_ZST) {
            assertUnpacks(
                    image,
                    scratch.resolve("python"),
                    "python3",
                    "-c",
                    "import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])",
                    file);
        }
        if (format != ArchiveFormat.TAR_ZST || isInstalled("zstd")) {
            assertUnpacks(image, scratch.resolve("gnu"), "tar", "-xf", file, "-C");
        }
    }

    /** The JDK's own reader of streams, and commons-compress for modes and links. */
    private static void assertZipReads(Path archive, EnvironmentImage image) throws IOException {
        Set<String> streamed = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(OutputStream.nullOutputStream());
                streamed.add(entry.getName());
            }
        }
        Set<String> listed = new TreeSet<>();
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                listed.add(entry.getName());
                if (entry.isDirectory()) {
                    assertEquals(040755, entry.getUnixMode());
                    continue;
                }
                RelativePath path = RelativePath.of(entry.getName());
                ImageEntry expected = image.find(path).orElseThrow();
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (expected instanceof ImageEntry.LinkEntry link) {
                    assertEquals(0120777, entry.getUnixMode());
                    assertEquals(link.target(), new String(content, StandardCharsets.UTF_8));
                } else {
                    boolean executable = ((ImageEntry.FileEntry) expected).executable();
                    assertEquals(executable ? 0100755 : 0100644, entry.getUnixMode());
                    assertArrayEquals(bytes(image, path), content, entry.getName());
                }
            }
        }
        assertEquals(listed, streamed);
        image.entries().forEach((path, entry) -> {
            String name = entry instanceof ImageEntry.EmptyDirectory ? path + "/" : path.value();
            assertTrue(listed.contains(name), name);
        });
    }

    private static void assertPythonsZipfileReads(String file) throws IOException, InterruptedException {
        if (isInstalled("python3")) {
            assertEquals(
                    0,
                    run(
                            "python3",
                            "-c",
                            "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)",
                            file));
        }
    }

    /** The JDK's reader checks CRC-32 and size. */
    static void assertGzipAccepts(Path archive) throws IOException {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void assertCommonsCompressReads(Path archive, ArchiveFormat format, EnvironmentImage image)
            throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(inflated(file, format))) {
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
        image.entries().forEach((path, entry) -> {
            if (!(entry instanceof ImageEntry.EmptyDirectory)) {
                expected.put(path.value(), entry instanceof ImageEntry.LinkEntry link ? link.target() : "");
            }
        });
        assertEquals(expected, found);
    }

    private static InputStream inflated(InputStream file, ArchiveFormat format) throws IOException {
        return switch (format) {
            case TAR_GZ -> new GzipCompressorInputStream(file);
            case TAR_ZST -> new ZstdCompressorInputStream(file);
            default -> file;
        };
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
            } else if (entry.getValue() instanceof ImageEntry.EmptyDirectory) {
                assertTrue(Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS), file.toString());
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
            return run(program, program.equals("unzip") ? "-v" : "--version") == 0;
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
