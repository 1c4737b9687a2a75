package io.github.jvenv.unpack;

import io.github.jvenv.failure.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        ArchiveFaults faults = RefusedArchiveFailure.about(file);
        UnpackedArchive tree = new UnpackedArchive(directory, file, new Allowance(file, limits, faults));
        int magic = magic();
        ArchiveMembers members =
                magic == ZIP ? new ZipMembers(file, limits.members()) : new TarMembers(() -> opened(magic), faults);
        members.forEach(tree::add);
        return tree.finish();
    }

    /**
     * The directory below an unpacked one in which the environment stands, as some archives have one for all, or several
     * one in the other, as for a prefix {@code opt/app}.
     *
     * @param isEnvironment tells an environment from another directory
     */
    public Path rootIn(Path directory, Predicate<Path> isEnvironment) throws IOException {
        for (Optional<Path> root = Optional.of(directory); root.isPresent(); root = onlyDirectoryIn(root.get())) {
            if (isEnvironment.test(root.get())) {
                return root.get();
            }
        }
        throw new Failure(
                "The archive " + file + " holds no environment: there is no pyvenv.cfg at its top.",
                "Name an archive that the goal archive has made.");
    }

    private static Optional<Path> onlyDirectoryIn(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            List<Path> found = children.limit(2).toList();
            return found.size() == 1 && Files.isDirectory(found.get(0), LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(found.get(0))
                    : Optional.empty();
        }
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
        } catch (LinkageError e) {
            raw.close();
            throw new Failure(
                    "The archive " + file
                            + " cannot be read: the native library of Zstandard does not load on this machine ("
                            + e.getMessage() + ").",
                    "Take an archive of another format, such as tar.gz. Where programs cannot be run from the directory for"
                            + " temporary files, -DZstdTempFolder=<directory> names another one for the library.",
                    e);
        }
    }
}
