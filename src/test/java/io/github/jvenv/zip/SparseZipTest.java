package io.github.jvenv.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.testing.ZipBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SparseZipTest {
    @Test
    void readsOneFileWithoutLookingAtTheOthers() throws IOException {
        byte[] noise = new byte[500_000];
        new Random(20261122).nextBytes(noise);
        byte[] archive = new ZipBuilder()
                .add(Member.of("directory/", "").stored().mode(040755))
                .add(Member.of("before", noise).stored())
                .add(Member.of("METADATA", "Name: demo\n").stored().withDescriptor())
                .add(Member.of("after", noise).stored())
                .bytes();
        CountingChannel channel = new CountingChannel(archive);
        SparseZip zip = SparseZip.open(channel, "https://index.example/demo.whl");

        assertEquals(new TreeSet<>(List.of("METADATA", "after", "before")), zip.names());
        assertEquals("Name: demo\n", new String(zip.content("METADATA", 100), StandardCharsets.UTF_8));
        assertEquals(List.of("934778+65633", "500076+65"), channel.reads);
    }

    @Test
    void readsALongDirectoryInTwoPieces() throws IOException {
        ZipBuilder builder = new ZipBuilder();
        for (int i = 0; i < 2000; i++) {
            builder.add("a/rather/long/name/of/a/file/" + i, "content " + i);
        }
        CountingChannel channel = new CountingChannel(builder.bytes());
        SparseZip zip = SparseZip.open(channel, "demo.whl");
        assertEquals(2000, zip.names().size());
        assertEquals(2, channel.reads.size());
        assertEquals(
                "content 77", new String(zip.content("a/rather/long/name/of/a/file/77", 100), StandardCharsets.UTF_8));
    }

    @Test
    void refusesAContentThatIsTooLarge() throws IOException {
        SparseZip zip = SparseZip.open(
                new CountingChannel(new ZipBuilder().add("a", "12345").bytes()), "demo.whl");
        InvalidZipFailure failure = assertThrows(InvalidZipFailure.class, () -> zip.content("a", 4));
        assertEquals(
                "The archive demo.whl cannot be read: its member 'a' has 7 bytes, and more than 4 are not accepted.",
                failure.getMessage());
    }

    @Test
    void refusesAMemberWhoseHeaderDisagrees() throws IOException {
        SparseZip zip = SparseZip.open(
                new CountingChannel(new ZipBuilder()
                        .add(Member.of("a", "text").localName("b"))
                        .bytes()),
                "demo.whl");
        InvalidZipFailure failure = assertThrows(InvalidZipFailure.class, () -> zip.content("a", 100));
        assertEquals(
                "The archive demo.whl cannot be read: its directory and the header of its member 'a' disagree about the"
                        + " name.",
                failure.getMessage());
    }

    @Test
    void refusesAMemberBehindTheDirectory() throws IOException {
        byte[] archive = new ZipBuilder().add("a", "text").bytes();
        int central = archive.length - 22 - 47;
        archive[central + 42] = (byte) (central + 10);
        SparseZip zip = SparseZip.open(new CountingChannel(archive), "demo.whl");
        InvalidZipFailure failure = assertThrows(InvalidZipFailure.class, () -> zip.content("a", 100));
        assertEquals(
                "The archive demo.whl cannot be read: the data of its member 'a' reaches into what follows it.",
                failure.getMessage());
    }

    /** An archive in memory that notes what is read of it. */
    private static final class CountingChannel implements java.nio.channels.SeekableByteChannel {
        private final byte[] bytes;
        private final List<String> reads = new ArrayList<>();
        private long position;

        CountingChannel(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(ByteBuffer target) {
            int length = (int) Math.min(target.remaining(), bytes.length - position);
            reads.add(position + "+" + length);
            target.put(bytes, (int) position, length);
            position += length;
            return length;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public CountingChannel position(long newPosition) {
            position = newPosition;
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public CountingChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
