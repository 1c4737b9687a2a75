package io.github.jvenv.managed;

import java.util.regex.Pattern;

/** Which files of a standard library no environment uses. */
public final class StandardLibraryFiles {
    private static final Pattern UNUSED =
            Pattern.compile("(?:.*/)?(?:tests?|idle_test|__pycache__)/.*|site-packages/.*|.*\\.py[co]");

    private StandardLibraryFiles() {}

    /**
     * Whether a file is a test, bytecode, or of a package that was installed for the interpreter itself.
     *
     * @param path where it stands within the standard library, with a slash at its end if it is a directory
     */
    public static boolean areUnused(String path) {
        return UNUSED.matcher(path).matches();
    }
}
