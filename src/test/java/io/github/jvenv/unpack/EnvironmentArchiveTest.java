package io.github.jvenv.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.TarBuilder;
import io.github.jvenv.testing.ZipBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private static final UnpackLimits LIMITS = new UnpackLimits(1000, 6, 10);

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
                tar -> {
                    file(tar, "pyvenv.cfg", 0644, "x");
                    link(tar, "lib/a/bin/python", TarConstants.LF_SYMLINK, "/etc/passwd");
                },
                "its member 'lib/a/bin/python' is a link to '/etc/passwd', which leads out of the archive");
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
    void noMemberIsAnythingElseThanItSeems() throws IOException {
        String path = "has a path that is absolute or has a '..', a drive letter, a backslash or a NUL in it";
        assertRefused(new TarBuilder().file("/etc/passwd", "x"), "its member '/etc/passwd' " + path);
        assertRefused(new TarBuilder().file("C:/x", "x"), "its member 'C:/x' " + path);
        assertRefused(new TarBuilder().file("a\\..\\b", "x"), "its member 'a\\..\\b' " + path);
        assertRefused(new TarBuilder().directory("../a"), "its member '../a/' " + path);
        assertRefused(new TarBuilder().hardLink("a", "../../etc/passwd"), "its member '../../etc/passwd' " + path);
        assertRefused(
                new TarBuilder().symbolicLink("bin/python3", "/usr/bin/python3").hardLink("a", "bin/python3"),
                "its member 'a' is a hard link to 'bin/python3', which is no file before it");
        assertRefused(
                new TarBuilder().symbolicLink("a/b", "c/../../../d"),
                "its member 'a/b' is a link to 'c/../../../d', which leads out of the archive");
        for (char device : new char[] {'3', '4'}) {
            assertRefused(
                    new TarBuilder().special("dev/sda", device),
                    "its member 'dev/sda' is a device, and only files, directories and links are unpacked");
        }
        assertRefused(
                new TarBuilder().special("x", 'Z'),
                "its member 'x' is of an unknown kind, and only files, directories and links are unpacked");
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        assertRefused(
                new TarBuilder().symbolicLink("lib64", "lib").file("lib64/x.py", "x"),
                "its member 'lib64/x.py' lies below the file or link 'lib64'");
        assertRefused(
                new TarBuilder().symbolicLink("a", "bin/python/x").symbolicLink("bin/python", temporary.toString()),
                "its member 'bin/python' is a link to the directory '" + temporary + "', not to an interpreter");
        assertRefused(new TarBuilder().file("a/b", "x").symbolicLink("a", "lib"), "its member 'a' is there twice");
        assertRefused(new TarBuilder().symbolicLink("a", "lib").file("a", "x"), "its member 'a' is there twice");
        assertRefused(new TarBuilder().file("a", "x").directory("a"), "its member 'a' lies below the file or link 'a'");
    }

    @Test
    void longNamesTakeNoMemoryAndMakeNoTreeWithoutEnd() throws IOException {
        String shown = "a/".repeat(150);
        assertRefused(
                new TarBuilder().file("a/".repeat(3000) + "x", ""),
                "its member '" + shown + "' has a path of more than 4096 characters");
        String name = "a/" + "b".repeat(280);
        String fault = "its member '" + name + "' has a name of 280 bytes, which is more than the file system takes";
        assertRefused(new TarBuilder().file(name, ""), fault);
        assertRefused(new TarBuilder().file(name + "/c", ""), fault.replace(name, name + "/c"));
        assertRefused(new TarBuilder().symbolicLink(name, "c"), fault);
        byte[] size = new byte[512];
        TarArchiveEntry longName = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
        longName.setSize(1L << 30);
        longName.writeEntryHeader(size);
        Path file = temporary.resolve("bomb");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(size);
            for (int i = 0; i < 40; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertEquals(
                "The archive " + file
                        + " is refused: it is damaged or truncated (the header of a member has more than 16" + " MB).",
                assertThrows(RefusedArchiveFailure.class, () -> unpack(file)).getMessage());
    }

    @Test
    void whatIsFarLargerThanItsArchiveIsRefusedBeforeItIsWritten() throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("zeros");
        entry.setSize(300L << 20);
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        Path file = Files.write(temporary.resolve("bomb"), header);
        Path out = Files.createDirectory(temporary.resolve("of the bomb"));
        assertEquals(
                "The archive " + file + " is refused: its files are more than 10 times as large as itself, as those of"
                        + " archives are that are made to fill a disk.",
                assertThrows(
                                RefusedArchiveFailure.class,
                                () -> new EnvironmentArchive(file).unpackInto(out, new UnpackLimits(1L << 40, 5, 10)))
                        .getMessage());
        assertEquals(0, out.toFile().list().length);
    }

    @Test
    void zipsAreHeldToTheSame() throws IOException {
        assertRefusedZip(
                new ZipBuilder().add("../x", "x"),
                "its member '../x' has a path that is absolute or has a '..', a drive letter, a backslash or a NUL in it");
        assertRefusedZip(
                new ZipBuilder().add(link("lib64", "/usr/lib")),
                "its member 'lib64' is a link to '/usr/lib', which leads out of the archive");
        assertRefusedZip(
                new ZipBuilder().add(link("lib64", "lib")).add("lib64/x", "x"),
                "its member 'lib64/x' lies below the file or link 'lib64'");
    }

    @Test
    void emptyDirectoriesOfAZipAreMade() throws IOException {
        byte[] zip = new ZipBuilder()
                .add("pyvenv.cfg", "x")
                .add(ZipBuilder.Member.of("include/python3.13/", ""))
                .bytes();
        unpack(Files.write(temporary.resolve("archive"), zip));
        assertTrue(Files.isDirectory(temporary.resolve("out/include/python3.13")));
    }

    private static ZipBuilder.Member link(String name, String target) {
        return ZipBuilder.Member.of(name, target).mode(0120777);
    }

    private void assertRefusedZip(ZipBuilder zip, String fault) throws IOException {
        Path file = Files.write(temporary.resolve("archive"), zip.bytes());
        assertEquals(
                "The archive " + file + " is refused: " + fault + ".",
                assertThrows(Failure.class, () -> unpack(file)).getMessage());
    }

    private void assertRefused(TarBuilder tar, String fault) throws IOException {
        Path file = Files.write(temporary.resolve("archive"), tar.bytes());
        assertEquals(
                "The archive " + file + " is refused: " + fault + ".",
                assertThrows(RefusedArchiveFailure.class, () -> unpack(file)).getMessage());
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
                    for (int i = 0; i < 7; i++) {
                        file(tar, "f" + i, 0644, "");
                    }
                },
                "it has more than 6 members");
        assertRefused(tar -> file(tar, "a/b/c/d/e/f/g", 0644, ""), "it has more than 6 members");
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

    @Test
    void whatTheUsersOwnLimitRefusesIsNoFaultOfTheArchive() throws IOException {
        Path file = Files.write(temporary.resolve("archive"), archive(tar -> file(tar, "a", 0644, "x".repeat(1001))));
        assertEquals(
                Optional.of("Nothing of it was kept. If you trust who made it, allow more with -Djvenv.maximumBytes."),
                assertThrows(RefusedArchiveFailure.class, () -> unpack(file)).hint());
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
