package io.github.jvenv.unpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is left of an archive's {@link UnpackLimits}. */
public final class Allowance {
    private final UnpackLimits limits;
    private final ArchiveFaults faults;
    private final long archiveBytes;
    private int members;
    private long bytes;

    /** All that an archive may hold. */
    public Allowance(Path archive, UnpackLimits limits, ArchiveFaults faults) throws IOException {
        this.limits = limits;
        this.faults = faults;
        this.archiveBytes = Files.size(archive);
    }

    /** Counts a member, before any of it is written. */
    public void count(ArchiveMember member) {
        countOne();
        if (member instanceof ArchiveMember.File file) {
            countBytes(file.size());
        }
    }

    /** Counts a directory that is no member of its own and follows from the path of one: a path may have thousands. */
    public void countDirectory() {
        countOne();
    }

    private void countOne() {
        members++;
        if (members > limits.members()) {
            throw faults.exceeds("maximumFiles", "it has more than " + limits.members() + " members");
        }
    }

    /** Counts bytes that are about to be written; so many that nobody can count them are less than none. */
    public void countBytes(long more) {
        bytes = more < 0 || more > limits.bytes() - bytes ? limits.bytes() + 1 : bytes + more;
        if (bytes > limits.bytes()) {
            throw faults.exceeds("maximumBytes", "its files have more than " + limits.bytes() + " bytes");
        }
        if (bytes > limits.harmlessBytes() && bytes / limits.ratio() > archiveBytes) {
            throw faults.exceeds(
                    "maximumRatio",
                    "its files are more than " + limits.ratio() + " times as large as itself, as those of archives"
                            + " are that are made to fill a disk");
        }
    }
}
