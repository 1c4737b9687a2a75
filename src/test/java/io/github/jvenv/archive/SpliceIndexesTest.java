package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpliceIndexesTest {
    @TempDir
    private Path directory;

    private Path kept;
    private List<ZipMember> members;
    private SpliceIndexes indexes;

    @BeforeEach
    void makeZip() throws IOException {
        kept = directory.resolve("kept");
        members = new ZipFixture(directory)
                        .deflated("a.py", "a = 1\n".repeat(50).getBytes(StandardCharsets.UTF_8))
                        .deflated("b.py", "b = 2\n".repeat(90).getBytes(StandardCharsets.UTF_8))
                        .stored("c.png", new byte[] {1, 2, 3})
                        .write()
                        .values()
                        .stream()
                        .map(Content.Stored::member)
                        .toList();
        indexes = new SpliceIndexes(zip -> Optional.of(kept), new Workers(2));
    }

    @Test
    void findsTheExtentOfEveryDeflatedMember() throws IOException {
        SpliceIndex index = index(members);
        for (ZipMember member : members) {
            assertEquals(member.deflated(), index.find(member).isPresent());
            index.find(member).ifPresent(extent -> {
                assertEquals(member.compressedSize(), extent.byteLength());
                assertEquals(member.size(), extent.inflatedSize());
            });
        }
    }

    @Test
    void preparedIndexIsNotMadeAgain() throws IOException {
        indexes.indexesOf(members);
        Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));
        index(members);
        assertEquals(FileTime.from(Instant.EPOCH), Files.getLastModifiedTime(kept));
    }

    @Test
    void keptIndexIsCompletedByWhatItLacks() throws IOException {
        assertFalse(index(members.subList(0, 1)).covers(members.get(1)));
        SpliceIndex complete = index(members.subList(1, 2));
        assertTrue(complete.covers(members.get(0)));
        assertTrue(complete.covers(members.get(1)));
        assertEquals(complete, SpliceIndexFile.read(kept, Files.size(zip())));
    }

    @Test
    void damagedIndexIsMadeAgain() throws IOException {
        SpliceIndex good = index(members);
        Files.writeString(kept, "damaged");
        assertEquals(good, index(members));
        assertEquals(good, SpliceIndexFile.read(kept, Files.size(zip())));
    }

    @Test
    void indexThatCannotBeKeptIsUsedAllTheSame() throws IOException {
        Path notADirectory = Files.writeString(directory.resolve("file"), "x");
        indexes = new SpliceIndexes(zip -> Optional.of(notADirectory.resolve("index")), new Workers(1));
        Files.delete(notADirectory);
        Files.createSymbolicLink(notADirectory, directory.resolve("nowhere/at/all"));
        assertTrue(index(members).find(members.get(0)).isPresent());
    }

    @Test
    void damagedStreamCannotBeSpliced() throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(zip().toFile(), "rw")) {
            zip.seek(members.get(0).dataOffset());
            zip.write(0xff);
        }
        SpliceIndex index = index(members);
        assertTrue(index.covers(members.get(0)));
        assertTrue(index.find(members.get(0)).isEmpty());
        assertTrue(index.find(members.get(1)).isPresent());
    }

    private SpliceIndex index(List<ZipMember> some) throws IOException {
        Map<Path, SpliceIndex> found = indexes.indexesOf(some);
        assertEquals(List.of(zip()), List.copyOf(found.keySet()));
        return found.get(zip());
    }

    private Path zip() {
        return members.get(0).archive();
    }
}
