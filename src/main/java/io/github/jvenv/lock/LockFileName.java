package io.github.jvenv.lock;

import java.util.regex.Pattern;

/** Names of lock files: {@code pylock.toml}, or {@code pylock.<name>.toml} where there are several (PEP 751). */
public final class LockFileName {
    private static final Pattern NAME = Pattern.compile("pylock\\.([^.]+\\.)?toml");

    private LockFileName() {}

    /** Whether tools take a file of that name, without its directory, for a lock file. */
    public static boolean isValid(String filename) {
        return NAME.matcher(filename).matches();
    }
}
