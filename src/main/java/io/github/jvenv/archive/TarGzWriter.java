package io.github.jvenv.archive;

import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes images as {@code tar.gz}: a tar archive in one gzip member, which takes over the compressed form of whatever came
 * from a zip.
 */
public final class TarGzWriter implements ArchiveWriter {
    private final SplicedGzip gzip;
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
        this.gzip = new SplicedGzip(shelf, workers);
        this.header = header;
    }

    /** A writer of archives for dpkg, which knows long names only as GNU tar writes them. */
    public static TarGzWriter forDpkg(SpliceIndexShelf shelf, Workers workers, Instant modified) {
        return new TarGzWriter(shelf, workers, new TarHeader(modified, TarHeader.Extension.GNU));
    }

    /** Refuses an image with a file that is too large, as writing does, which may be long afterwards. */
    public void requireRoom(EnvironmentImage image) {
        header.requireRoom(image);
    }

    @Override
    public void write(EnvironmentImage image, Path archive) throws IOException {
        write(image, TarAttributes.USUAL, archive);
    }

    /** The same, with some entries that have attributes of their own. */
    public void write(EnvironmentImage image, TarAttributes attributes, Path archive) throws IOException {
        requireRoom(image);
        ArchivedFiles files = new TarEntries(image, attributes).under(header);
        AtomicFile.write(archive, out -> gzip.write(image, files, out));
    }
}
