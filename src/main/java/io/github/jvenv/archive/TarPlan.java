package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Divides the entries of an archive that is not spliced into runs of its bytes, as they are asked for. */
final class TarPlan {
    private final Iterator<TarEntry> entries;
    private final TarHeader header;
    private final Deque<PackedSegment> ready = new ArrayDeque<>();
    private PackedSegment open = new PackedSegment();
    private boolean ended;

    TarPlan(Iterator<TarEntry> entries, TarHeader header) {
        this.entries = entries;
        this.header = header;
    }

    /** The next run, or none when the archive is complete. */
    Optional<PackedSegment> next() throws IOException {
        while (ready.isEmpty() && entries.hasNext()) {
            plan(entries.next());
        }
        if (ready.isEmpty() && !ended) {
            ended = true;
            add(new PackedSegment.Bytes(new byte[TarHeader.END_BYTES]));
            close();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void plan(TarEntry entry) throws IOException {
        add(new PackedSegment.Bytes(header.of(entry)));
        Content content = entry.content().orElse(null);
        if (content == null) {
            return;
        }
        if (content instanceof Content.Made made) {
            slice(entry.size(), Slices.of(made));
        } else if (content instanceof Content.OnDisk onDisk) {
            addFile(onDisk.file(), entry.size());
        } else if (content instanceof Content.Stored stored) {
            addStored(stored);
        }
        add(new PackedSegment.Bytes(new byte[Padding.of(entry.size(), TarHeader.BLOCK)]));
    }

    /** What fits in is compared with its check-sum when it is read; what does not, before. */
    private void addStored(Content.Stored stored) throws IOException {
        if (stored.size() <= open.room()) {
            add(new StoredPiece(stored));
        } else {
            UnpackedFile.requireIntact(stored);
            addFile(stored.unpacked(), stored.size());
        }
    }

    private void addFile(Path file, long whole) {
        slice(whole, Slices.of(file, whole));
    }

    private void slice(long whole, Slices content) {
        long from = 0;
        while (from < whole) {
            int size = (int) Math.min(whole - from, open.room());
            add(content.slice(from, size));
            from += size;
        }
    }

    private void add(PackedSegment.Piece piece) {
        open.add(piece);
        if (open.room() == 0) {
            close();
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            ready.add(open);
            open = new PackedSegment();
        }
    }
}
