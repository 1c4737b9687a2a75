package io.github.jvenv.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.testing.ZipBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberReaderTest {
    @TempDir
    private Path directory;

    @Test
    void readsContentsOfAnySizeHoweverTheyAreKept() throws IOException {
        Random random = new Random(20261122);
        for (int size : new int[] {0, 1, 1000, (128 << 10) - 1, 128 << 10, (128 << 10) + 1, 1_000_000}) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            byte[] text = "the same again ".repeat(size / 15).getBytes(StandardCharsets.UTF_8);
            Path archive = new ZipBuilder()
                    .add(Member.of("noise", noise))
                    .add(Member.of("stored", noise).stored())
                    .add(Member.of("text", text))
                    .writeTo(directory.resolve("archive.zip"));
            assertArrayEquals(noise, read(archive, 0));
            assertArrayEquals(noise, read(archive, 1));
            assertArrayEquals(text, read(archive, 2));
        }
    }

    @Test
    void refusesAMemberLargerThanItsReaderWants() {
        Path archive = new ZipBuilder().add("METADATA", "x".repeat(101)).writeTo(directory.resolve("archive.zip"));
        InvalidZipFailure failure = assertThrows(InvalidZipFailure.class, () -> {
            try (MemberReader reader = MemberReader.open(archive)) {
                reader.read(ZipDirectory.read(archive).members().get(0), 100);
            }
        });
        assertEquals(
                "The archive archive.zip cannot be read: its member 'METADATA' has 101 bytes, and more than 100 are not"
                        + " accepted.",
                failure.getMessage());
    }

    @Test
    void refusesAWrongCheckSum() {
        assertDamaged(
                "has the check-sum 3b8ba7c7, and its directory says 00000001",
                Member.of("a", "text").claimedCrc(1));
        assertDamaged(
                "has the check-sum 3b8ba7c7, and its directory says 00000001",
                Member.of("a", "text").stored().claimedCrc(1));
    }

    @Test
    void refusesASizeThatWasAFalseClaim() {
        assertDamaged(
                "is larger than the 3 bytes that its directory claims",
                Member.of("a", "text").claimedSize(3));
        assertDamaged(
                "has 4 bytes, and its directory says 5", Member.of("a", "text").claimedSize(5));
    }

    @Test
    void neverHandsOutMoreThanTheDirectoryClaims() throws IOException {
        Path archive = new ZipBuilder()
                .add(Member.of("a", "x".repeat(1_000_000)).claimedSize(1000))
                .writeTo(directory.resolve("archive.zip"));
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (MemberReader reader = MemberReader.open(archive)) {
            ZipMember member = ZipDirectory.read(archive).members().get(0);
            assertThrows(InvalidZipFailure.class, () -> reader.copy(member, bytes -> received.write(bytes.get())));
        }
        assertEquals(0, received.size());
    }

    @Test
    void refusesBrokenDeflateStreams() {
        byte[] unfinished = {0x4a, 0x04, 0};
        assertDamaged("ends before its deflate stream does", Member.of("a", "a").data(unfinished));
        assertDamaged("is not a deflate stream", Member.of("a", "a").data(new byte[] {7, 7, 7}));
        byte[] followed = {0x4b, 0x04, 0, 0};
        assertDamaged(
                "goes on after the end of its deflate stream",
                Member.of("a", "a").data(followed));
    }

    private void assertDamaged(String fault, Member member) {
        Path archive = new ZipBuilder().add(member).writeTo(directory.resolve("archive.zip"));
        InvalidZipFailure failure = assertThrows(InvalidZipFailure.class, () -> read(archive, 0));
        assertEquals("The archive archive.zip cannot be read: its member 'a' " + fault + ".", failure.getMessage());
    }

    private static byte[] read(Path archive, int index) throws IOException {
        try (MemberReader reader = MemberReader.open(archive)) {
            return reader.read(ZipDirectory.read(archive).members().get(index), 10_000_000);
        }
    }
}
