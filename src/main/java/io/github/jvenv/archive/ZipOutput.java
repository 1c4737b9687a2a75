package io.github.jvenv.archive;

import io.github.jvenv.digest.Crc32;
import io.github.jvenv.zip.ZipMember;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A zip as it grows. Its directory is kept in memory until the end, in some hundred bytes an entry. */
final class ZipOutput implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final ZipRecords records;
    private final ZipChannels zips = new ZipChannels();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long entries;
    private long position;

    /** The large entry that is being written: where it begins, and what there is of it so far. */
    private long start;

    private long compressedSize;
    private Crc32 content = Crc32.EMPTY;

    /** A zip that is written to a stream, which the caller closes. */
    ZipOutput(OutputStream out, ZipRecords records) {
        this.out = out;
        this.records = records;
    }

    /** Adds the next part. */
    void append(ZipData data) throws IOException {
        TarEntry entry = data.part().entry();
        if (data.part() instanceof ZipPart.Taken taken) {
            ZipMember member = taken.member();
            begin(new ZipRecord(
                    entry, member.deflated(), member.crc32(), member.compressedSize(), member.size(), position, false));
            copy(member);
        } else if (data.part() instanceof ZipPart.Packed packed && packed.isWhole()) {
            begin(new ZipRecord(
                    entry,
                    data.deflated(),
                    data.content().value(),
                    data.size(),
                    data.content().length(),
                    position,
                    false));
            put(data);
        } else if (data.part() instanceof ZipPart.Packed packed) {
            appendPart(packed, data);
        }
    }

    /** A large entry's header comes before its sizes are known, so they follow its data. */
    private void appendPart(ZipPart.Packed part, ZipData data) throws IOException {
        if (part.isFirst()) {
            start = position;
            compressedSize = 0;
            content = Crc32.EMPTY;
            put(records.local(unfinished(part.entry())));
        }
        put(data);
        compressedSize += data.size();
        content = content.then(data.content());
        if (part.isLast()) {
            ZipRecord whole = unfinished(part.entry());
            put(records.descriptor(whole));
            list(whole);
        }
    }

    private ZipRecord unfinished(TarEntry entry) {
        return new ZipRecord(entry, true, content.value(), compressedSize, entry.size(), start, true);
    }

    private void begin(ZipRecord record) throws IOException {
        put(records.local(record));
        list(record);
    }

    private void list(ZipRecord record) {
        directory.writeBytes(records.central(record));
        entries++;
    }

    /** Writes the directory. */
    void finish() throws IOException {
        long directoryStart = position;
        directory.writeTo(out);
        out.write(records.end(entries, directoryStart, directory.size()));
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private void put(ZipData data) throws IOException {
        data.copyTo(out);
        position += data.size();
    }

    private void copy(ZipMember member) throws IOException {
        FileChannel zip = zips.get(member.archive());
        long done = 0;
        while (done < member.compressedSize()) {
            int wanted = (int) Math.min(BUFFER_BYTES, member.compressedSize() - done);
            int read = zip.read(ByteBuffer.wrap(buffer, 0, wanted), member.dataOffset() + done);
            if (read < 0) {
                throw new EOFException("The archive " + member.archive() + " became shorter while it was read.");
            }
            out.write(buffer, 0, read);
            done += read;
        }
        position += done;
    }

    @Override
    public void close() throws IOException {
        zips.close();
    }
}
