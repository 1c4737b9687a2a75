package io.github.jvenv.lock;

/**
 * An entry of a lock that applies to a target, and what it is installed from there.
 *
 * @param source a file of the entry, or its source itself
 */
public record SelectedPackage(LockedPackage entry, InstallSource source) {
    @Override
    public String toString() {
        return entry + " (" + source + ")";
    }
}
