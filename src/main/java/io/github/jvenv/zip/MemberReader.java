package io.github.jvenv.zip;

import io.github.jvenv.filesystem.ShownName;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates members of one archive, and checks that each has the size and the check-sum that the directory claims. Not
 * for several threads at once: each opens its own. Holds native memory until it is closed.
 */
public final class MemberReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 128 << 10;

    private final ByteSource source;
    private final Closeable owned;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer compressed = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ByteBuffer inflated = ByteBuffer.allocateDirect(BUFFER_BYTES);

    /**
     * A reader of an archive.
     *
     * @param owned what to close together with the reader
     */
    MemberReader(ByteSource source, Closeable owned) {
        this.source = source;
        this.owned = owned;
    }

    /** What becomes of a member's bytes. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the next bytes of the member, all that remain in the buffer; the buffer is used again afterwards.
         */
        void accept(ByteBuffer bytes) throws IOException;
    }

    /** Opens an archive. */
    public static MemberReader open(Path archive) throws IOException {
        FileChannel channel = FileChannel.open(archive);
        return new MemberReader(new ByteSource(channel, InvalidZipFailure.nameOf(archive)), channel);
    }

    /**
     * Reads a member that is small enough to be held in memory.
     *
     * @param maximumSize bytes that the member may have
     */
    public byte[] read(ZipMember member, int maximumSize) throws IOException {
        requireSize(source, member.name(), member.size(), maximumSize);
        ByteBuffer content = ByteBuffer.allocate((int) member.size());
        copy(member, content::put);
        return content.array();
    }

    static void requireSize(ByteSource source, String name, long size, int maximumSize) {
        if (size > maximumSize) {
            throw source.failure("its member " + ShownName.quoted(name) + " has " + size + " bytes, and more than "
                    + maximumSize + " are not accepted");
        }
    }

    /**
     * Hands a member's bytes to a sink. What the sink got is right only if this returns: a wrong check-sum shows at the
     * end. The sink never gets more bytes than the directory claims.
     *
     * @param member a member of this archive
     * @throws InvalidZipFailure if the data is not what the directory claims
     */
    public void copy(ZipMember member, Sink sink) throws IOException {
        crc.reset();
        if (member.deflated()) {
            inflate(member, sink);
        } else {
            copyStored(member, sink);
        }
        if ((int) crc.getValue() != member.crc32()) {
            throw damaged(
                    member,
                    String.format(
                            Locale.ROOT,
                            "has the check-sum %08x, and its directory says %08x",
                            crc.getValue(),
                            member.crc32()));
        }
    }

    private void copyStored(ZipMember member, Sink sink) throws IOException {
        long done = 0;
        while (done < member.size()) {
            inflated.clear().limit((int) Math.min(inflated.capacity(), member.size() - done));
            source.readFully(inflated, member.dataOffset() + done);
            done += inflated.remaining();
            pass(sink);
        }
    }

    private void inflate(ZipMember member, Sink sink) throws IOException {
        inflater.reset();
        long consumed = 0;
        long produced = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                long left = member.compressedSize() - consumed;
                if (left == 0) {
                    throw damaged(member, "ends before its deflate stream does");
                }
                compressed.clear().limit((int) Math.min(compressed.capacity(), left));
                source.readFully(compressed, member.dataOffset() + consumed);
                consumed += compressed.remaining();
                inflater.setInput(compressed);
            }
            produced += inflateSome(member);
            if (produced > member.size()) {
                throw damaged(member, "is larger than the " + member.size() + " bytes that its directory claims");
            }
            pass(sink);
        }
        if (produced != member.size()) {
            throw damaged(member, "has " + produced + " bytes, and its directory says " + member.size());
        }
        if (consumed != member.compressedSize() || inflater.getRemaining() > 0) {
            throw damaged(member, "goes on after the end of its deflate stream");
        }
    }

    private int inflateSome(ZipMember member) {
        try {
            inflated.clear();
            int length = inflater.inflate(inflated);
            inflated.flip();
            if (length == 0 && inflater.needsDictionary()) {
                throw damaged(member, "wants a preset dictionary");
            }
            return length;
        } catch (DataFormatException e) {
            throw damaged(member, "is not a deflate stream");
        }
    }

    private void pass(Sink sink) throws IOException {
        if (inflated.hasRemaining()) {
            int start = inflated.position();
            crc.update(inflated);
            inflated.position(start);
            sink.accept(inflated);
        }
    }

    private InvalidZipFailure damaged(ZipMember member, String fault) {
        return source.failure("its member " + ShownName.quoted(member.name()) + " " + fault);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        owned.close();
    }
}
