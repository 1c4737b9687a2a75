package io.github.jvenv.build;

import io.github.jvenv.filesystem.FullDiskFailure;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.unpack.Allowance;
import io.github.jvenv.unpack.ArchiveFaults;
import io.github.jvenv.unpack.ArchiveMembers;
import io.github.jvenv.unpack.TarMembers;
import io.github.jvenv.unpack.UnpackLimits;
import io.github.jvenv.unpack.ZipMembers;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The archive of a source distribution, or of a source tree from anywhere: {@code .tar.gz}, {@code .tgz}, {@code .tar.bz2},
 * {@code .tar.xz}, {@code .tar.lzma}, {@code .tar} or {@code .zip}.
 *
 * <p>What it holds comes out as pip lets it: a directory that all members have in common is left out; a file can be run if
 * anybody may run it according to the archive, and has no other mode of its own; a file of a tar keeps its time, which some
 * builds compare. The rules for what comes out at all are those of the {@code data} filter of Python's {@code tarfile}
 * (PEP 706), and a little stricter: no member or link leads out of the tree, no link is absolute, nothing is a device, a
 * member has no {@code ..} in its path and does not lie below a link.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/source-distribution-format/">Source distribution
 *     format</a>
 */
public final class SourceArchive {
    /** More than the largest source distributions have. */
    private static final UnpackLimits LIMITS = new UnpackLimits(8L << 30, 500_000, 200);

    private SourceArchive() {}

    /**
     * Unpacks an archive. The tree appears when it is complete, or not at all.
     *
     * @param archive the file
     * @param filename the name it was published by, which tells its format
     * @param target where the tree will stand; nothing stands there yet
     * @throws InvalidArchiveFailure if it is damaged, or is not to be unpacked
     * @throws FullDiskFailure if there is no room for it
     */
    public static void unpack(Path archive, String filename, Path target) throws IOException {
        unpack(archive, filename, target, LIMITS);
    }

    static void unpack(Path archive, String filename, Path target, UnpackLimits limits) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a root directory cannot be made: " + target);
        }
        try {
            write(archive, filename, target, parent, limits);
        } catch (IOException e) {
            throw FullDiskFailure.find(e, parent).orElseThrow(() -> e);
        }
    }

    private static void write(Path archive, String filename, Path target, Path parent, UnpackLimits limits)
            throws IOException {
        SourceArchiveFormat format = SourceArchiveFormat.of(archive, filename);
        ArchiveFaults faults = (fault, cause) -> new InvalidArchiveFailure(filename, fault, cause);
        ArchiveMembers members = format == SourceArchiveFormat.ZIP
                ? new ZipMembers(archive)
                : new TarMembers(() -> format.open(archive), faults);
        Allowance allowance = new Allowance(archive, limits, faults);
        LeadingDirectory leading = new LeadingDirectory(filename);
        members.forEach(member -> {
            allowance.count(member);
            leading.look(member);
        });
        try (TemporaryDirectory made = TemporaryDirectory.in(parent)) {
            UnpackedSources tree = new UnpackedSources(made.path(), filename, allowance);
            members.forEach(member -> tree.add(leading.strip(member)));
            tree.finish();
            if (!made.moveTo(target)) {
                throw new IOException("The directory " + target + " is there already.");
            }
        }
    }
}
