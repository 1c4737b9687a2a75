package io.github.jvenv.install;

import io.github.jvenv.filesystem.RelativePath;

/**
 * Two wheels bring different files for one place. As with pip, which installs one after the other, the later counts;
 * wheels are taken in the order of their names, so that it is always the same one.
 *
 * @param path the place in the environment
 * @param lost the wheel whose file is not there
 * @param kept the wheel whose file is
 */
public record FileConflict(RelativePath path, String lost, String kept) {
    @Override
    public String toString() {
        return "The wheels " + lost + " and " + kept + " bring different files for " + path + "; that of " + kept
                + " is installed.";
    }
}
