package io.github.jvenv.unpack;

import io.github.jvenv.failure.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/**
 * An archive of an environment: {@code tar}, {@code tar.gz}, {@code tar.zst} or {@code zip}, known by its first bytes.
 *
 * @param file where it is
 */
public record EnvironmentArchive(Path file) {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final int ZSTANDARD = 0x28b5;

    /**
     * Unpacks it into an empty directory.
     *
     * @return interpreters that the environment is to run with and that this machine does not have
     * @throws RefusedArchiveFailure if it is damaged or unsafe; what was unpacked by then is left to the caller
     */
    public List<String> unpackInto(Path directory, UnpackLimits limits) throws IOException {
        UnpackedTree tree = new UnpackedTree(directory, file, limits);
        int magic = magic();
        ArchiveMembers members = magic == ZIP
                ? new ZipMembers(file)
                : new TarMembers(() -> opened(magic), (fault, cause) -> new RefusedArchiveFailure(file, fault, cause));
        members.forEach(tree::add);
        return tree.finish();
    }

    /**
     * The directory below an unpacked one in which the environment stands, as some archives have one for all.
     *
     * @param isEnvironment tells an environment from another directory
     */
    public Path rootIn(Path directory, Predicate<Path> isEnvironment) throws IOException {
        if (isEnvironment.test(directory)) {
            return directory;
        }
        try (Stream<Path> children = Files.list(directory)) {
            List<Path> found = children.toList();
            if (found.size() == 1 && isEnvironment.test(found.get(0))) {
                return found.get(0);
            }
        }
        throw new Failure(
                "The archive " + file + " holds no environment: there is no pyvenv.cfg at its top.",
                "Name an archive that the goal archive has made.");
    }

    private int magic() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.read() << 8 | stream.read();
        }
    }

    private InputStream opened(int magic) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            if (magic == GZIP) {
                return new GZIPInputStream(raw, BUFFER_BYTES);
            }
            return magic == ZSTANDARD ? new ZstdCompressorInputStream(raw) : raw;
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
