package io.github.jvenv.archive;

import io.github.jvenv.filesystem.Workers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an archive can be; each is named by its file extension, which is its type in a Maven repository too. */
public enum ArchiveFormat {
    /** A tar archive in one gzip member, spliced from what came compressed. */
    TAR_GZ("tar.gz"),
    /** A tar archive in one Zstandard frame. */
    TAR_ZST("tar.zst"),
    /** A tar archive as it is. */
    TAR("tar"),
    /** A zip with the modes and links of Unix, which takes over what came compressed. */
    ZIP("zip");

    private final String extension;

    ArchiveFormat(String extension) {
        this.extension = extension;
    }

    /** The end of a file's name, without a dot before it. */
    public String extension() {
        return extension;
    }

    /** The format with an extension. */
    public static Optional<ArchiveFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** Every extension, for messages. */
    public static String extensions() {
        return Arrays.stream(values()).map(ArchiveFormat::extension).collect(Collectors.joining(", "));
    }

    /**
     * A writer of archives in which every entry has the same time.
     *
     * @param modified the time of every entry, cut to seconds; not before 1970
     */
    public ArchiveWriter writer(SpliceIndexShelf shelf, Workers workers, Instant modified) {
        return switch (this) {
            case TAR_GZ -> new TarGzWriter(shelf, workers, modified);
            case TAR_ZST -> new TarZstWriter(workers, modified);
            case TAR -> new TarWriter(workers, modified);
            case ZIP -> new ZipWriter(workers, modified);
        };
    }
}
