package io.github.jvenv.lock;

import java.util.regex.Pattern;

/** How version control systems name a commit: by a hash of it, if they have one, and then by all of that. */
final class CommitId {
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SHA1_OR_SHA256 = Pattern.compile("[0-9a-fA-F]{40}([0-9a-fA-F]{24})?");

    /** What begins with a hyphen would be an option to the system's program. */
    private static final Pattern REVISION = Pattern.compile("[^\\p{Cntrl}\\s-][^\\p{Cntrl}\\s]*");

    private CommitId() {}

    static void require(String system, String commitId) {
        Pattern shape = switch (system) {
            case "git" -> SHA1_OR_SHA256;
            case "hg" -> SHA1;
            case "bzr", "svn" -> REVISION;
            default -> throw new InvalidLockFailure("Expected a version control system: git, hg, bzr or svn");
        };
        if (!shape.matcher(commitId).matches()) {
            throw new InvalidLockFailure("Expected the whole identifier of a " + system + " commit");
        }
    }
}
