package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Optional;

/** Whether a version has something that can be installed on a target. */
sealed interface Availability {
    /** It has; the given one is the best. */
    record Available(Candidate candidate) implements Availability {
        boolean isYanked() {
            return candidate instanceof DistributionFile file && file.yank() instanceof Yank.Yanked;
        }
    }

    /**
     * All its files are for other versions of Python.
     *
     * @param enough whether one of those could take a file, so that nothing else is in the way
     */
    record OtherPython(SpecifierSet required, boolean enough) implements Availability {}

    /**
     * Its wheels do not fit.
     *
     * @param purposes what they are for, such as {@code win_amd64} or, where a platform would do, {@code cp39}; newest first
     * @param source whether there is a source distribution, which is not to be built
     * @param python the newest version of CPython that could take one of them on the same platform, if there is any
     */
    record OtherWheels(List<String> purposes, boolean source, Optional<Version> python) implements Availability {
        public OtherWheels {
            purposes = List.copyOf(purposes);
        }
    }

    /** None of its files has a hash that is given, and those of another version have. */
    record OtherHashes(AllowedHashes given) implements Availability {}

    /** It has no wheel at all, and its source distribution is not to be built. */
    record OnlySource() implements Availability {}

    /** It has wheels that fit, but no wheel is to be taken, and there is no source distribution. */
    record OnlyWheels() implements Availability {}

    /**
     * It has source distributions only, packed in a way that is not read.
     *
     * @param extension how their names end
     */
    record OddlyPacked(String extension) implements Availability {}
}
