package io.github.jvenv.lock;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names of lock files: {@code pylock.toml}, or {@code pylock.<name>.toml} where there are several. */
public final class LockFileName {
    /** The name of a lock file that needs no name of its own. */
    public static final String DEFAULT = "pylock.toml";

    private static final String PREFIX = "pylock.";
    private static final String SUFFIX = ".toml";
    private static final Pattern NAMED = Pattern.compile("pylock\\.([^.]+)\\.toml");

    private LockFileName() {}

    /** Whether tools take a file of that name, without its directory, for a lock file. */
    public static boolean isValid(String filename) {
        return filename.equals(DEFAULT) || NAMED.matcher(filename).matches();
    }

    /** What a lock file of several is called, between prefix and suffix; empty for the default and for other files. */
    public static Optional<String> nameIn(String filename) {
        return NAMED.matcher(filename).matches()
                ? Optional.of(filename.substring(PREFIX.length(), filename.length() - SUFFIX.length()))
                : Optional.empty();
    }
}
