package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes images as {@code tar.gz}: a tar archive in one gzip member, which takes over the compressed form of whatever came
 * from a zip.
 */
public final class TarGzWriter implements ArchiveWriter {
    private final SpliceIndexes indexes;
    private final Workers workers;
    private final TarHeader header;

    /**
     * A writer of archives in which every entry has the same time.
     *
     * @param modified the time of every entry, cut to seconds; not before 1970
     */
    public TarGzWriter(SpliceIndexShelf shelf, Workers workers, Instant modified) {
        this(shelf, workers, new TarHeader(modified));
    }

    private TarGzWriter(SpliceIndexShelf shelf, Workers workers, TarHeader header) {
        this.indexes = new SpliceIndexes(shelf, workers);
        this.workers = workers;
        this.header = header;
    }

    /** A writer of archives for dpkg, which knows long names only as GNU tar writes them. */
    public static TarGzWriter forDpkg(SpliceIndexShelf shelf, Workers workers, Instant modified) {
        return new TarGzWriter(shelf, workers, new TarHeader(modified, TarHeader.Extension.GNU));
    }

    @Override
    public void write(EnvironmentImage image, Path archive) throws IOException {
        write(image, TarAttributes.USUAL, archive);
    }

    /** The same, with some entries that have attributes of their own. */
    public void write(EnvironmentImage image, TarAttributes attributes, Path archive) throws IOException {
        Map<Path, SpliceIndex> spliceIndexes = indexes.indexesOf(membersOf(image));
        SegmentPlan plan = new SegmentPlan(new TarEntries(image, attributes), header, spliceIndexes);
        AtomicFile.write(archive, false, out -> write(plan, out));
    }

    private void write(SegmentPlan plan, OutputStream out) throws IOException {
        Stream stream = new Stream(out);
        out.write(GzipMember.header());
        workers.forEachInOrder(plan::next, stream::compress, stream::append);
        stream.finish();
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

        void finish() throws IOException {
            BlockWriter end = new BlockWriter();
            end.finish();
            end.copyTo(out);
            out.write(GzipMember.trailer(content));
        }
    }
}
