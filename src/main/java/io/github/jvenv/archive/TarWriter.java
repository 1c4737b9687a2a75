package io.github.jvenv.archive;

import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Writes images as {@code tar}. */
final class TarWriter implements ArchiveWriter {
    private final Workers workers;
    private final TarHeader header;

    TarWriter(Workers workers, Instant modified) {
        this.workers = workers;
        this.header = new TarHeader(modified);
    }

    @Override
    public void write(EnvironmentImage image, Path archive) throws IOException {
        AtomicFile.write(archive, out -> write(image, out));
    }

    /** Writes the whole archive to a stream; files are read by several threads. */
    void write(EnvironmentImage image, OutputStream out) throws IOException {
        TarPlan plan = new TarPlan(new TarEntries(image), header);
        workers.forEachInOrder(plan::next, PackedSegment::bytes, out::write);
    }
}
