package io.github.jvenv.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the archives have symbolic links")
class EnvironmentArchiveTest {
    private static final UnpackLimits LIMITS = new UnpackLimits(1000, 5, 10);

    @TempDir
    Path temporary;

    @Test
    void filesLinksAndModesComeOut() throws IOException {
        List<String> missing = unpack(tar -> {
            file(tar, "bin/tool", 04755, "run");
            file(tar, "pyvenv.cfg", 0600, "relocatable = true\n");
            link(tar, "bin/python", TarConstants.LF_SYMLINK, "/no/such/python3.12");
            link(tar, "lib64", TarConstants.LF_SYMLINK, "lib");
            link(tar, "bin/same", TarConstants.LF_LINK, "bin/tool");
        });
        Path root = temporary.resolve("out");
        assertEquals(List.of("/no/such/python3.12"), missing);
        assertTrue(Files.isExecutable(root.resolve("bin/tool")));
        assertEquals(0, (int) Files.getAttribute(root.resolve("bin/tool"), "unix:mode") & 06000);
        assertFalse(Files.isExecutable(root.resolve("pyvenv.cfg")));
        assertEquals("lib", Files.readSymbolicLink(root.resolve("lib64")).toString());
        assertEquals("run", Files.readString(root.resolve("bin/same")));
        assertEquals(1, Files.getAttribute(root.resolve("bin/tool"), "unix:nlink"));
    }

    @Test
    void nothingLeavesTheDirectory() throws IOException {
        String path = "has a path that is absolute or has a '..', a drive letter, a backslash or a NUL in it";
        assertRefused(tar -> file(tar, "a/../../b", 0644, "x"), "its member 'a/../../b' " + path);
        assertRefused(
                tar -> link(tar, "a", TarConstants.LF_SYMLINK, "../b"),
                "its member 'a' is a link to '../b', which leads out of the archive");
        assertRefused(
                tar -> link(tar, "lib/a", TarConstants.LF_SYMLINK, "/etc"),
                "its member 'lib/a' is a link to '/etc', which leads out of the archive");
        assertRefused(
                tar -> link(tar, "a", TarConstants.LF_LINK, "b"),
                "its member 'a' is a hard link to 'b', which is no file before it");
        assertRefused(
                tar -> {
                    link(tar, "a", TarConstants.LF_SYMLINK, "b");
                    file(tar, "a/c", 0644, "x");
                },
                "its member 'a/c' lies below the file or link 'a'");
        assertRefused(
                tar -> link(tar, "a", TarConstants.LF_FIFO, ""),
                "its member 'a' is a named pipe, and only files, directories and links are unpacked");
    }

    @Test
    void namesCountOnceAndLimitsHold() throws IOException {
        assertRefused(
                tar -> {
                    file(tar, "a", 0644, "x");
                    file(tar, "./a", 0644, "y");
                },
                "its member 'a' is there twice");
        assertRefused(tar -> file(tar, "a", 0644, "x".repeat(1001)), "its files have more than 1000 bytes");
        assertRefused(
                tar -> {
                    for (int i = 0; i < 6; i++) {
                        file(tar, "f" + i, 0644, "");
                    }
                },
                "it has more than 5 members");
    }

    @Test
    void wrongCheckSumIsNoticed() throws IOException {
        byte[] bytes = archive(tar -> file(tar, "a", 0644, "x"));
        bytes[bytes.length - 6] ^= 1; // of the CRC-32
        Path file = Files.write(temporary.resolve("damaged"), bytes);
        RefusedArchiveFailure failure = assertThrows(RefusedArchiveFailure.class, () -> unpack(file));
        assertEquals(
                "The archive " + file + " is refused: it is damaged or truncated (Corrupt GZIP trailer).",
                failure.getMessage());
    }

    private void assertRefused(Content content, String fault) throws IOException {
        Path file = Files.write(temporary.resolve("archive"), archive(content));
        RefusedArchiveFailure failure = assertThrows(RefusedArchiveFailure.class, () -> unpack(file));
        assertEquals("The archive " + file + " is refused: " + fault + ".", failure.getMessage());
    }

    private List<String> unpack(Content content) throws IOException {
        return unpack(Files.write(temporary.resolve("archive"), archive(content)));
    }

    private List<String> unpack(Path file) throws IOException {
        Path out = temporary.resolve("out");
        if (Files.exists(out)) {
            out = Files.createTempDirectory(temporary, "out");
        } else {
            Files.createDirectory(out);
        }
        return new EnvironmentArchive(file).unpackInto(out, LIMITS);
    }

    private static byte[] archive(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
            content.writeTo(tar);
        }
        return bytes.toByteArray();
    }

    private static void file(TarArchiveOutputStream tar, String name, int mode, String text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length());
        entry.setMode(0100000 | mode);
        tar.putArchiveEntry(entry);
        tar.write(text.getBytes(StandardCharsets.US_ASCII));
        tar.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream tar, String name, byte type, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(TarArchiveOutputStream tar) throws IOException;
    }
}
