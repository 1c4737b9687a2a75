package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.VersionRanges;

/**
 * How the user's own requirements and constraints choose among a project's files. As for pip, {@code ===1.0} leaves out files
 * that write the version as 1.0.0, and files without an allowed digest are passed over as soon as one that a requirement
 * leaves has one. Where none has, all stay, so that a file with another digest is told as such.
 *
 * @param hashes digests of which a file must have one
 * @param versions the versions that requirements and constraints leave
 * @param literal whether one of them compares versions as texts
 */
record FileChoice(AllowedHashes hashes, VersionRanges versions, boolean literal) {
    static final FileChoice NONE = new FileChoice(AllowedHashes.ANY, VersionRanges.ALL, false);

    /** The files that are left of a project, before hashes decide. */
    ProjectFiles.Known among(ProjectFiles.Known known) {
        return literal ? known.writtenAs(versions) : known;
    }

    /** The hashes that decide among the given files. */
    AllowedHashes hashesFor(ProjectFiles.Known known) {
        boolean decide = !hashes.isAny()
                && known.versions().stream()
                        .filter(versions::contains)
                        .flatMap(version -> known.files(version).stream())
                        .anyMatch(file -> hashes.allow(file.hashes()));
        return decide ? hashes : AllowedHashes.ANY;
    }
}
