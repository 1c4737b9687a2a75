package io.github.jvenv.rpm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.archive.ZipFixture;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.packaging.PackageContent;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.SamplePackage;
import io.github.jvenv.packaging.Scriptlets;
import io.github.jvenv.testing.Programs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RpmWriterTest {
    private static final int LEAD = 96;

    @TempDir
    Path temporary;

    @Test
    void isNamedAsRpmNamesPackages() {
        assertEquals("web-1.0~snapshot-1.noarch.rpm", RpmWriter.fileName(SamplePackage.description()));
    }

    /** The headers of files had one digit more than they should, and no tool could unpack the package. */
    @Test
    void isOfNoTimeThatRpmHasNoRoomFor() throws IOException {
        PackageDescription sample = SamplePackage.description();
        PackageDescription late = new PackageDescription(
                sample.name(),
                sample.version(),
                sample.release(),
                sample.summary(),
                sample.description(),
                sample.license(),
                sample.url(),
                sample.maintainer(),
                sample.vendor(),
                sample.machine(),
                sample.directory(),
                sample.requires(),
                sample.libraries(),
                sample.scriptlets(),
                sample.services(),
                Instant.parse("2106-02-07T06:28:16Z"));
        PackageFiles files = SamplePackage.files(temporary);
        Path file = temporary.resolve("web.rpm");
        RpmWriter writer = new RpmWriter(SpliceIndexShelf.NONE, new Workers(2));
        assertEquals(
                "The files of an RPM cannot be of 2106-02-07T06:28:16Z: its times end with 2106-02-07T06:28:15Z.",
                assertThrows(Failure.class, () -> writer.write(files, late, file))
                        .getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void rpmlintIsAskedToOverlookOnlyWhatDistributionsBring() {
        assertEquals("web.rpmlintrc", RpmLintFilter.fileName(SamplePackage.description()));
        String text = RpmLintFilter.text(SamplePackage.description());
        Matcher filter = Pattern.compile("(?m)^addFilter\\(r\"(.*)\"\\)$").matcher(text);
        assertTrue(filter.find(), text);
        Pattern overlooked = Pattern.compile(filter.group(1));
        for (String line : List.of(
                "web.x86_64: E: zero-length /opt/web/lib/a.txt",
                "web.x86_64: E: dir-or-file-in-opt /opt/web",
                "web.x86_64: E: binary-or-shlib-defines-rpath /opt/web/a.so (RUNPATH: $ORIGIN/../lib)",
                "web.x86_64: E: no-signature")) {
            assertTrue(overlooked.matcher(line).find(), line);
        }
        for (String line : List.of(
                "web.x86_64: E: zero-length /etc/web.conf",
                "web.x86_64: E: zero-length /opt/website/a.txt",
                "web.x86_64: E: world-writable /opt/web/a.txt")) {
            assertFalse(overlooked.matcher(line).find(), line);
        }
        assertFalse(filter.find(), "a filter that a package does not need is an error");
    }

    @Test
    void signatureHasTheDigestOfTheHeader() throws IOException {
        byte[] rpm = Files.readAllBytes(write("one", SamplePackage.description()));
        int header = headerStart(rpm);
        byte[] digested = Arrays.copyOfRange(rpm, header, header + structureLength(rpm, header));
        String signature = new String(rpm, LEAD, header - LEAD, StandardCharsets.ISO_8859_1);
        assertTrue(signature.contains(Sha256.of(digested).hex()));
        byte[] payload = Arrays.copyOfRange(rpm, header + digested.length, rpm.length);
        String text = new String(digested, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(Sha256.of(payload).hex()));
    }

    @Test
    void payloadHasTheFilesAndTheDirectoriesThatAreTheirOwn() throws IOException {
        byte[] rpm = Files.readAllBytes(write("one", SamplePackage.description()));
        int header = headerStart(rpm);
        int payload = header + structureLength(rpm, header);
        List<String> found = new ArrayList<>();
        try (CpioArchiveInputStream cpio = new CpioArchiveInputStream(
                new GZIPInputStream(new ByteArrayInputStream(rpm, payload, rpm.length - payload)), "UTF-8")) {
            for (CpioArchiveEntry entry = cpio.getNextEntry(); entry != null; entry = cpio.getNextEntry()) {
                found.add(Long.toOctalString(entry.getMode()) + " " + entry.getName() + " " + entry.getSize());
            }
        }
        assertEquals(
                List.of(
                        "40755 ./etc/web 0",
                        "100640 ./etc/web/web.conf 10",
                        "40755 ./opt/web 0",
                        "40755 ./opt/web/bin 0",
                        "100755 ./opt/web/bin/greet 21",
                        "120777 ./opt/web/bin/hello 5",
                        "40755 ./opt/web/lib 0",
                        "100644 ./opt/web/lib/caf\u00e9.py 6",
                        "100644 ./opt/web/lib/empty.txt 0",
                        "100644 ./opt/web/" + SamplePackage.LONG + " 0",
                        "120777 ./usr/bin/greet 23",
                        "100644 ./usr/lib/systemd/system/web.service 101"),
                found);
    }

    @Test
    void whatCameFromAWheelIsInThePayloadAsItStandsThere() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        Map<String, Content.Stored> members = new ZipFixture(temporary)
                .deflated("web/text.py", "text = 1\n".repeat(1000).getBytes(StandardCharsets.UTF_8))
                .deflated("web/large.so", large)
                .deflated("web/empty.py", new byte[0])
                .stored("web/stored.py", "stored = 1\n".getBytes(StandardCharsets.UTF_8))
                .write();
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        members.forEach((name, content) -> image.file(RelativePath.of(name), content));
        PackageFiles files = new PackageContent(RelativePath.of("opt/web"), List.of(), List.of()).of(image.build());
        Path file = temporary.resolve("wheel.rpm");
        new RpmWriter(SpliceIndexShelf.NONE, new Workers(2)).write(files, SamplePackage.description(), file);

        byte[] rpm = Files.readAllBytes(file);
        int header = headerStart(rpm);
        int payload = header + structureLength(rpm, header);
        Map<String, byte[]> found = new TreeMap<>();
        try (CpioArchiveInputStream cpio = new CpioArchiveInputStream(
                new GZIPInputStream(new ByteArrayInputStream(rpm, payload, rpm.length - payload)), "UTF-8")) {
            for (CpioArchiveEntry entry = cpio.getNextEntry(); entry != null; entry = cpio.getNextEntry()) {
                found.put(entry.getName(), cpio.readAllBytes());
            }
        }
        for (Map.Entry<String, Content.Stored> member : members.entrySet()) {
            assertArrayEquals(
                    Files.readAllBytes(member.getValue().unpacked()),
                    found.get("./opt/web/" + member.getKey()),
                    member.getKey());
        }
        String compressed = new String(rpm, payload, rpm.length - payload, StandardCharsets.ISO_8859_1);
        byte[] zip = Files.readAllBytes(temporary.resolve("fixture.zip"));
        int middle = zip.length / 2;
        assertTrue(compressed.contains(new String(zip, middle, 1000, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(write("one", SamplePackage.description())),
                Files.readAllBytes(write("two", SamplePackage.description())));
    }

    @Test
    void rpmAcceptsInstallsAndVerifiesIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/rpm")), "There is no rpm here.");
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can install packages.");
        Path rpm = write("one", SamplePackage.description());
        String check = Programs.run("/usr/bin/rpm", "-Kv", rpm);
        assertTrue(check.contains("Header SHA256 digest: OK"), check);
        assertTrue(check.contains("Payload SHA256 digest: OK"), check);
        assertEquals(
                "web 1.0~snapshot-1 Apache-2.0 https://example.org/web Example",
                Programs.run(
                        "/usr/bin/rpm",
                        "-qp",
                        "--qf",
                        "%{NAME} %{VERSION}-%{RELEASE} %{LICENSE} %{URL} %{VENDOR}",
                        rpm));
        assertEquals("/etc/web/web.conf", Programs.run("/usr/bin/rpm", "-qpc", rpm));
        assertEquals(
                "libsqlite3.so.0()(64bit)\nlibz.so.1()(64bit)",
                Programs.run("/usr/bin/rpm", "-qp", "--recommends", rpm));

        Path root = Files.createDirectory(temporary.resolve("root"));
        Programs.run("/usr/bin/rpm", "-i", "--root", root, "--nodeps", "--noscripts", rpm);
        assertEquals("", Programs.run("/usr/bin/rpm", "-V", "--root", root, "--nodeps", "--noscripts", "web"));
        assertEquals("A = 1\n", Files.readString(root.resolve("opt/web/lib/caf\u00e9.py")));
        assertEquals(Path.of("../../opt/web/bin/greet"), Files.readSymbolicLink(root.resolve("usr/bin/greet")));
        assertEquals("hello", Programs.run(root.resolve("usr/bin/greet")));
        Programs.run("/usr/bin/rpm", "-e", "--root", root, "--nodeps", "--noscripts", "web");
        assertTrue(Files.notExists(root.resolve("opt/web")));
    }

    @Test
    void upgradeLeavesNoBytecodeOfWhatWasDropped() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("root"));
        Path cache = Files.createDirectories(root.resolve("opt/web/lib/dropped/__pycache__"));
        Files.writeString(cache.resolve("a.cpython-313.pyc"), "");
        String script = RpmScriptlets.of(SamplePackage.description())
                .preInstall()
                .replace("'/opt/web'", "'" + root.resolve("opt/web") + "'");
        Programs.run("/bin/sh", "-c", script, "first", "1");
        assertTrue(Files.exists(cache));
        Programs.run("/bin/sh", "-c", script, "upgrade", "2");
        assertTrue(Files.notExists(cache));
    }

    @Test
    void scriptletsAreRunByTheShell() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/rpm")), "There is no rpm here.");
        Scriptlets asked = new Scriptlets("echo before\n", "", "exit 0\n", "");
        Path rpm = write("one", SamplePackage.description().with(asked));
        String scripts = Programs.run("/usr/bin/rpm", "-qp", "--scripts", rpm);
        assertTrue(scripts.contains("preinstall scriptlet (using /bin/sh):\n( :\necho before\n)\n"), scripts);
        assertTrue(scripts.contains("systemctl --no-reload preset web.service"), scripts);
        assertTrue(scripts.contains("( :\nexit 0\n)\n"), scripts);
    }

    private Path write(String name, PackageDescription description) throws IOException {
        Path file = temporary.resolve(name + ".rpm");
        new RpmWriter(SpliceIndexShelf.NONE, new Workers(2)).write(SamplePackage.files(temporary), description, file);
        return file;
    }

    private static int headerStart(byte[] rpm) {
        return LEAD + (structureLength(rpm, LEAD) + 7) / 8 * 8;
    }

    private static int structureLength(byte[] rpm, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(rpm);
        return 16 + buffer.getInt(at + 8) * 16 + buffer.getInt(at + 12);
    }
}
