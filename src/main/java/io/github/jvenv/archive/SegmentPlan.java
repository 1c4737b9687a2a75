package io.github.jvenv.archive;

import io.github.jvenv.deflate.DeflateExtent;
import io.github.jvenv.image.Content;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Divides the entries of an archive into segments, as they are asked for. What can be spliced, and what has no content,
 * goes into {@link SplicedSegment}s; a stream that is longer than a segment into {@link SplicedPart}s after the one that
 * has its header; the rest into {@link PackedSegment}s.
 */
final class SegmentPlan {
    private final ArchivedFiles archive;
    private final Map<Path, SpliceIndex> indexes;
    private final Deque<Segment> ready = new ArrayDeque<>();
    private boolean ended;

    /** The segments that are being filled; only one of them has something in it. */
    private SplicedSegment spliced;

    private PackedSegment packed = new PackedSegment();

    SegmentPlan(ArchivedFiles archive, Map<Path, SpliceIndex> indexes) {
        this.archive = archive;
        this.indexes = indexes;
        spliced = new SplicedSegment(archive.unit());
    }

    /** The next segment, or none when the archive is complete. */
    Optional<Segment> next() throws IOException {
        while (ready.isEmpty() && archive.files().hasNext()) {
            plan(archive.files().next());
        }
        if (ready.isEmpty() && !ended) {
            ended = true;
            add(archive.end());
            closePacked();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void plan(ArchivedFile file) throws IOException {
        Content content = file.content().orElse(null);
        if (content == null) {
            planHeader(file);
        } else if (content instanceof Content.Stored stored) {
            planStored(file, stored);
        } else if (content instanceof Content.OnDisk onDisk) {
            planFile(file, onDisk.file(), onDisk.size());
        } else if (content instanceof Content.Made made) {
            planPacked(file, made.size(), Slices.of(made));
        }
    }

    private void planHeader(ArchivedFile file) {
        if (!packed.isEmpty()) {
            add(file.header());
            return;
        }
        spliced.add(file);
        if (spliced.isFull()) {
            closeSpliced();
        }
    }

    private void planStored(ArchivedFile file, Content.Stored stored) throws IOException {
        ZipMember member = stored.member();
        if (!member.deflated()) {
            planPacked(
                    file,
                    member.size(),
                    (from, size) -> new FilePiece(member.archive(), member.dataOffset() + from, size, false));
            return;
        }
        DeflateExtent extent = indexes.getOrDefault(member.archive(), SpliceIndex.EMPTY)
                .find(member)
                .orElse(null);
        if (extent == null) {
            UnpackedFile.requireIntact(stored);
            planFile(file, stored.unpacked(), stored.size());
        } else {
            planSpliced(file, member, extent);
        }
    }

    private void planSpliced(ArchivedFile file, ZipMember member, DeflateExtent extent) {
        closePacked();
        if (member.compressedSize() <= Segment.COMPRESSED_BYTES) {
            spliced.add(file, member, extent);
            if (spliced.isFull()) {
                closeSpliced();
            }
            return;
        }
        spliced.add(file);
        closeSpliced();
        for (long from = 0; from < member.compressedSize(); from += Segment.COMPRESSED_BYTES) {
            long to = Math.min(member.compressedSize(), from + Segment.COMPRESSED_BYTES);
            ready.add(new SplicedPart(member, extent, from, to, archive.unit()));
        }
    }

    private void planFile(ArchivedFile file, Path source, long whole) {
        planPacked(file, whole, Slices.of(source, whole));
    }

    private void planPacked(ArchivedFile file, long whole, Slices content) {
        add(file.header());
        long from = 0;
        while (from < whole) {
            int size = (int) Math.min(whole - from, packed.room());
            packed.add(content.slice(from, size));
            from += size;
            closePackedIfFull();
        }
        add(new byte[Padding.of(whole, archive.unit())]);
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
            spliced = new SplicedSegment(archive.unit());
        }
    }
}
