package io.github.jvenv.lock;

import io.github.jvenv.spec.filename.DistributionFilename;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A wheel or source distribution of an index ({@code packages.wheels}, {@code packages.sdist}). Ordered by name.
 *
 * @param filename its name, which counts also where the URL ends in another one
 * @param uploadTime when it was published, between the years 1 and 9999
 * @param location where it is
 * @param size in bytes
 * @param hashes what it must have
 */
public record LockedFile(
        DistributionFilename filename,
        Optional<Instant> uploadTime,
        FileLocation location,
        OptionalLong size,
        FileHashes hashes)
        implements InstallSource, Comparable<LockedFile> {
    private static final Comparator<LockedFile> ORDER = Comparator.comparing(
                    (LockedFile file) -> file.filename.toString())
            .thenComparing(file -> file.location.url().map(Object::toString).orElse(""))
            .thenComparing(file -> file.location.path().orElse(""))
            .thenComparing(file -> file.hashes.toString())
            .thenComparing(file -> file.size.orElse(-1))
            .thenComparing(file -> file.uploadTime.map(Instant::toString).orElse(""));

    public LockedFile {
        PackageSource.requireSize(size);
        PackageSource.requireTime(uploadTime);
    }

    @Override
    public int compareTo(LockedFile other) {
        return ORDER.compare(this, other);
    }

    /** The file's name. */
    @Override
    public String toString() {
        return filename.toString();
    }
}
