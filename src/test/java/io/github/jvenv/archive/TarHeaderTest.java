package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.image.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class TarHeaderTest {
    private final TarHeader header = new TarHeader(Instant.ofEpochSecond(1_700_000_000));

    @Test
    void namesOfEveryLengthAreReadBack() throws IOException {
        for (int length = 1; length < 600; length++) {
            assertReadBack("x".repeat(length), "y".repeat(length));
        }
        for (int directory = 1; directory < 300; directory += 7) {
            for (int name = 1; name < 120; name += 3) {
                assertReadBack("d".repeat(directory) + "/" + "n".repeat(name), "t");
            }
        }
    }

    @Test
    void plainNamesNeedOneBlock() {
        assertEquals(512, sizeFor("a".repeat(100), ""));
        assertEquals(512, sizeFor("d".repeat(155) + "/" + "n".repeat(100), "t".repeat(100)));
        assertEquals(512, header.of(TarEntry.directory("d".repeat(155) + "/" + "n".repeat(99))).length);
    }

    @Test
    void namesWithoutRoomNeedThree() {
        assertEquals(1536, sizeFor("a".repeat(101), ""));
        assertEquals(1536, sizeFor("d".repeat(156) + "/" + "n".repeat(100), ""));
        assertEquals(1536, sizeFor("a", "t".repeat(101)));
        assertEquals(1536, sizeFor("caf\u00e9", ""));
        assertEquals(1536, sizeFor("a", "caf\u00e9"));
    }

    @Test
    void namesBeyondAsciiAreReadBack() throws IOException {
        assertReadBack("caf\u00e9/\u4e2d\u6587 \ud83d\udc0d.py", "\u00fc");
        assertReadBack("\u4e2d".repeat(80), "\u6587".repeat(80));
    }

    @Test
    void directoriesOfEveryLengthAreReadBack() throws IOException {
        for (int length = 1; length < 400; length++) {
            TarArchiveEntry read = read(header.of(TarEntry.directory("d".repeat(length))));
            assertEquals("d".repeat(length) + "/", read.getName());
            assertEquals(true, read.isDirectory());
        }
    }

    @Test
    void sizesBeyondEightGibibytesAreReadBack() throws IOException {
        for (long size : new long[] {0, 1, (8L << 30) - 1, 8L << 30, 1L << 45}) {
            Content content = new Content.OnDisk(Path.of("large"), size);
            assertEquals(
                    size,
                    read(header.of(TarEntry.file("large", false, content))).getSize());
        }
        assertEquals(
                512, header.of(TarEntry.file("a", false, new Content.OnDisk(Path.of("a"), (8L << 30) - 1))).length);
    }

    @Test
    void refusesTimesThatTarCannotHold() {
        assertEquals(
                "a tar header cannot hold the time 1969-12-31T23:59:59Z",
                assertThrows(IllegalArgumentException.class, () -> new TarHeader(Instant.ofEpochSecond(-1)))
                        .getMessage());
    }

    private int sizeFor(String name, String target) {
        return header.of(TarEntry.link(name, target)).length;
    }

    private void assertReadBack(String name, String target) throws IOException {
        TarArchiveEntry read = read(header.of(TarEntry.link(name, target)));
        assertEquals(name, read.getName());
        assertEquals(target, read.getLinkName());
        assertEquals(true, read.isSymbolicLink());
        assertEquals(
                Instant.ofEpochSecond(1_700_000_000), read.getLastModifiedTime().toInstant());
        assertEquals(0, read.getLongUserId());
        assertEquals("", read.getUserName());
        assertEquals(true, read.isCheckSumOK());
    }

    private static TarArchiveEntry read(byte[] blocks) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(blocks);
        archive.writeBytes(new byte[1024]);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            return tar.getNextEntry();
        }
    }
}
