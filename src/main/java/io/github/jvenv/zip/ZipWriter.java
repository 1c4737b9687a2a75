package io.github.jvenv.zip;

import io.github.jvenv.deflate.BlockWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;

/**
 * Writes a zip in which the same members give the same bytes: in the order in which they are added, all with one time that
 * no time zone has a part in, with plain Unix modes, and compressed by the same code on every machine. Sizes stand in each member's own header, so that any reader can
 * do without the central directory. Holds at most 65,535 members and 4 GiB.
 */
public final class ZipWriter {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int CENTRAL_HEADER_BYTES = 46;
    private static final int END_BYTES = 22;

    private static final short VERSION = 20;
    private static final short MADE_ON_UNIX = 3 << 8 | VERSION;
    private static final short UTF_8_NAME = 1 << 11;
    private static final short DEFLATED = 8;

    /** A regular file that its owner may change and everybody may read, and one that everybody may run, too. */
    private static final int FILE = 0100644;

    private static final int PROGRAM = 0100755;

    private static final int MOST_MEMBERS = 0xffff;
    private static final long MOST_BYTES = 0xffffffffL;

    /** What is compressed at once. Members that are longer come out a little larger than they could be. */
    private static final int PART_BYTES = 1 << 20;

    private final FileChannel channel;
    private final int dosTime;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final BlockWriter blocks = new BlockWriter();
    private final byte[] part = new byte[PART_BYTES];
    private int members;

    /**
     * A writer.
     *
     * @param channel where an empty file is written to; the caller closes it
     * @param time of all members, which zip has in steps of two seconds from 1980 to 2107
     */
    public ZipWriter(FileChannel channel, Instant time) {
        this.channel = channel;
        this.dosTime = dosTime(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    /**
     * Adds a member.
     *
     * @param content read to its end, and not closed
     */
    public void add(String name, boolean executable, InputStream content) throws IOException {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        long start = channel.position();
        if (members == MOST_MEMBERS || nameBytes.length > MOST_MEMBERS) {
            throw new IOException("A zip holds at most " + MOST_MEMBERS + " files.");
        }
        channel.position(start + LOCAL_HEADER_BYTES + nameBytes.length);
        CRC32 crc = new CRC32();
        long size = deflate(content, crc);
        long end = channel.position();
        long compressed = end - start - LOCAL_HEADER_BYTES - nameBytes.length;
        if (end > MOST_BYTES || size > MOST_BYTES) {
            throw new IOException("A zip holds at most 4 GiB, and '" + name + "' is too much for it.");
        }
        ByteBuffer shared = shared((int) crc.getValue(), (int) compressed, (int) size, nameBytes.length);
        channel.position(start);
        write(buffer(LOCAL_HEADER_BYTES + nameBytes.length)
                .putInt(LOCAL_HEADER)
                .put(shared.duplicate())
                .put(nameBytes));
        channel.position(end);
        directory.writeBytes(buffer(CENTRAL_HEADER_BYTES + nameBytes.length)
                .putInt(CENTRAL_HEADER)
                .putShort(MADE_ON_UNIX)
                .put(shared)
                .put(new byte[6])
                .putInt((executable ? PROGRAM : FILE) << 16)
                .putInt((int) start)
                .put(nameBytes)
                .array());
        members++;
    }

    /** Writes what stands at the end of a zip, after which nothing can be added. */
    public void finish() throws IOException {
        long start = channel.position();
        if (start + directory.size() > MOST_BYTES) {
            throw new IOException("A zip holds at most 4 GiB.");
        }
        write(ByteBuffer.wrap(directory.toByteArray()).position(directory.size()));
        write(buffer(END_BYTES)
                .putInt(END)
                .putInt(0)
                .putShort((short) members)
                .putShort((short) members)
                .putInt(directory.size())
                .putInt((int) start)
                .putShort((short) 0));
    }

    private long deflate(InputStream content, CRC32 crc) throws IOException {
        blocks.clear();
        long size = 0;
        OutputStream target = Channels.newOutputStream(channel);
        for (int read = content.readNBytes(part, 0, part.length); read > 0; ) {
            crc.update(part, 0, read);
            size += read;
            blocks.compress(part, 0, read);
            blocks.endOnByte();
            blocks.copyTo(target);
            blocks.clear();
            read = content.readNBytes(part, 0, part.length);
        }
        blocks.finish();
        blocks.copyTo(target);
        return size;
    }

    /** What the two headers of a member have in common, in the same order. */
    private ByteBuffer shared(int crc, int compressed, int size, int nameLength) {
        return buffer(26)
                .putShort(VERSION)
                .putShort(UTF_8_NAME)
                .putShort(DEFLATED)
                .putInt(dosTime)
                .putInt(crc)
                .putInt(compressed)
                .putInt(size)
                .putShort((short) nameLength)
                .putShort((short) 0)
                .flip();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer filled) throws IOException {
        ByteBuffer bytes = filled.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static int dosTime(LocalDateTime time) {
        int year = Math.min(Math.max(time.getYear(), 1980), 2107);
        LocalDateTime held = year == time.getYear() ? time : LocalDateTime.of(year, 1, 1, 0, 0);
        return (year - 1980) << 25
                | held.getMonthValue() << 21
                | held.getDayOfMonth() << 16
                | held.getHour() << 11
                | held.getMinute() << 5
                | held.getSecond() / 2;
    }
}
