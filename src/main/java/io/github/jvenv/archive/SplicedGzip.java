package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Compresses archives into one gzip member, which takes over the compressed form of whatever came from a zip. */
public final class SplicedGzip {
    private final SpliceIndexes indexes;
    private final Workers workers;

    /** Works in several threads, and keeps what it learns of zips on a shelf. */
    public SplicedGzip(SpliceIndexShelf shelf, Workers workers) {
        this.indexes = new SpliceIndexes(shelf, workers);
        this.workers = workers;
    }

    /**
     * Writes an archive of an image.
     *
     * @param archive the image's entries in the form of the archive
     * @return the check-sum and the size of the archive as it is when inflated
     */
    public Crc32 write(EnvironmentImage image, ArchivedFiles archive, OutputStream out) throws IOException {
        SegmentPlan plan = new SegmentPlan(archive, indexes.indexesOf(membersOf(image)));
        Stream stream = new Stream(out);
        out.write(GzipMember.header());
        workers.forEachInOrder(plan::next, stream::compress, stream::append);
        return stream.finish();
    }

    private static List<ZipMember> membersOf(EnvironmentImage image) {
        return image.entries().values().stream()
                .filter(ImageEntry.FileEntry.class::isInstance)
                .map(entry -> ((ImageEntry.FileEntry) entry).content())
                .filter(Content.Stored.class::isInstance)
                .map(content -> ((Content.Stored) content).member())
                .toList();
    }

    /** A segment's blocks, and the check-sum of what they inflate to. */
    private record Compressed(BlockWriter blocks, Crc32 content) {}

    /** The gzip member as it grows. */
    private static final class Stream {
        private final OutputStream out;
        private final Queue<BlockWriter> idle = new ConcurrentLinkedQueue<>();
        private Crc32 content = Crc32.EMPTY;

        Stream(OutputStream out) {
            this.out = out;
        }

        Compressed compress(Segment segment) throws IOException {
            BlockWriter used = idle.poll();
            BlockWriter blocks = used == null ? new BlockWriter() : used;
            return new Compressed(blocks, segment.writeTo(blocks));
        }

        void append(Compressed segment) throws IOException {
            segment.blocks().copyTo(out);
            content = content.then(segment.content());
            segment.blocks().clear();
            idle.add(segment.blocks());
        }

        Crc32 finish() throws IOException {
            BlockWriter end = new BlockWriter();
            end.finish();
            end.copyTo(out);
            out.write(GzipMember.trailer(content));
            return content;
        }
    }
}
