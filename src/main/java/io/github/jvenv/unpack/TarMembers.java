package io.github.jvenv.unpack;

import io.github.jvenv.filesystem.ShownName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The members of a tar archive, compressed or not. */
public final class TarMembers implements ArchiveMembers {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int MOST_PADDING = 16 << 20;
    private static final int EXECUTABLE_BITS = 0111;

    private final Opening opening;
    private final ArchiveFaults faults;

    /** Opens an archive. */
    @FunctionalInterface
    public interface Opening {
        /** The bytes of the tar archive from its beginning, no longer compressed. */
        InputStream open() throws IOException;
    }

    /** The members of what is opened anew each time that they are read. */
    public TarMembers(Opening opening, ArchiveFaults faults) {
        this.opening = opening;
        this.faults = faults;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (HeaderLimit stream = new HeaderLimit(open());
                TarArchiveInputStream tar = new TarArchiveInputStream(stream, StandardCharsets.UTF_8.name())) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                stream.expect(entry.getSize());
                visitor.visit(member(entry, tar, buffer));
            }
            stream.expect(Long.MAX_VALUE);
            readToEnd(stream, buffer);
        }
    }

    /** What is behind the last member is padding; but the check-sum of a compressed archive is behind that. */
    private void readToEnd(InputStream stream, byte[] buffer) {
        try {
            int padding = 0;
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                padding += count;
                if (padding > MOST_PADDING) {
                    throw faults.of("it goes on long after its last member", null);
                }
            }
        } catch (IOException e) {
            throw faults.damaged(e);
        }
    }

    private InputStream open() throws IOException {
        try {
            return opening.open();
        } catch (IOException e) {
            throw faults.damaged(e);
        }
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw faults.damaged(e);
        }
    }

    private ArchiveMember member(TarArchiveEntry entry, TarArchiveInputStream tar, byte[] buffer) {
        String name = entry.getName();
        if (!entry.isCheckSumOK()) {
            throw faults.of("it is damaged or truncated (the check-sum of a header is wrong)", null);
        }
        if (entry.isSymbolicLink()) {
            return new ArchiveMember.SymbolicLink(name, entry.getLinkName());
        }
        if (entry.isLink()) {
            return new ArchiveMember.HardLink(name, entry.getLinkName());
        }
        if (entry.isDirectory()) {
            return new ArchiveMember.Directory(name);
        }
        if (!isRegular(entry)) {
            throw faults.of(
                    "its member " + ShownName.quoted(name) + " is " + kind(entry)
                            + ", and only files, directories and links are unpacked",
                    null);
        }
        return new ArchiveMember.File(
                name,
                entry.getRealSize(),
                (entry.getMode() & EXECUTABLE_BITS) != 0,
                Optional.ofNullable(entry.getLastModifiedTime()),
                channel -> copy(tar, buffer, channel));
    }

    private static boolean isRegular(TarArchiveEntry entry) {
        byte type = entry.getLinkFlag();
        return type == '0' || type == 0 || type == '7' || entry.isSparse();
    }

    private static String kind(TarArchiveEntry entry) {
        if (entry.isFIFO()) {
            return "a named pipe";
        }
        return entry.isBlockDevice() || entry.isCharacterDevice() ? "a device" : "of an unknown kind";
    }

    private void copy(TarArchiveInputStream tar, byte[] buffer, WritableByteChannel channel) throws IOException {
        for (int count = read(tar, buffer); count >= 0; count = read(tar, buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** What fails here is the archive, as opposed to the disk that its files are written to. */
    private int read(TarArchiveInputStream tar, byte[] buffer) {
        try {
            return tar.read(buffer);
        } catch (IOException e) {
            throw faults.damaged(e);
        }
    }
}
