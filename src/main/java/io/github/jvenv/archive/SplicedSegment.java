package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.deflate.DeflateExtent;
import io.github.jvenv.digest.Crc32;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Headers, each followed by a zip member's deflate stream as it stands in the zip, or by nothing. */
final class SplicedSegment implements Segment {
    private final TarHeader header;
    private final List<TarEntry> entries = new ArrayList<>();
    private final List<Splice> splices = new ArrayList<>();
    private long compressedSize;

    SplicedSegment(TarHeader header) {
        this.header = header;
    }

    /** A whole member to take over after the header of an entry. */
    private record Splice(int entry, ZipMember member, DeflateExtent extent) {}

    /** Adds the header of an entry whose content, if it has any, comes in another segment. */
    void add(TarEntry entry) {
        entries.add(entry);
        compressedSize += TarHeader.BLOCK / 8;
    }

    /** Adds an entry with its content. */
    void add(TarEntry entry, ZipMember member, DeflateExtent extent) {
        splices.add(new Splice(entries.size(), member, extent));
        compressedSize += member.compressedSize();
        add(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean isFull() {
        return compressedSize >= COMPRESSED_BYTES;
    }

    @Override
    public Crc32 writeTo(BlockWriter target) throws IOException {
        Crc32 crc = Crc32.EMPTY;
        byte[] model = {};
        long modelAt = 0;
        int next = 0;
        try (ZipChannels zips = new ZipChannels()) {
            for (int i = 0; i < entries.size(); i++) {
                byte[] bytes = header.of(entries.get(i));
                // Headers of one size are alike at every place; one with an extended header is alike to none.
                long distance = bytes.length == model.length ? crc.length() - modelAt : Long.MAX_VALUE;
                target.writeAlike(bytes, model, distance);
                model = bytes;
                modelAt = crc.length();
                crc = crc.then(Crc32.of(bytes, 0, bytes.length));
                if (next < splices.size() && splices.get(next).entry() == i) {
                    crc = crc.then(write(splices.get(next++), zips, target));
                }
            }
        }
        target.endOnByte();
        return crc;
    }

    private static Crc32 write(Splice splice, ZipChannels zips, BlockWriter target) throws IOException {
        ZipMember member = splice.member();
        target.splice(zips.get(member.archive()), member.dataOffset(), splice.extent(), 0, member.compressedSize());
        return new Crc32(member.crc32(), member.size()).then(Padding.write(member.size(), target));
    }
}
