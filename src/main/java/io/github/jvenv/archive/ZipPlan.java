package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Divides the entries of a zip into parts, as they are asked for. */
final class ZipPlan {
    private final Iterator<TarEntry> entries;
    private final Deque<ZipPart> ready = new ArrayDeque<>();

    ZipPlan(Iterator<TarEntry> entries) {
        this.entries = entries;
    }

    /** The next part, or none when there are no more. */
    Optional<ZipPart> next() {
        if (ready.isEmpty() && entries.hasNext()) {
            plan(entries.next());
        }
        return Optional.ofNullable(ready.poll());
    }

    private void plan(TarEntry entry) {
        Content content = entry.content().orElse(null);
        if (content == null) {
            // The content of a link is where it leads to; directories and empty files have none.
            whole(entry, entry.linkTarget().getBytes(StandardCharsets.UTF_8));
        } else if (content instanceof Content.Stored stored) {
            ready.add(new ZipPart.Taken(entry, stored.member()));
        } else if (content instanceof Content.OnDisk onDisk) {
            slice(entry, Slices.of(onDisk.file(), entry.size()));
        } else if (content instanceof Content.Made made) {
            slice(entry, Slices.of(made));
        }
    }

    private void whole(TarEntry entry, byte[] bytes) {
        ready.add(new ZipPart.Packed(entry, new PackedSegment.Bytes(bytes), true, true));
    }

    private void slice(TarEntry entry, Slices content) {
        for (long from = 0; from < entry.size(); from += Segment.PACKED_BYTES) {
            int size = (int) Math.min(entry.size() - from, Segment.PACKED_BYTES);
            ready.add(new ZipPart.Packed(entry, content.slice(from, size), from == 0, from + size == entry.size()));
        }
    }
}
