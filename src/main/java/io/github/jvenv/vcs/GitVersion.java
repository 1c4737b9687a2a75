package io.github.jvenv.vcs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a {@code git} program: what it can do. */
record GitVersion(int major, int minor) {
    private static final Pattern ANSWER = Pattern.compile("git version (\\d{1,6})\\.(\\d{1,6}).*", Pattern.DOTALL);

    /** The version in what {@code git version} prints; one that can do little if there is none. */
    static GitVersion parse(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        return matcher.matches()
                ? new GitVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new GitVersion(0, 0);
    }

    /** Clones that leave contents out until they are needed. */
    boolean clonesPartially() {
        return isAtLeast(2, 17);
    }

    /** A fetch that reads what to fetch from its standard input. */
    boolean fetchesFromInput() {
        return isAtLeast(2, 29);
    }

    /** Settings in environment variables, where no other user of the machine sees them. */
    boolean readsSettingsFromEnvironment() {
        return isAtLeast(2, 31);
    }

    private boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }
}
