package io.github.jvenv.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipWriterTest {
    @TempDir
    private Path directory;

    @Test
    void writesWhatEveryReaderReads() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        Path zip = write(Instant.parse("2026-03-29T02:30:01Z"), new byte[0], noise);
        List<ZipMember> members = ZipDirectory.read(zip).members();
        assertEquals(
                List.of("größe/0", "größe/1"),
                members.stream().map(ZipMember::name).toList());
        assertEquals(
                List.of(true, false),
                members.stream().map(ZipMember::executable).toList());
        try (MemberReader reader = MemberReader.open(zip)) {
            assertEquals(
                    new String(noise, StandardCharsets.ISO_8859_1),
                    new String(reader.read(members.get(1), noise.length), StandardCharsets.ISO_8859_1));
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry("größe/1");
            assertEquals(noise.length, entry.getSize());
            assertEquals(LocalDateTime.of(2026, 3, 29, 2, 30, 0), entry.getTimeLocal());
        }
    }

    @Test
    void takesTheNearestTimeThatAZipCanHave() throws IOException {
        try (ZipFile file = new ZipFile(write(Instant.EPOCH, new byte[0]).toFile())) {
            assertEquals(
                    LocalDateTime.of(1980, 1, 1, 0, 0, 0),
                    file.getEntry("größe/0").getTimeLocal());
        }
    }

    @Test
    void theBytesAreTheSameWhateverTheMachineCompressesWith() throws Exception {
        byte[] text =
                "The quick brown fox jumps over the lazy dog.\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Path zip = write(Instant.parse("2026-03-29T02:30:01Z"), text);
        assertEquals(6856, Files.size(zip));
        assertEquals(
                "38446b1f4713574bccc8b7243f9cca77046c581d2d77736824b8aebdb68bca4e",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip))));
        try (MemberReader reader = MemberReader.open(zip)) {
            ZipMember member = ZipDirectory.read(zip).members().get(0);
            assertArrayEquals(text, reader.read(member, text.length));
        }
    }

    private Path write(Instant time, byte[]... contents) throws IOException {
        Path zip = Files.createTempFile(directory, "written", ".zip");
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.WRITE)) {
            ZipWriter writer = new ZipWriter(channel, time);
            for (int i = 0; i < contents.length; i++) {
                writer.add("größe/" + i, i == 0, new ByteArrayInputStream(contents[i]));
            }
            writer.finish();
        }
        return zip;
    }
}
