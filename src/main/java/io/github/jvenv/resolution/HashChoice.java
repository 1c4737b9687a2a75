package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.VersionRanges;

/**
 * How hashes choose among a project's files. As for pip, files without an allowed digest are passed over as soon as one
 * that a requirement leaves has one. Where none has, all stay, so that a file with another digest is told as such.
 *
 * @param hashes digests of which a file must have one
 * @param versions the versions that the user's own requirements and constraints leave
 */
record HashChoice(AllowedHashes hashes, VersionRanges versions) {
    static final HashChoice NONE = new HashChoice(AllowedHashes.ANY, VersionRanges.ALL);

    /** The hashes that decide among the given files. */
    AllowedHashes among(ProjectFiles.Known known) {
        boolean decide = !hashes.isAny()
                && known.versions().stream()
                        .filter(versions::contains)
                        .flatMap(version -> known.files(version).stream())
                        .anyMatch(file -> hashes.allow(file.hashes()));
        return decide ? hashes : AllowedHashes.ANY;
    }
}
