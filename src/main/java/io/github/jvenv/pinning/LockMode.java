package io.github.jvenv.pinning;

/** What a goal does with a lock file. */
public enum LockMode {
    /** It installs what the file says, if there is one, and fails if that is no longer the answer to what is asked. */
    USE,
    /** It resolves anew, and writes the file. */
    UPDATE,
    /** It does as if there were no file. */
    IGNORE
}
