package io.github.jvenv.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.testing.ZipBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void describesEveryFile() throws IOException {
        Path archive = write(new ZipBuilder()
                .add(Member.of("bin/tool", "#!/bin/sh\n").stored().mode(0100755))
                .add(Member.of("empty/", "").stored().mode(040755))
                .add(Member.of("a.txt", "a").data(new byte[] {0x4b, 0x04, 0})));
        List<ZipMember> members = ZipDirectory.read(archive).members();
        assertEquals(
                List.of(
                        new ZipMember(archive, "bin/tool", false, 38, 10, 10, 0x04fb9d1d, true),
                        new ZipMember(archive, "a.txt", true, 119, 3, 1, 0xe8b7be43, false)),
                members);
    }

    @Test
    void readsAnEmptyArchive() throws IOException {
        assertEquals(List.of(), ZipDirectory.read(write(new ZipBuilder())).members());
    }

    @Test
    void readsWideSizesAndEndRecords() throws IOException {
        Path archive = write(new ZipBuilder()
                .add(Member.of("wide", "text").withWideSizes())
                .add(Member.of("narrow", "text"))
                .wide());
        assertEquals(
                List.of("wide", "narrow"),
                ZipDirectory.read(archive).members().stream()
                        .map(ZipMember::name)
                        .toList());
        assertEquals("text", content(archive, 0));
        assertEquals("text", content(archive, 1));
    }

    @Test
    void readsAsManyMembersAsItsCallerAccepts() throws IOException {
        Path archive = directory.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i <= 200_000; i++) {
                ZipEntry entry = new ZipEntry(Integer.toString(i));
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        assertEquals(
                200_001, ZipDirectory.readWithLinks(archive, 200_001).members().size());
        assertEquals(
                "The archive many.zip cannot be read: it claims 200001 members, and more than 200000 are not accepted.",
                assertThrows(InvalidZipFailure.class, () -> ZipDirectory.readWithLinks(archive))
                        .getMessage());
    }

    @Test
    void readsMembersWhoseSizesFollowThem() throws IOException {
        Path archive = write(new ZipBuilder()
                .add(Member.of("a", "first").withDescriptor())
                .add(Member.of("b", "second").withDescriptor()));
        assertEquals("first", content(archive, 0));
        assertEquals("second", content(archive, 1));
    }

    @Test
    void readsAnArchiveBehindOtherBytesAndWithAComment() throws IOException {
        Path archive = write(new ZipBuilder()
                .preamble("#!/bin/sh\n")
                .comment("built at noon")
                .add("a", "first")
                .add("b", "second"));
        assertEquals("first", content(archive, 0));
        assertEquals("second", content(archive, 1));
    }

    @Test
    void ignoresTheModeOfWhatIsNoRegularFile() throws IOException {
        Path archive = write(new ZipBuilder().add(Member.of("a", "").mode(0755)));
        assertEquals(false, ZipDirectory.read(archive).members().get(0).executable());
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        assertRefused("it is no zip archive, or its end is missing", new byte[0]);
        assertRefused(
                "it is no zip archive, or its end is missing",
                "<html>Not found</html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAnArchiveThatIsCutShort() {
        byte[] whole = new ZipBuilder().add("a", "first").add("b", "second").bytes();
        for (int length = 0; length < whole.length; length++) {
            assertRefused("it is no zip archive, or its end is missing", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void refusesBytesBehindTheEnd() {
        byte[] whole = new ZipBuilder().add("a", "first").bytes();
        assertRefused("it is no zip archive, or its end is missing", Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void refusesANameThatOccursTwice() {
        assertRefused(
                "it has two members named 'a/b.py'",
                new ZipBuilder().add("a/b.py", "one").add("a/b.py", "two"));
    }

    @Test
    void refusesEncryptedMembers() {
        assertRefused(
                "its member 'a' is encrypted",
                new ZipBuilder().add(Member.of("a", "text").flags(1)));
    }

    @Test
    void refusesUnknownMethods() {
        assertRefused(
                "its member 'a' is compressed by method 12, and only 0 (stored) and 8 (deflate) are accepted",
                new ZipBuilder().add(Member.of("a", "text").method(12).localMethod(12)));
    }

    @Test
    void refusesSymbolicLinks() {
        assertRefused(
                "its member 'a' is a symbolic link",
                new ZipBuilder().add(Member.of("a", "/etc/passwd").stored().mode(0120777)));
    }

    @Test
    void refusesTwoDescriptionsThatDisagree() {
        assertRefused(
                "its directory and the header of its member 'a' disagree about the name",
                new ZipBuilder().add(Member.of("a", "text").localName("b")));
        assertRefused(
                "its directory and the header of its member 'a' disagree about the name",
                new ZipBuilder().add(Member.of("a", "text").localName("abc")));
        assertRefused(
                "its directory and the header of its member 'a' disagree about the method",
                new ZipBuilder().add(Member.of("a", "text").localMethod(0)));
        assertRefused(
                "its directory and the header of its member 'a' disagree about the size",
                new ZipBuilder().add(Member.of("a", "text").localSize(5)));
        assertRefused(
                "its directory and the header of its member 'a' disagree about the size",
                new ZipBuilder().add(Member.of("a", "text").withWideSizes().localSize(5)));
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertRefused(
                "its member 'a' claims to be 1000000 bytes made of 6, which cannot be",
                new ZipBuilder().add(Member.of("a", "text").claimedSize(1_000_000)));
        assertRefused(
                "its member 'a' claims to be 5 bytes made of 4, which cannot be",
                new ZipBuilder().add(Member.of("a", "text").stored().claimedSize(5)));
        assertRefused(
                "its member 'a/' claims to be 4 bytes made of 4, which cannot be",
                new ZipBuilder().add(Member.of("a/", "text").stored()));
    }

    @Test
    void refusesMembersThatOverlap() {
        byte[] inner = new ZipBuilder().add("b", "inside").bytes();
        // The second member stands within the data of the first.
        byte[] whole = new ZipBuilder()
                .add(Member.of("a", inner).stored())
                .add(Member.of("b", "inside"))
                .bytes();
        int central = whole.length - 22 - 47;
        pointMemberAt(whole, central, 31);
        assertRefused("its members 'a' and 'b' overlap", whole);
    }

    @Test
    void refusesDataThatReachesIntoTheDirectory() {
        byte[] whole = new ZipBuilder().add(Member.of("a", "text").stored()).bytes();
        whole[18] = 5;
        whole[22] = 5;
        int central = whole.length - 22 - 47;
        whole[central + 20] = 5;
        whole[central + 24] = 5;
        assertRefused("the data of its member 'a' reaches into what follows it", whole);
    }

    @Test
    void refusesAMemberThatDoesNotBeginWhereItShould() {
        byte[] whole = new ZipBuilder().add("a", "text").bytes();
        pointMemberAt(whole, whole.length - 22 - 47, 1);
        assertRefused("there is no header where its member 'a' should begin", whole);
    }

    @Test
    void refusesACountThatIsWrong() {
        assertRefused(
                "its directory has 1 members, and its end record says 2",
                new ZipBuilder().add("a", "text").claimedMembers(2));
        assertRefused(
                "it claims 200001 members, and more than 200000 are not accepted",
                new ZipBuilder().add("a", "text").wide().claimedMembers(200_001));
    }

    @Test
    void refusesADirectoryThatWouldFillTheMemory() throws IOException {
        Path archive = directory.resolve("far.zip");
        try (FileChannel channel = FileChannel.open(
                archive, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x06064b50), 100);
            ByteBuffer end = ByteBuffer.allocate(42)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0, 0x07064b50)
                    .putLong(8, 100)
                    .putInt(20, 0x06054b50);
            channel.write(end, 3L << 30);
        }
        InvalidZipFailure failure = assertThrows(InvalidZipFailure.class, () -> ZipDirectory.read(archive));
        assertEquals(
                "The archive far.zip cannot be read: its 64-bit end record stands far before its end.",
                failure.getMessage());
    }

    @Test
    void refusesNamesThatAreNotUtf8() {
        assertRefused(
                "its member 'caf\ufffd' has a name that is not UTF-8",
                new ZipBuilder().add(Member.of("", "text").rawName(new byte[] {'c', 'a', 'f', (byte) 0xe9})));
        assertRefused("one of its members has no name", new ZipBuilder().add("", "text"));
    }

    private static void pointMemberAt(byte[] archive, int centralHeader, int offset) {
        archive[centralHeader + 42] = (byte) offset;
        archive[centralHeader + 43] = 0;
    }

    private void assertRefused(String fault, ZipBuilder builder) {
        assertRefused(fault, builder.bytes());
    }

    private void assertRefused(String fault, byte[] bytes) {
        InvalidZipFailure failure = assertThrows(
                InvalidZipFailure.class,
                () -> ZipDirectory.read(Files.write(directory.resolve("demo-1.0-py3-none-any.whl"), bytes)));
        assertEquals("The archive demo-1.0-py3-none-any.whl cannot be read: " + fault + ".", failure.getMessage());
    }

    private Path write(ZipBuilder builder) {
        return builder.writeTo(directory.resolve("archive.zip"));
    }

    private static String content(Path archive, int index) throws IOException {
        ZipMember member = ZipDirectory.read(archive).members().get(index);
        try (MemberReader reader = MemberReader.open(archive)) {
            return new String(reader.read(member, 1000), StandardCharsets.UTF_8);
        }
    }
}
