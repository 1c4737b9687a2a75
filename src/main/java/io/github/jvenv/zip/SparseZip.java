package io.github.jvenv.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A zip that is far away: opening it reads its end, and each content the member's own range, so that little of it crosses
 * the network. The headers of the other members are not looked at.
 */
public final class SparseZip {
    /** More than a header takes beside its name: fixed part, extra fields, and a descriptor behind the data. */
    private static final long SLACK_BYTES = 4096;

    private final ByteSource source;
    private final CentralDirectory central;

    private SparseZip(ByteSource source, CentralDirectory central) {
        this.source = source;
        this.central = central;
    }

    /**
     * Reads what an archive holds. One read of the last 64 KiB, and a second one if the directory is longer.
     *
     * @param channel the archive, which the caller closes, and keeps open while this is used
     * @param name the archive's name for people
     * @throws InvalidZipFailure if it is no zip, or a damaged one
     */
    public static SparseZip open(SeekableByteChannel channel, String name) throws IOException {
        ByteSource source = new ByteSource(channel, name);
        return new SparseZip(source, CentralDirectory.read(source));
    }

    /** The names of all files, not yet trusted as paths. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (CentralEntry entry : central.entries()) {
            if (!entry.isDirectory()) {
                names.add(entry.name());
            }
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /** Whether there is a file of a name; names need not be put in order for it. */
    public boolean has(String name) {
        for (CentralEntry entry : central.entries()) {
            if (entry.name().equals(name)) {
                return !entry.isDirectory();
            }
        }
        return false;
    }

    /**
     * Reads one file, in one read, and checks its size and its check-sum.
     *
     * @param name one of the {@link #names}
     * @param maximumSize bytes that the file may have
     */
    public byte[] content(String name, int maximumSize) throws IOException {
        List<CentralEntry> entries = central.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(name)) {
                long next = i + 1 < entries.size() ? entries.get(i + 1).headerOffset() : central.start();
                return content(entries.get(i), next, maximumSize);
            }
        }
        throw new IllegalArgumentException("the archive " + source.name() + " has no member " + name);
    }

    private byte[] content(CentralEntry entry, long next, int maximumSize) throws IOException {
        MemberReader.requireSize(source, entry.name(), Math.max(entry.size(), entry.compressedSize()), maximumSize);
        long start = entry.headerOffset();
        long wanted = entry.rawName().remaining() + entry.compressedSize() + SLACK_BYTES;
        ByteBuffer window = ByteBuffer.allocate(Math.toIntExact(Math.min(Math.max(0, next - start), wanted)));
        source.readFully(window, start);
        long end = start + window.limit();
        ByteSource nearby = new ByteSource(new WindowChannel(window, start, source.size()), source.name());
        long dataOffset = new LocalHeader(nearby).dataOffset(entry, end);
        try (MemberReader reader = new MemberReader(nearby, () -> {})) {
            return reader.read(ZipDirectory.member(Path.of(""), entry, dataOffset), maximumSize);
        }
    }
}
