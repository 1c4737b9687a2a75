package io.github.jvenv.build;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** How source archives are packed. */
enum SourceArchiveFormat {
    TAR_GZ(".tar.gz .tgz"),
    TAR_BZ2(".tar.bz2 .tbz .tbz2"),
    TAR_XZ(".tar.xz .txz"),
    TAR_LZMA(".tar.lzma .tlz"),
    TAR(".tar"),
    ZIP(".zip");

    private static final int BUFFER_BYTES = 64 << 10;

    /** What a decoder may use: more than the highest preset needs, which is 65 MB, and bounded. */
    private static final int DECODER_KIB = 256 << 10;

    private final String endings;

    SourceArchiveFormat(String endings) {
        this.endings = endings;
    }

    /**
     * The format of a file: by its name, else, as for URLs without an ending, by how it begins.
     *
     * @param filename the name that it was published by
     */
    static SourceArchiveFormat of(Path archive, String filename) throws IOException {
        String name = filename.toLowerCase(Locale.ROOT);
        Optional<SourceArchiveFormat> named = Arrays.stream(values())
                .filter(format -> format.isEndingOf(name))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        if (name.endsWith(".tar.lz") || name.endsWith(".tar.z")) {
            throw new InvalidArchiveFailure(
                    filename,
                    "it is compressed by " + (name.endsWith("z") && !name.endsWith("lz") ? "compress" : "lzip")
                            + ", which is not supported");
        }
        return byContent(archive)
                .orElseThrow(() -> new InvalidArchiveFailure(
                        filename,
                        "it is neither a tar archive, compressed by gzip, bzip2, xz or not at all, nor a zip"));
    }

    private boolean isEndingOf(String name) {
        return Arrays.stream(endings.split(" ")).anyMatch(name::endsWith);
    }

    private static Optional<SourceArchiveFormat> byContent(Path archive) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(archive)) {
            start = stream.readNBytes(512);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4")) {
            return Optional.of(ZIP);
        }
        if (text.startsWith("\u001f\u008b")) {
            return Optional.of(TAR_GZ);
        }
        if (text.startsWith("BZh")) {
            return Optional.of(TAR_BZ2);
        }
        if (text.startsWith("\u00fd7zXZ\0")) {
            return Optional.of(TAR_XZ);
        }
        return text.startsWith("ustar", 257) ? Optional.of(TAR) : Optional.empty();
    }

    /** The tar archive within a file of this format, which is one. */
    InputStream open(Path archive) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(archive), BUFFER_BYTES);
        try {
            return switch (this) {
                case TAR_GZ -> new GZIPInputStream(file, BUFFER_BYTES);
                case TAR_BZ2 -> new BZip2CompressorInputStream(file, true);
                case TAR_XZ -> new XZInputStream(file, DECODER_KIB);
                case TAR_LZMA -> new LZMAInputStream(file, DECODER_KIB);
                case TAR -> file;
                case ZIP -> throw new IllegalStateException("a zip has no tar archive within");
            };
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
