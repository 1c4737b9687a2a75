package io.github.jvenv.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Shows the members of a tar, whose stream is read to its end, where the check-sum of a compressed one is. */
final class TarReader {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int MOST_PADDING = 16 << 20;
    private static final int EXECUTABLE_BITS = 0111;

    private final Path archive;

    TarReader(Path archive) {
        this.archive = archive;
    }

    void read(InputStream stream, Member.Visitor visitor) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(stream, StandardCharsets.UTF_8.name());
        byte[] buffer = new byte[BUFFER_BYTES];
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (!entry.isCheckSumOK()) {
                throw RefusedArchiveFailure.damaged(archive, new IOException("the check-sum of a header is wrong"));
            }
            visitor.visit(member(entry, tar, buffer));
        }
        int padding = 0;
        for (int count = read(stream, buffer); count >= 0; count = read(stream, buffer)) {
            padding += count;
            if (padding > MOST_PADDING) {
                throw RefusedArchiveFailure.damaged(archive, new IOException("it goes on long after its last member"));
            }
        }
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw RefusedArchiveFailure.damaged(archive, e);
        }
    }

    private Member member(TarArchiveEntry entry, TarArchiveInputStream tar, byte[] buffer) {
        String name = entry.getName();
        if (entry.isSymbolicLink()) {
            return new Member.SymbolicLink(name, entry.getLinkName());
        }
        if (entry.isLink()) {
            return new Member.HardLink(name, entry.getLinkName());
        }
        if (entry.isDirectory()) {
            return new Member.Directory(name);
        }
        byte type = entry.getLinkFlag();
        if (type != '0' && type != 0 && type != '7' && !entry.isSparse()) {
            return new Member.Special(name, entry.isFIFO() ? "a named pipe" : "a device or something unknown");
        }
        return new Member.File(
                name,
                entry.getRealSize(),
                (entry.getMode() & EXECUTABLE_BITS) != 0,
                channel -> copy(tar, buffer, channel));
    }

    private void copy(InputStream tar, byte[] buffer, WritableByteChannel channel) throws IOException {
        for (int count = read(tar, buffer); count >= 0; count = read(tar, buffer)) {
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
        }
    }

    /** What fails here is the archive, as opposed to the disk that its files are written to. */
    private int read(InputStream stream, byte[] buffer) {
        try {
            return stream.read(buffer);
        } catch (IOException e) {
            throw RefusedArchiveFailure.damaged(archive, e);
        }
    }
}
