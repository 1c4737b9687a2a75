package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.deflate.DeflateExtent;
import io.github.jvenv.digest.Crc32;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * A part of the deflate stream of a large zip member.
 *
 * @param from the first byte of the stream that belongs to the part
 * @param to the end of the part
 * @param unit what follows the whole stream fills up a unit of so many bytes
 */
record SplicedPart(ZipMember member, DeflateExtent extent, long from, long to, int unit) implements Segment {
    @Override
    public Crc32 writeTo(BlockWriter target) throws IOException {
        try (FileChannel zip = FileChannel.open(member.archive())) {
            target.splice(zip, member.dataOffset(), extent, from, to);
        }
        if (to < member.compressedSize()) {
            // Nobody knows which of the member's bytes are in which part; the last one has them all.
            return Crc32.EMPTY;
        }
        Crc32 crc = new Crc32(member.crc32(), member.size()).then(Padding.write(member.size(), unit, target));
        target.endOnByte();
        return crc;
    }
}
