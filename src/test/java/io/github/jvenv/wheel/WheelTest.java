package io.github.jvenv.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import io.github.jvenv.zip.InvalidZipFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WheelTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @Test
    void unpacksEveryFile() throws IOException {
        Wheel wheel = open(WheelBuilder.of("demo", "1.0")
                .directory("demo")
                .file("demo/__init__.py", "import sys\n")
                .stored("demo/data/large.bin", "0123456789".repeat(100_000))
                .executable("demo/tool", "#!/bin/sh\n")
                .data("scripts", "demo-tool", "#!python\n"));
        Path tree = unpack(wheel);

        assertEquals("import sys\n", Files.readString(tree.resolve("demo/__init__.py")));
        assertEquals(1_000_000, Files.size(tree.resolve("demo/data/large.bin")));
        assertTrue(Files.isExecutable(tree.resolve("demo/tool")));
        assertFalse(Files.isExecutable(tree.resolve("demo/__init__.py")));
        assertEquals("#!python\n", Files.readString(tree.resolve("demo-1.0.data/scripts/demo-tool")));
        assertEquals(wheel.record().text(), Files.readString(tree.resolve("demo-1.0.dist-info/RECORD")));
        assertEquals(List.of(), wheel.warnings());
    }

    @Test
    void listsItsFilesByPathWithTheHashesTheyMustHave() throws IOException {
        Wheel wheel = open(WheelBuilder.of("demo", "1.0").file("b.py", "text").file("a.py", ""));
        assertEquals(
                List.of(
                        "a.py",
                        "b.py",
                        "demo-1.0.dist-info/METADATA",
                        "demo-1.0.dist-info/RECORD",
                        "demo-1.0.dist-info/WHEEL"),
                wheel.members().stream().map(member -> member.path().value()).toList());
        assertEquals(
                "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
                wheel.members().get(0).hash().orElseThrow().toString());
        assertTrue(wheel.members().get(3).hash().isEmpty());
    }

    @Test
    void saysWhetherItsRootIsPure() throws IOException {
        assertEquals(Scheme.PURELIB, open(WheelBuilder.of("demo", "1.0")).root());
        assertEquals(
                Scheme.PLATLIB,
                open(WheelBuilder.of("demo", "2.0").purelib(false)).root());
    }

    @Test
    void canStandUnderAnotherName() throws IOException {
        WheelBuilder builder = WheelBuilder.of("demo", "1.0");
        Path file = Files.write(directory.resolve("download"), builder.bytes());
        WheelFilename filename = WheelFilename.parse(builder.fileName());
        assertEquals(filename, Wheel.open(file, filename).filename());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo.Kit-1.0.dist-info", "demo_kit-1.0.0.dist-info", "demo-kit-1.0.dist-info"})
    void findsItsMetadataHoweverTheNameIsSpelled(String distInfo) throws IOException {
        Wheel wheel = open(WheelBuilder.of("demo-kit", "1.0").distInfo(distInfo));
        assertEquals(distInfo, wheel.structure().distInfo().value());
    }

    @Test
    void acceptsTheHashesThatRecordMayHave() throws IOException {
        WheelBuilder builder = WheelBuilder.of("demo", "1.0")
                .file("a.py", "text")
                .record(
                        record -> record.replaceFirst(
                                "a.py,sha256=[^,]*,4",
                                "a.py,sha512=6sLYKnD3PRvwE87FbQ0vhl43zQhWKnM3zZXwQsEuV1Ni2pH4hxnGjYd0B1JbZ0T6pA2jSHQp8GqZ0Q2D9rjQ1Q,4"));
        assertRefusedWhenUnpacked(
                "its file 'a.py' has the hash sha512=" + sha512("text")
                        + ", and its RECORD says sha512=6sLYKnD3PRvwE87FbQ0vhl43zQhWKnM3zZXwQsEuV1Ni2pH4hxnGjYd0B1JbZ0T6pA2jSHQp8GqZ0Q2D9rjQ1Q",
                builder);
        unpack(open(WheelBuilder.of("demo", "2.0")
                .file("a.py", "text")
                .record(record -> record.replaceFirst("a.py,sha256=[^,]*,4", "a.py,sha512=" + sha512("text") + ",4"))));
    }

    @Test
    void warnsOfANewerFormat() throws IOException {
        assertWarns(
                "The wheel demo-1.0-py3-none-any.whl has version 1.9 of the wheel format, and is read as if it had version"
                        + " 1.0.",
                WheelBuilder.of("demo", "1.0").wheelVersion("1.9"));
    }

    @Test
    void warnsOfHashesThatAreMissing() throws IOException {
        assertWarns(
                "The RECORD of the wheel demo-1.0-py3-none-any.whl has no hash for the file 'a.py'.",
                WheelBuilder.of("demo", "1.0")
                        .file("a.py", "text")
                        .record(record -> record.replaceFirst("a.py,sha256=[^,]*,4", "a.py,,")));
        assertWarns(
                "The RECORD of the wheel demo-1.0-py3-none-any.whl has no hash for 2 files, one of them 'a.py'.",
                WheelBuilder.of("demo", "1.0")
                        .file("a.py", "text")
                        .file("b.py", "text")
                        .record(record -> record.replaceAll("([ab].py),sha256=[^,]*,4", "$1,,")));
    }

    @Test
    void warnsOfFilesThatAreMissing() throws IOException {
        assertWarns(
                "The wheel demo-1.0-py3-none-any.whl lacks the file 'b.py' that its RECORD lists.",
                WheelBuilder.of("demo", "1.0").file("a.py", "").file("b.py", "").without("b.py"));
        assertWarns(
                "The wheel demo-2.0-py3-none-any.whl lacks 2 files, one of them '../b.py', that its RECORD lists.",
                WheelBuilder.of("demo", "2.0").record(record -> "../b.py,,\n/c.py,,\ndirectory/,,\n" + record));
    }

    @Test
    void refusesPathsThatAreNotSafe() {
        assertRefused(
                "the path of its file '../evil.py' is not safe: it has the segment ..",
                WheelBuilder.of("demo", "1.0").file("../evil.py", "text"));
        assertRefused(
                "the path of its file '/etc/evil' is not safe: it is absolute",
                WheelBuilder.of("demo", "1.0").file("/etc/evil", "text"));
        assertRefused(
                "the path of its file 'a\\b' is not safe: it contains a NUL or a backslash",
                WheelBuilder.of("demo", "1.0").file("a\\b", "text"));
    }

    @Test
    void refusesPathsThatNoSystemHas() {
        String path = "d/".repeat(30_000) + "x.py";
        assertRefused(
                "the path of its file '" + path.substring(0, 300) + "' has more than 4096 characters",
                WheelBuilder.of("demo", "1.0").file(path, "text"));
    }

    @Test
    void refusesAFileBelowAFile() {
        assertRefused(
                "its file 'a/b/c.py' stands below 'a', which is a file too",
                WheelBuilder.of("demo", "1.0").file("a", "text").file("a/b/c.py", "text"));
    }

    @Test
    void refusesAMissingPartOfItsMetadata() {
        for (String file : List.of("METADATA", "WHEEL", "RECORD")) {
            assertRefused(
                    "it has no demo-1.0.dist-info/" + file,
                    WheelBuilder.of("demo", "1.0").without("demo-1.0.dist-info/" + file));
        }
    }

    @Test
    void refusesMetadataOfAnotherDistribution() {
        assertRefused(
                "its metadata is in other-1.0.dist-info, and its file name says demo-1.0.dist-info",
                WheelBuilder.of("demo", "1.0").distInfo("other-1.0.dist-info"));
        assertRefused(
                "its metadata is in demo-1.1.dist-info, and its file name says demo-1.0.dist-info",
                WheelBuilder.of("demo", "1.0").distInfo("demo-1.1.dist-info"));
        assertRefused(
                "it has more than one .dist-info directory: demo-1.0.dist-info, other-2.dist-info",
                WheelBuilder.of("demo", "1.0").file("other-2.dist-info/METADATA", ""));
    }

    @Test
    void refusesMetadataThatSaysOtherwise() {
        assertRefused(
                "its METADATA is that of other 1.0, and its file name that of demo 1.0",
                WheelBuilder.of("demo", "1.0").metadataName("Other"));
        assertRefused(
                "its METADATA is that of demo 2, and its file name that of demo 1.0",
                WheelBuilder.of("demo", "1.0").metadataVersion("2"));
    }

    @Test
    void refusesMetadataThatCannotBeRead() {
        assertRefused("""
                its WHEEL cannot be read.
                The file WHEEL of a distribution is not valid. Wheel-Version 2.0 is newer than 1.x, which is what can be\
                 installed""", WheelBuilder.of("demo", "1.0").wheelVersion("2.0"));
        assertRefused(
                """
                its entry_points.txt cannot be read.
                The file entry_points.txt of a distribution is not valid. Line 2 should be a name, '=' and an object, but is\
                 'nonsense'""",
                WheelBuilder.of("demo", "1.0")
                        .file("demo-1.0.dist-info/entry_points.txt", "[console_scripts]\nnonsense\n"));
    }

    @Test
    void offersWhatItsMetadataSays() throws IOException {
        Wheel wheel = open(WheelBuilder.of("demo", "1.0")
                .requires("rich>=13")
                .consoleScript("demo", "demo:main")
                .build("1"));
        assertEquals("rich>=13", wheel.coreMetadata().requiresDist().get(0).toString());
        assertEquals(
                "demo:main",
                wheel.entryPoints().consoleScripts().get("demo").reference().toString());
        assertEquals("jvenv tests", wheel.metadata().generator());
        assertTrue(open(WheelBuilder.of("demo", "2.0")).entryPoints().groups().isEmpty());
    }

    @Test
    void refusesAFileThatRecordDoesNotMention() {
        assertRefused(
                "its RECORD does not mention its file 'stowaway.pth'",
                WheelBuilder.of("demo", "1.0").unrecorded("stowaway.pth", "import os\n"));
    }

    @Test
    void needsNoHashOfRecordAndItsSignatures() throws IOException {
        Wheel wheel = open(WheelBuilder.of("demo", "1.0")
                .unrecorded("demo-1.0.dist-info/RECORD.jws", "{}")
                .unrecorded("demo-1.0.dist-info/RECORD.p7s", ""));
        assertEquals("{}", Files.readString(unpack(wheel).resolve("demo-1.0.dist-info/RECORD.jws")));
        assertRefused(
                "its RECORD does not mention its file 'demo-2.0.dist-info/licenses/RECORD'",
                WheelBuilder.of("demo", "2.0").unrecorded("demo-2.0.dist-info/licenses/RECORD", ""));
    }

    @Test
    void refusesARecordThatContradictsItself() {
        assertRefused(
                "its RECORD has two different lines for 'a.py'",
                WheelBuilder.of("demo", "1.0").file("a.py", "text").record(record -> record + "a.py,,\n"));
    }

    /** A download of ten megabytes became more objects than there is memory for. */
    @Test
    void refusesARecordOfManyMoreFilesThanThereAre() {
        InvalidZipFailure failure = assertThrows(
                InvalidZipFailure.class,
                () -> open(WheelBuilder.of("demo", "1.0").record(record -> record + "x,,\n".repeat(300_000))));
        assertEquals(
                "The archive demo-1.0-py3-none-any.whl cannot be read: its member 'demo-1.0.dist-info/RECORD' has 1200189"
                        + " bytes, and more than 1073152 are not accepted.",
                failure.getMessage());
    }

    @Test
    void refusesARecordThatIsNoCsv() {
        assertRefused("""
                its RECORD cannot be read.
                The quote that opens here is not closed.
                    "a
                    ^""", "", WheelBuilder.of("demo", "1.0").record(record -> "\"a"));
    }

    @Test
    void refusesWeakHashes() {
        assertRefused(
                """
                its RECORD's line for 'a.py' cannot be read.
                Expected sha256 or a better hash algorithm of RECORD.
                    md5=1B2M2Y8AsgTpgAmY7PhCfg
                    ^^^""",
                "",
                WheelBuilder.of("demo", "1.0")
                        .file("a.py", "")
                        .record(record ->
                                record.replaceFirst("a.py,sha256=[^,]*,", "a.py,md5=1B2M2Y8AsgTpgAmY7PhCfg,")));
    }

    @Test
    void refusesASizeThatRecordContradicts() {
        assertRefused(
                "its file 'a.py' has 4 bytes, and its RECORD says '5'",
                WheelBuilder.of("demo", "1.0")
                        .file("a.py", "text")
                        .record(record -> record.replaceFirst("(a.py,sha256=[^,]*),4", "$1,5")));
    }

    @Test
    void refusesUnknownSchemes() {
        assertRefused(
                "its file 'demo-1.0.data/etc/passwd' is for the scheme 'etc', and the schemes are purelib, platlib, scripts,"
                        + " headers and data",
                WheelBuilder.of("demo", "1.0").data("etc", "passwd", ""));
        assertRefused(
                "its file 'demo-1.0.data/stray' stands in no scheme's directory",
                WheelBuilder.of("demo", "1.0").file("demo-1.0.data/stray", ""));
    }

    @Test
    void refusesAFileWhoseHashDiffers() throws IOException {
        assertRefusedWhenUnpacked(
                "its file 'a.py' has the hash sha256=mC2ePrmW9VnmM_TRlN7zdh2Qn1o7ZH0ahR_q1nwyydE, and its RECORD says"
                        + " sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
                WheelBuilder.of("demo", "1.0")
                        .file("a.py", "text")
                        .record(record -> record.replaceFirst(
                                "a.py,sha256=[^,]*,", "a.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,")));
    }

    @Test
    void refusesMetadataWhoseHashDiffers() throws IOException {
        WheelBuilder builder = WheelBuilder.of("demo", "1.0")
                .record(record -> record.replaceFirst(
                        "(METADATA),sha256=[^,]*,", "$1,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,"));
        Wheel wheel = open(builder);
        InvalidWheelFailure failure = assertThrows(InvalidWheelFailure.class, () -> unpack(wheel));
        assertTrue(
                failure.getMessage()
                        .startsWith("The wheel demo-1.0-py3-none-any.whl is not valid: its file"
                                + " 'demo-1.0.dist-info/METADATA' has the hash sha256="),
                failure.getMessage());
    }

    @Test
    void refusesADamagedMember() throws IOException {
        Path file = WheelBuilder.of("demo", "1.0")
                .member("a.py", TEXT, Member.of("a.py", TEXT).claimedCrc(1))
                .writeTo(directory);
        io.github.jvenv.zip.InvalidZipFailure failure =
                assertThrows(InvalidZipFailure.class, () -> unpack(Wheel.open(file)));
        assertEquals(
                "The archive demo-1.0-py3-none-any.whl cannot be read: its member 'a.py' has the check-sum 3b8ba7c7, and its"
                        + " directory says 00000001.",
                failure.getMessage());
    }

    @Test
    void tellsOfNamesThatAreOneToTheFileSystem() throws IOException {
        Wheel wheel = open(WheelBuilder.of("demo", "1.0").file("a.py", "text"));
        Path tree = Files.createDirectory(directory.resolve("tree"));
        Files.createFile(tree.resolve("a.py")); // as if it were another member, which differs in case
        InvalidWheelFailure failure = assertThrows(InvalidWheelFailure.class, () -> wheel.unpackTo(tree));
        assertEquals(
                "The wheel demo-1.0-py3-none-any.whl is not valid: its file 'a.py' has a name that this file system does not"
                        + " tell from that of another of its files.",
                failure.getMessage());
    }

    private Wheel open(WheelBuilder builder) throws IOException {
        return Wheel.open(builder.writeTo(directory));
    }

    private Path unpack(Wheel wheel) throws IOException {
        Path tree = Files.createTempDirectory(directory, "tree");
        wheel.unpackTo(tree);
        return tree;
    }

    private void assertWarns(String message, WheelBuilder builder) throws IOException {
        Wheel wheel = open(builder);
        unpack(wheel);
        assertEquals(
                List.of(message),
                wheel.warnings().stream().map(WheelWarning::message).toList());
    }

    private void assertRefused(String fault, WheelBuilder builder) {
        assertRefused(fault, ".", builder);
    }

    private void assertRefused(String fault, String end, WheelBuilder builder) {
        InvalidWheelFailure failure = assertThrows(InvalidWheelFailure.class, () -> open(builder));
        assertEquals("The wheel " + builder.fileName() + " is not valid: " + fault + end, failure.getMessage());
    }

    private void assertRefusedWhenUnpacked(String fault, WheelBuilder builder) throws IOException {
        Wheel wheel = open(builder);
        InvalidWheelFailure failure = assertThrows(InvalidWheelFailure.class, () -> unpack(wheel));
        assertEquals("The wheel " + builder.fileName() + " is not valid: " + fault + ".", failure.getMessage());
    }

    private static String sha512(String text) {
        RecordHash.Algorithm algorithm = RecordHash.Algorithm.SHA512;
        java.security.MessageDigest digest = algorithm.newDigest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return RecordHash.finish(algorithm, digest).digest();
    }
}
