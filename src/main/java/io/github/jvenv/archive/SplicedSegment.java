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
    /** What a header counts for beside compressed content: it is mostly like the one before. */
    private static final int HEADER_BYTES = 64;

    private final int unit;
    private final List<ArchivedFile> files = new ArrayList<>();
    private final List<Splice> splices = new ArrayList<>();
    private long compressedSize;

    SplicedSegment(int unit) {
        this.unit = unit;
    }

    /** A whole member to take over after the header of a file. */
    private record Splice(int file, ZipMember member, DeflateExtent extent) {}

    /** Adds the header of a file whose content, if it has any, comes in another segment. */
    void add(ArchivedFile file) {
        files.add(file);
        compressedSize += HEADER_BYTES;
    }

    /** Adds a file with its content. */
    void add(ArchivedFile file, ZipMember member, DeflateExtent extent) {
        splices.add(new Splice(files.size(), member, extent));
        compressedSize += member.compressedSize();
        add(file);
    }

    boolean isEmpty() {
        return files.isEmpty();
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
            for (int i = 0; i < files.size(); i++) {
                byte[] bytes = files.get(i).header();
                // Headers of one size are alike at every place; one with an extended header is alike to none.
                long distance = bytes.length == model.length ? crc.length() - modelAt : Long.MAX_VALUE;
                target.writeAlike(bytes, model, distance);
                model = bytes;
                modelAt = crc.length();
                crc = crc.then(Crc32.of(bytes, 0, bytes.length));
                if (next < splices.size() && splices.get(next).file() == i) {
                    crc = crc.then(write(splices.get(next++), zips, target));
                }
            }
        }
        target.endOnByte();
        return crc;
    }

    private Crc32 write(Splice splice, ZipChannels zips, BlockWriter target) throws IOException {
        ZipMember member = splice.member();
        target.splice(zips.get(member.archive()), member.dataOffset(), splice.extent(), 0, member.compressedSize());
        return new Crc32(member.crc32(), member.size()).then(Padding.write(member.size(), unit, target));
    }
}
