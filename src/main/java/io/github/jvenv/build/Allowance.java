package io.github.jvenv.build;

import io.github.jvenv.unpack.ArchiveMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is left of an archive's {@link UnpackLimits}. */
final class Allowance {
    private final String filename;
    private final UnpackLimits limits;
    private final long archiveBytes;
    private int members;
    private long bytes;

    Allowance(Path archive, String filename, UnpackLimits limits) throws IOException {
        this.filename = filename;
        this.limits = limits;
        this.archiveBytes = Files.size(archive);
    }

    /** Counts a member, before any of it is written. */
    void count(ArchiveMember member) {
        members++;
        if (members > limits.members()) {
            throw new InvalidArchiveFailure(filename, "it has more than " + limits.members() + " members");
        }
        if (member instanceof ArchiveMember.File file) {
            countBytes(file.size());
        }
    }

    /** Counts bytes that are about to be written. */
    void countBytes(long more) {
        bytes = more > limits.bytes() - bytes ? limits.bytes() + 1 : bytes + more;
        if (bytes > limits.bytes()) {
            throw new InvalidArchiveFailure(filename, "its files have more than " + limits.bytes() + " bytes");
        }
        if (bytes > limits.harmlessBytes() && bytes / limits.growth() > archiveBytes) {
            throw new InvalidArchiveFailure(
                    filename,
                    "its files are more than " + limits.growth()
                            + " times as large as itself, which is how archives are" + " made that fill a disk");
        }
    }
}
