package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockWriter;
import io.github.jvenv.digest.Crc32;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes images as {@code zip}. The members of wheels are copied as they stand there; what did not come from a zip is
 * compressed, a large file in parts. Modes and links are recorded as Info-ZIP does.
 */
final class ZipWriter implements ArchiveWriter {
    private final Workers workers;
    private final ZipRecords records;
    private final Queue<BlockWriter> idle = new ConcurrentLinkedQueue<>();

    ZipWriter(Workers workers, Instant modified) {
        this.workers = workers;
        this.records = new ZipRecords(modified);
    }

    @Override
    public void write(EnvironmentImage image, Path archive) throws IOException {
        AtomicFile.write(archive, out -> write(image, out));
    }

    private void write(EnvironmentImage image, OutputStream out) throws IOException {
        ZipPlan plan = new ZipPlan(new TarEntries(image));
        try (ZipOutput zip = new ZipOutput(out, records)) {
            workers.forEachInOrder(plan::next, this::compress, zip::append);
            zip.finish();
        }
    }

    private ZipData compress(ZipPart part) throws IOException {
        if (!(part instanceof ZipPart.Packed packed)) {
            return new ZipData(part, new ByteArrayOutputStream(0), Crc32.EMPTY, false);
        }
        byte[] plain = new byte[packed.piece().size()];
        packed.piece().read(plain, 0);
        Crc32 crc = Crc32.of(plain, 0, plain.length);
        BlockWriter used = idle.poll();
        BlockWriter blocks = used == null ? new BlockWriter() : used;
        blocks.clear();
        blocks.compress(plain, 0, plain.length);
        blocks.endOnByte();
        if (packed.isLast()) {
            blocks.finish();
        }
        boolean deflated = !packed.isWhole() || blocks.size() < plain.length;
        ByteArrayOutputStream data = new ByteArrayOutputStream(Math.min(blocks.size(), plain.length));
        if (deflated) {
            blocks.copyTo(data);
        } else {
            data.writeBytes(plain);
        }
        idle.add(blocks);
        return new ZipData(part, data, crc, deflated);
    }
}
