package io.github.jvenv.vcs;

import io.github.jvenv.spec.metadata.DirectUrl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source tree as it was at a commit.
 *
 * @param tree the directory, a repository of its own
 * @param url the repository, without user info that could hold a secret
 * @param commit the commit's full identifier, in lower case
 * @param requestedRevision the branch, tag or commit that was asked for
 */
public record Checkout(Path tree, String url, String commit, Optional<String> requestedRevision) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    public Checkout {
        if (!COMMIT.matcher(commit).matches()) {
            throw new IllegalArgumentException("not a commit's full identifier: " + commit);
        }
    }

    /** What {@code direct_url.json} of a distribution from this tree says (PEP 610), but for its subdirectory. */
    public DirectUrl directUrl() {
        return DirectUrl.of(url, new DirectUrl.Origin.Repository("git", commit, requestedRevision.orElse("")));
    }
}
