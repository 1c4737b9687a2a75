package io.github.jvenv.archive;

import com.github.luben.zstd.ZstdOutputStream;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes images as {@code tar.zst}: a tar archive in one Zstandard frame with a check-sum. Zstandard divides its work into
 * jobs of a fixed size and joins them in order, so that the bytes depend neither on the number of its threads nor on how
 * fast they are; only work without any thread of its own would give other ones.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878, Zstandard</a>
 */
final class TarZstWriter implements ArchiveWriter {
    /** What the program zstd does when nobody asks for something else. */
    private static final int LEVEL = 3;

    private final Workers workers;
    private final TarWriter tar;

    TarZstWriter(Workers workers, Instant modified) {
        this.workers = workers;
        this.tar = new TarWriter(workers, modified);
    }

    @Override
    public void write(EnvironmentImage image, Path archive) throws IOException {
        AtomicFile.write(archive, out -> {
            try (ZstdOutputStream frame = open(new KeptOpen(out))) {
                tar.write(image, frame);
            }
        });
    }

    private ZstdOutputStream open(OutputStream out) throws IOException {
        try {
            return new ZstdOutputStream(out, LEVEL).setChecksum(true).setWorkers(workers.threads());
        } catch (LinkageError e) {
            throw new Failure(
                    "The archive cannot be compressed by Zstandard: its native library does not load on this machine ("
                            + e.getMessage() + ").",
                    "Choose another format, such as tar.gz. Where programs cannot be run from the directory for temporary"
                            + " files, -DZstdTempFolder=<directory> names another one for the library.",
                    e);
        }
    }

    /** Leaves the stream below open, whose owner closes it. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
