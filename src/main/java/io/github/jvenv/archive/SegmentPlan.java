package io.github.jvenv.archive;

import io.github.jvenv.deflate.DeflateExtent;
import io.github.jvenv.image.Content;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Divides the entries of an archive into segments, as they are asked for. What can be spliced, and what has no content,
 * goes into {@link SplicedSegment}s; a stream that is longer than a segment into {@link SplicedPart}s after the one that
 * has its header; the rest into {@link PackedSegment}s.
 */
final class SegmentPlan {
    /** Two blocks of zeros end a tar archive. */
    private static final int END_BYTES = 2 * TarHeader.BLOCK;

    private final Iterator<TarEntry> entries;
    private final TarHeader header;
    private final Map<Path, SpliceIndex> indexes;
    private final Deque<Segment> ready = new ArrayDeque<>();
    private boolean ended;

    /** The segments that are being filled; only one of them has something in it. */
    private SplicedSegment spliced;

    private PackedSegment packed = new PackedSegment();

    SegmentPlan(Iterator<TarEntry> entries, TarHeader header, Map<Path, SpliceIndex> indexes) {
        this.entries = entries;
        this.header = header;
        this.indexes = indexes;
        spliced = new SplicedSegment(header);
    }

    /** The next segment, or none when the archive is complete. */
    Optional<Segment> next() throws IOException {
        while (ready.isEmpty() && entries.hasNext()) {
            plan(entries.next());
        }
        if (ready.isEmpty() && !ended) {
            ended = true;
            add(new byte[END_BYTES]);
            closePacked();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void plan(TarEntry entry) throws IOException {
        Content content = entry.content().orElse(null);
        if (content == null) {
            planHeader(entry);
        } else if (content instanceof Content.Stored stored) {
            planStored(entry, stored);
        } else if (content instanceof Content.OnDisk onDisk) {
            planFile(entry, onDisk.file());
        } else if (content instanceof Content.Made made) {
            byte[] bytes = made.bytes();
            planPacked(
                    entry,
                    (from, size) -> new PackedSegment.Bytes(Arrays.copyOfRange(bytes, (int) from, (int) from + size)));
        }
    }

    private void planHeader(TarEntry entry) {
        if (!packed.isEmpty()) {
            add(header.of(entry));
            return;
        }
        spliced.add(entry);
        if (spliced.isFull()) {
            closeSpliced();
        }
    }

    private void planStored(TarEntry entry, Content.Stored stored) throws IOException {
        ZipMember member = stored.member();
        if (!member.deflated()) {
            planPacked(entry, (from, size) -> new FilePiece(member.archive(), member.dataOffset() + from, size, false));
            return;
        }
        DeflateExtent extent = indexes.getOrDefault(member.archive(), SpliceIndex.EMPTY)
                .find(member)
                .orElse(null);
        if (extent == null) {
            UnpackedFile.requireIntact(stored);
            planFile(entry, stored.unpacked());
        } else {
            planSpliced(entry, member, extent);
        }
    }

    private void planSpliced(TarEntry entry, ZipMember member, DeflateExtent extent) {
        closePacked();
        if (member.compressedSize() <= Segment.COMPRESSED_BYTES) {
            spliced.add(entry, member, extent);
            if (spliced.isFull()) {
                closeSpliced();
            }
            return;
        }
        spliced.add(entry);
        closeSpliced();
        for (long from = 0; from < member.compressedSize(); from += Segment.COMPRESSED_BYTES) {
            long to = Math.min(member.compressedSize(), from + Segment.COMPRESSED_BYTES);
            ready.add(new SplicedPart(member, extent, from, to));
        }
    }

    private void planFile(TarEntry entry, Path file) {
        planPacked(entry, (from, size) -> new FilePiece(file, from, size, from + size == entry.size()));
    }

    private void planPacked(TarEntry entry, Slices content) {
        add(header.of(entry));
        long from = 0;
        while (from < entry.size()) {
            int size = (int) Math.min(entry.size() - from, packed.room());
            packed.add(content.slice(from, size));
            from += size;
            closePackedIfFull();
        }
        add(new byte[TarHeader.padding(entry.size())]);
    }

    /** Cuts a piece out of an entry's content. */
    @FunctionalInterface
    private interface Slices {
        PackedSegment.Piece slice(long from, int size);
    }

    private void add(byte[] bytes) {
        closeSpliced();
        packed.add(new PackedSegment.Bytes(bytes));
        closePackedIfFull();
    }

    private void closePackedIfFull() {
        if (packed.room() == 0) {
            closePacked();
        }
    }

    private void closePacked() {
        if (!packed.isEmpty()) {
            ready.add(packed);
            packed = new PackedSegment();
        }
    }

    private void closeSpliced() {
        if (!spliced.isEmpty()) {
            ready.add(spliced);
            spliced = new SplicedSegment(header);
        }
    }
}
