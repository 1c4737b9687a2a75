package io.github.jvenv.deb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.SamplePackage;
import io.github.jvenv.testing.Programs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebWriterTest {
    @TempDir
    Path temporary;

    @Test
    void isNamedAsDpkgNamesPackages() {
        assertEquals("web_1.0~snapshot-1_all.deb", DebWriter.fileName(SamplePackage.description()));
    }

    @Test
    void refusesAFileOfMoreBytesThanAHeaderHasDigitsForBeforeAnythingIsWritten() {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(RelativePath.of("opt/web/model.bin"), new Content.OnDisk(temporary.resolve("none"), 1L << 33))
                .build();
        Failure failure = assertThrows(
                Failure.class,
                () -> new DebWriter(SpliceIndexShelf.NONE, new Workers(1))
                        .write(
                                new PackageFiles(image, Map.of()),
                                SamplePackage.description(),
                                temporary.resolve("web.deb")));
        assertEquals(
                "The file opt/web/model.bin has 8589934592 bytes, and a file of a package can have 8 GiB at most.",
                failure.getMessage());
        assertEquals(Optional.of("Leave it out of the environment, or make an archive."), failure.hint());
    }

    @Test
    void lintianIsAskedToOverlookOnlyWhatIsInTheEnvironment() throws IOException {
        String overrides = tar("data.tar.gz").entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("usr/share/lintian/overrides/web"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertTrue(overrides.contains("\nweb: embedded-library *opt/web/*\n"), overrides);
        assertTrue(overrides
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .allMatch(line -> line.matches("web: [a-z0-9-]+ \\*opt/web/\\*")));
    }

    @ParameterizedTest
    @CsvSource({
        "Serves greetings to all., Serves greetings to all.",
        "Serves greetings., This is a Python environment in /opt/web.",
        "'Serves greetings\n\nTo all.', To all.",
    })
    void controlDoesNotSayItsSummaryTwice(String description, String rest) {
        PackageDescription sample = SamplePackage.description(description);
        assertTrue(ControlFile.of(sample, 1).endsWith("Description: Serves greetings\n " + rest + "\n"));
    }

    @Test
    void aLineThatBeginsWithAPointIsNotTakenForAControlStatement() {
        PackageDescription sample = SamplePackage.description("A bridge to\n.NET\n\n.\nand others.");
        String control = ControlFile.of(sample, 1);
        assertEquals(
                "Description: Serves greetings\n A bridge to\n  .NET\n .\n  .\n and others.\n",
                control.substring(control.indexOf("Description:")));
    }

    @Test
    void controlTellsWhatThePackageIs() throws IOException {
        Map<String, String> control = tar("control.tar.gz");
        assertEquals("""
                Package: web
                Version: 1.0~snapshot-1
                Architecture: all
                Maintainer: Ann Example <ann@example.org>
                Installed-Size: 26
                Depends: adduser, bash (>= 4)
                Recommends: libsqlite3-0, zlib1g
                Section: misc
                Priority: optional
                Homepage: https://example.org/web
                Description: Serves greetings
                 Serves greetings to whoever asks.
                 .
                 And to others.
                """, control.get("control"));
        assertEquals("/etc/web/web.conf\n", control.get("conffiles"));
        assertTrue(control.getOrDefault("md5sums", "")
                .contains("d41d8cd98f00b204e9800998ecf8427e  opt/web/lib/empty.txt\n"));
        assertTrue(control.getOrDefault("postinst", "").startsWith("#!/bin/sh\nset -e\n"));
    }

    @Test
    void dataHasEveryFileWithItsOwner() throws IOException {
        Map<String, String> data = tar("data.tar.gz");
        assertEquals("A = 1\n", data.get("opt/web/lib/caf\u00e9.py"));
        assertEquals("-> /opt/web/bin/greet", data.get("usr/bin/greet"));
        assertEquals("-> greet", data.get("opt/web/bin/hello"));
        assertEquals("", data.get("opt/web/" + SamplePackage.LONG));
        assertEquals("640 :adm", data.get("etc/web/web.conf@"));
        assertEquals("755 :", data.get("opt/web/bin/greet@"));
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        assertArrayEquals(Files.readAllBytes(write("one")), Files.readAllBytes(write("two")));
    }

    @Test
    void dpkgInstallsVerifiesAndPurgesIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "There is no dpkg here.");
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can install packages.");
        Path deb = write("one");
        Path root = temporary.resolve("root");
        Files.createDirectories(root.resolve("var/lib/dpkg/info"));
        Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("var/lib/dpkg/status"), "");
        Object[] start = {
            "/usr/bin/env",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "/usr/bin/dpkg",
            "--root=" + root,
            "--force-depends",
            "--force-script-chrootless",
            "--no-triggers"
        };
        Programs.run(and(start, "--unpack", deb));
        // It is configured when it is no longer only unpacked, and then has its configuration.
        assertEquals(
                "missing   c /etc/web/web.conf", Programs.run("/usr/bin/dpkg", "--root=" + root, "--verify", "web"));
        assertEquals("hello", Programs.run(root.resolve("opt/web/bin/hello")));
        assertTrue(Files.exists(root.resolve("etc/web/web.conf.dpkg-new")));
        Programs.run(and(start, "--purge", "web"));
        assertFalse(Files.exists(root.resolve("opt/web")));
    }

    private static Object[] and(Object[] start, Object... rest) {
        Object[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private Map<String, String> tar(String member) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (ArArchiveInputStream ar = new ArArchiveInputStream(Files.newInputStream(write("read")))) {
            for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
                if (entry.getName().equals(member)) {
                    read(ar.readAllBytes(), found);
                }
            }
        }
        return found;
    }

    private static void read(byte[] packed, Map<String, String> found) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                found.put(
                        entry.getName() + "@",
                        Integer.toOctalString(entry.getMode() & 07777) + " " + entry.getUserName() + ":"
                                + entry.getGroupName());
                found.put(
                        entry.getName(),
                        entry.isSymbolicLink()
                                ? "-> " + entry.getLinkName()
                                : new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private Path write(String name) throws IOException {
        Path file = temporary.resolve(name + ".deb");
        new DebWriter(SpliceIndexShelf.NONE, new Workers(2))
                .write(SamplePackage.files(temporary), SamplePackage.description(), file);
        return file;
    }
}
