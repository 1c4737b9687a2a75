package io.github.jvenv.lock;

import io.github.jvenv.spec.filename.SdistFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where a package comes from. The specification knows four ways, of which an entry has one. */
public sealed interface PackageSource {
    /** Seconds since 1970 of the first moment that both TOML and Python can write. */
    long YEAR_1 = -62_135_596_800L;

    /** Seconds since 1970 of the first moment that TOML can no longer write. */
    long YEAR_10000 = 253_402_300_800L;

    /**
     * Files of an index, one of which is chosen when it is installed.
     *
     * @param sdist the source distribution
     * @param wheels sorted by name; with no source distribution at least one
     */
    record IndexFiles(Optional<LockedFile> sdist, List<LockedFile> wheels) implements PackageSource {
        public IndexFiles {
            wheels = wheels.stream().sorted().toList();
            boolean kinds = sdist.stream().allMatch(file -> file.filename() instanceof SdistFilename)
                    && wheels.stream().allMatch(file -> file.filename() instanceof WheelFilename);
            if (!kinds) {
                throw new IllegalArgumentException("a wheel for an sdist, or an sdist for a wheel");
            }
            if (sdist.isEmpty() && wheels.isEmpty()) {
                throw new InvalidLockFailure("Expected an sdist or wheels");
            }
        }
    }

    /**
     * A repository of a version control system ({@code packages.vcs}).
     *
     * @param type {@code git}, {@code hg}, {@code bzr} or {@code svn}
     * @param requestedRevision what the user asked for; only told, never checked out
     * @param commitId what is installed; a hash where the system has hashes
     * @param subdirectory where the project is in the tree, if not at its top
     */
    record Vcs(
            String type,
            FileLocation location,
            Optional<String> requestedRevision,
            String commitId,
            Optional<String> subdirectory)
            implements PackageSource, InstallSource {
        public Vcs {
            CommitId.require(type, commitId);
            subdirectory.ifPresent(LockPaths::requireWithin);
        }

        /** Which commit of what, for people. */
        @Override
        public String toString() {
            return type + " repository " + location + " at " + commitId;
        }
    }

    /**
     * A directory with a source tree ({@code packages.directory}).
     *
     * @param path absolute, or relative to the lock file's directory
     * @param editable whether it was asked for as editable
     * @param subdirectory where the project is in the tree, if not at its top
     */
    record Directory(String path, boolean editable, Optional<String> subdirectory)
            implements PackageSource, InstallSource {
        public Directory {
            LockPaths.requirePath(path);
            subdirectory.ifPresent(LockPaths::requireWithin);
        }

        /** Which directory, for people. */
        @Override
        public String toString() {
            return "directory " + path;
        }
    }

    /**
     * A wheel, a source distribution or another archive of a source tree, asked for by its URL or path
     * ({@code packages.archive}).
     *
     * @param size in bytes
     * @param uploadTime when it was published, between the years 1 and 9999
     * @param hashes what it must have
     * @param subdirectory where the project is in the tree, if not at its top
     */
    record Archive(
            FileLocation location,
            OptionalLong size,
            Optional<Instant> uploadTime,
            FileHashes hashes,
            Optional<String> subdirectory)
            implements PackageSource, InstallSource {
        public Archive {
            requireSize(size);
            requireTime(uploadTime);
            subdirectory.ifPresent(LockPaths::requireWithin);
        }

        /** Which archive, for people. */
        @Override
        public String toString() {
            return "archive " + location;
        }
    }

    /** A file has no negative size. */
    static void requireSize(OptionalLong size) {
        if (size.isPresent() && size.getAsLong() < 0) {
            throw new InvalidLockFailure("Expected a size in bytes, which is not negative");
        }
    }

    /** TOML has years of four digits, and Python none before the first. */
    static void requireTime(Optional<Instant> time) {
        boolean writable = time.isEmpty()
                || (time.get().getEpochSecond() >= YEAR_1 && time.get().getEpochSecond() < YEAR_10000);
        if (!writable) {
            throw new InvalidLockFailure("Expected a time between the years 1 and 9999");
        }
    }
}
