package io.github.jvenv.vcs;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a revision stands for.
 *
 * @param commit the commit's full identifier
 * @param requested the text that was asked for
 * @param branch the branch that it names
 */
record Revision(String commit, Optional<String> requested, Optional<String> branch) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}");

    /** Whether a text is a full commit, unless somebody gave such a name to a branch or tag. */
    static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }
}
