package io.github.jvenv.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.testing.TarBuilder;
import io.github.jvenv.testing.ZipBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import io.github.jvenv.unpack.UnpackLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes and links")
class SourceArchiveTest {
    private static final byte[] SMALL =
            new TarBuilder().file("demo-1.0/setup.py", "setup()\n").bytes();

    @TempDir
    Path directory;

    @Test
    void leavesOutTheDirectoryThatAllMembersShare() throws IOException {
        Path tree = unpack(new TarBuilder()
                .directory("demo-1.0/")
                .file("demo-1.0/setup.py", "setup()\n")
                .directory("demo-1.0/empty/")
                .file("demo-1.0/demo/__init__.py", ""));
        assertEquals(List.of("demo/", "demo/__init__.py", "empty/", "setup.py"), listing(tree));
        assertEquals("setup()\n", Files.readString(tree.resolve("setup.py")));
    }

    @Test
    void keepsDirectoriesThatNotAllShare() throws IOException {
        assertEquals(
                List.of("demo/", "demo/a.py", "setup.py"),
                listing(unpack(new TarBuilder().file("demo/a.py", "").file("setup.py", ""))));
    }

    @Test
    void takesNoFileForTheSharedDirectory() throws IOException {
        assertEquals(List.of("setup.py"), listing(unpack(new TarBuilder().file("setup.py", ""))));
    }

    @Test
    void readsPathsFromHereAndFromTheRoot() throws IOException {
        assertEquals(
                List.of("a", "b"),
                listing(unpack(new TarBuilder()
                        .directory("./")
                        .file("./demo-1.0/a", "")
                        .file("/demo-1.0//b", ""))));
    }

    @Test
    void keepsRunBitsAndTimesOfATar() throws IOException {
        Path tree = unpack(new TarBuilder()
                .file("d/plain", "", 0600)
                .file("d/run", "", 04711)
                .file("d/anybody", "", 0604));
        assertFalse(Files.isExecutable(tree.resolve("plain")));
        assertFalse(Files.isExecutable(tree.resolve("anybody")));
        assertTrue(Files.isExecutable(tree.resolve("run")));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.resolve("run"))));
        assertEquals(
                TarBuilder.MODIFIED,
                Files.getLastModifiedTime(tree.resolve("plain")).toInstant());
    }

    @Test
    void readsEveryFormatByItsName() throws IOException {
        assertUnpacks("demo-1.0.tar", SMALL);
        for (String ending : List.of(".tar.gz", ".tgz", ".TAR.GZ")) {
            assertUnpacks("demo-1.0" + ending, gzip(SMALL));
        }
        for (String ending : List.of(".tar.bz2", ".tbz")) {
            assertUnpacks("demo-1.0" + ending, bzip2(SMALL));
        }
        for (String ending : List.of(".tar.xz", ".txz")) {
            assertUnpacks("demo-1.0" + ending, xz(SMALL));
        }
        for (String ending : List.of(".tar.lzma", ".tlz")) {
            assertUnpacks("demo-1.0" + ending, lzma(SMALL));
        }
        assertUnpacks(
                "demo-1.0.zip",
                new ZipBuilder()
                        .add(Member.of("demo-1.0/setup.py", "setup()\n"))
                        .bytes());
    }

    @Test
    void readsFormatsFromContentWhereTheNameDoesNotTell() throws IOException {
        for (byte[] archive : List.of(SMALL, gzip(SMALL), bzip2(SMALL), xz(SMALL))) {
            assertUnpacks("main", archive);
        }
        assertUnpacks(
                "main",
                new ZipBuilder()
                        .add(Member.of("demo-1.0/setup.py", "setup()\n"))
                        .bytes());
    }

    @Test
    void readsSeveralGzipMembersAsOne() throws IOException {
        byte[] first = gzip(Arrays.copyOf(SMALL, 700));
        byte[] second = gzip(Arrays.copyOfRange(SMALL, 700, SMALL.length));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(second);
        assertUnpacks("demo-1.0.tar.gz", both.toByteArray());
    }

    @Test
    void keepsRunBitsOfAZip() throws IOException {
        Path file = write(
                "d.zip",
                new ZipBuilder()
                        .add(Member.of("d/run", "").mode(0100755))
                        .add(Member.of("d/plain", ""))
                        .bytes());
        Path tree = directory.resolve("tree");
        SourceArchive.unpack(file, "d.zip", tree);
        assertTrue(Files.isExecutable(tree.resolve("run")));
        assertFalse(Files.isExecutable(tree.resolve("plain")));
    }

    @Test
    void makesTheLinksOfAZip() throws IOException {
        Path file = write(
                "d.zip",
                new ZipBuilder()
                        .add(Member.of("d/link", "a").stored().mode(0120777))
                        .add(Member.of("d/a", "read"))
                        .bytes());
        Path tree = directory.resolve("tree");
        SourceArchive.unpack(file, "d.zip", tree);
        assertEquals(Path.of("a"), Files.readSymbolicLink(tree.resolve("link")));
        assertEquals("read", Files.readString(tree.resolve("link")));
        assertEquals(
                "The source archive d.zip cannot be unpacked: its member 'd' is a link to '/etc/passwd', and links must be"
                        + " relative and stay within the archive.",
                refusal(
                        "d.zip",
                        new ZipBuilder()
                                .add(Member.of("d", "/etc/passwd").stored().mode(0120777))
                                .bytes()));
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        assertEquals(
                "The source archive main cannot be unpacked: it is neither a tar archive, compressed by gzip, bzip2, xz or"
                        + " not at all, nor a zip.",
                refusal("main", "hello".getBytes(UTF_8)));
        assertEquals(
                "The source archive d.tar.lz cannot be unpacked: it is compressed by lzip, which is not supported.",
                refusal("d.tar.lz", SMALL));
        assertEquals(
                "The source archive d.tar.Z cannot be unpacked: it is compressed by compress, which is not supported.",
                refusal("d.tar.Z", SMALL));
    }

    @Test
    void refusesDamagedAndTruncatedArchives() throws IOException {
        byte[] whole = gzip(new TarBuilder().file("d/a", "x".repeat(5000)).bytes());
        assertDamaged("d.tar.gz", Arrays.copyOf(whole, whole.length / 2));
        assertDamaged("d.tar.gz", Arrays.copyOf(whole, 5));
        assertDamaged("d.tar.gz", SMALL);
        assertDamaged("d.tar.xz", SMALL);
        assertDamaged("d.tar.bz2", SMALL);
        assertDamaged("d.tar", Arrays.copyOf(SMALL, 515));
        byte[] flipped = SMALL.clone();
        flipped[100] ^= 1;
        assertDamaged("d.tar", flipped);
    }

    @Test
    void refusesPathsThatClimb() throws IOException {
        String expected = "The source archive d.tar cannot be unpacked: its member '%s' has a '..', a drive letter, a"
                + " backslash or a NUL in its path.";
        for (String name : List.of("../x", "d/../../x", "d/..", "d\\..\\x", "C:/x")) {
            assertEquals(
                    String.format(expected, name),
                    refusal(
                            "d.tar",
                            new TarBuilder().file("d/a", "").file(name, "").bytes()));
        }
        assertEquals(
                "The source archive d.zip cannot be unpacked: its member '../x' has a '..', a drive letter, a"
                        + " backslash or a NUL in its path.",
                refusal("d.zip", new ZipBuilder().add(Member.of("../x", "")).bytes()));
    }

    @Test
    void refusesDevices() throws IOException {
        assertEquals(
                "The source archive d.tar cannot be unpacked: its member 'd/null' is a device, and only files,"
                        + " directories and links are unpacked.",
                refusal("d.tar", new TarBuilder().special("d/null", '3').bytes()));
        assertEquals(
                "The source archive d.tar cannot be unpacked: its member 'd/pipe' is a named pipe, and only files,"
                        + " directories and links are unpacked.",
                refusal("d.tar", new TarBuilder().special("d/pipe", '6').bytes()));
        assertEquals(
                "The source archive d.tar cannot be unpacked: its member 'd/odd' is of an unknown kind, and only files,"
                        + " directories and links are unpacked.",
                refusal("d.tar", new TarBuilder().special("d/odd", 'Q').bytes()));
    }

    @Test
    void makesLinksThatStayWithin() throws IOException {
        Path tree = unpack(new TarBuilder()
                .symbolicLink("d/a/b/up", "../../README")
                .symbolicLink("d/a/here", "./b")
                .symbolicLink("d/gone", "nowhere")
                .symbolicLink("d/root", ".")
                .file("d/README", "read"));
        assertEquals("read", Files.readString(tree.resolve("a/here/up")));
        assertEquals(Path.of("../../README"), Files.readSymbolicLink(tree.resolve("a/b/up")));
        assertTrue(Files.isSymbolicLink(tree.resolve("gone")));
        assertEquals("read", Files.readString(tree.resolve("root/root/README")));
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        for (String target :
                List.of("/etc/passwd", "..", "../d/a", "a/../../x", "x/../y", "C:/x", "..\\x", "", "./../x", "//x")) {
            assertEquals(
                    "The source archive d.tar cannot be unpacked: its member 'l' is a link to '" + target
                            + "', and links must be relative and stay within the archive.",
                    refusal(
                            "d.tar",
                            new TarBuilder()
                                    .file("d/a", "")
                                    .symbolicLink("d/l", target)
                                    .bytes()),
                    target);
        }
    }

    @Test
    void writesNothingThroughALink() throws IOException {
        assertEquals(
                "The source archive d.tar cannot be unpacked: its member 'l/x' lies below the file or link 'l'.",
                refusal(
                        "d.tar",
                        new TarBuilder()
                                .directory("d/real/")
                                .symbolicLink("d/l", "real")
                                .file("d/l/x", "")
                                .bytes()));
        assertEquals(
                "The source archive d.tar cannot be unpacked: its member 'l' is a directory and something else.",
                refusal(
                        "d.tar",
                        new TarBuilder()
                                .file("d/l/x", "")
                                .symbolicLink("d/l", "real")
                                .bytes()));
    }

    @Test
    void copiesFilesForHardLinks() throws IOException {
        Path tree = unpack(new TarBuilder().file("d/a", "one", 0755).hardLink("d/b", "d/a"));
        assertEquals("one", Files.readString(tree.resolve("b")));
        assertTrue(Files.isExecutable(tree.resolve("b")));
        Files.writeString(tree.resolve("b"), "two");
        assertEquals("one", Files.readString(tree.resolve("a")));
    }

    @Test
    void refusesHardLinksToWhatIsNoFileBeforeThem() throws IOException {
        for (String target : List.of("d/none", "d/b", "d/l", "d")) {
            assertEquals(
                    "The source archive d.tar cannot be unpacked: its member 'b' is a hard link to '"
                            + target.replaceFirst("^d/?", "") + "', which is no file before it.",
                    refusal(
                            "d.tar",
                            new TarBuilder()
                                    .file("d/a", "")
                                    .symbolicLink("d/l", "a")
                                    .hardLink("d/b", target)
                                    .bytes()));
        }
        assertEquals(
                "The source archive d.tar cannot be unpacked: its member '../../etc/passwd' has a '..', a drive letter, a"
                        + " backslash or a NUL in its path.",
                refusal(
                        "d.tar",
                        new TarBuilder().hardLink("d/b", "../../etc/passwd").bytes()));
    }

    @Test
    void takesTheLastOfMembersWithOneName() throws IOException {
        Path tree = unpack(new TarBuilder()
                .file("d/a", "first", 0755)
                .file("d/a", "second")
                .symbolicLink("d/b", "a")
                .file("d/b", "file")
                .file("d/c", "file")
                .symbolicLink("d/c", "a"));
        assertEquals("second", Files.readString(tree.resolve("a")));
        assertFalse(Files.isExecutable(tree.resolve("a")));
        assertFalse(Files.isSymbolicLink(tree.resolve("b")));
        assertTrue(Files.isSymbolicLink(tree.resolve("c")));
    }

    @Test
    void stopsAtItsLimitsBeforeItWrites() throws IOException {
        byte[] archive = gzip(new TarBuilder()
                .file("d/a", "x".repeat(6000))
                .file("d/b", "x".repeat(6000))
                .bytes());
        assertEquals(
                "The source archive d.tar.gz cannot be unpacked: its files have more than 9999 bytes.",
                refusal("d.tar.gz", archive, new UnpackLimits(9999, 10, 100, 0)));
        assertEquals(
                "The source archive d.tar.gz cannot be unpacked: it has more than 1 members.",
                refusal("d.tar.gz", archive, new UnpackLimits(100_000, 1, 100, 0)));
        assertEquals(
                "The source archive d.tar.gz cannot be unpacked: its files are more than 10 times as large as itself, as"
                        + " those of archives are that are made to fill a disk.",
                refusal("d.tar.gz", archive, new UnpackLimits(100_000, 10, 10, 9000)));
        SourceArchive.unpack(
                write("d.tar.gz", archive),
                "d.tar.gz",
                directory.resolve("t"),
                new UnpackLimits(12_000, 2, 10, 12_000));
    }

    @Test
    void countsDirectoriesThatFollowFromPaths() throws IOException {
        byte[] archive =
                new TarBuilder().file("d/a/b/c/d", "x").file("d/e", "x").bytes();
        assertEquals(
                "The source archive d.tar cannot be unpacked: it has more than 4 members.",
                refusal("d.tar", archive, new UnpackLimits(1000, 4, 100, 0)));
        SourceArchive.unpack(
                write("d.tar", archive), "d.tar", directory.resolve("t"), new UnpackLimits(1000, 5, 100, 0));
    }

    @Test
    void countsCopiesForHardLinks() throws IOException {
        byte[] archive = new TarBuilder()
                .file("d/a", "x".repeat(600))
                .hardLink("d/b", "d/a")
                .bytes();
        assertEquals(
                "The source archive d.tar cannot be unpacked: its files have more than 1000 bytes.",
                refusal("d.tar", archive, new UnpackLimits(1000, 10, 100, 0)));
    }

    private Path unpack(TarBuilder tar) throws IOException {
        Path tree = directory.resolve("tree");
        SourceArchive.unpack(write("demo-1.0.tar", tar.bytes()), "demo-1.0.tar", tree);
        return tree;
    }

    private void assertUnpacks(String name, byte[] archive) throws IOException {
        Path tree = Files.createTempDirectory(directory, "trees").resolve("tree");
        SourceArchive.unpack(write("archive", archive), name, tree);
        assertEquals(List.of("setup.py"), listing(tree), name);
    }

    private void assertDamaged(String name, byte[] archive) throws IOException {
        String message = refusal(name, archive);
        String start = "The source archive " + name + " cannot be unpacked: it is damaged or truncated (";
        assertTrue(message.startsWith(start) && message.endsWith(")."), message);
    }

    private String refusal(String name, byte[] archive) throws IOException {
        return refusal(name, archive, new UnpackLimits(1 << 20, 1000, 200));
    }

    /** The message; nothing is left behind. */
    private String refusal(String name, byte[] archive, UnpackLimits limits) throws IOException {
        Path file = write("archive", archive);
        Path place = Files.createTempDirectory(directory, "places");
        String message = assertThrows(
                        InvalidArchiveFailure.class,
                        () -> SourceArchive.unpack(file, name, place.resolve("tree"), limits))
                .getMessage();
        assertEquals(List.of(), listing(place));
        return message;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static List<String> listing(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root))
                    .map(path ->
                            root.relativize(path) + (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }

    private interface Packer {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packer.open(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        return packed(bytes, GZIPOutputStream::new);
    }

    private static byte[] bzip2(byte[] bytes) throws IOException {
        return packed(bytes, BZip2CompressorOutputStream::new);
    }

    private static byte[] xz(byte[] bytes) throws IOException {
        return packed(bytes, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    private static byte[] lzma(byte[] bytes) throws IOException {
        return packed(bytes, out -> new LZMAOutputStream(out, new LZMA2Options(1), -1));
    }
}
