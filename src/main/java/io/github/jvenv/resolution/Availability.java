package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.SpecifierSet;
import java.util.List;

/** Whether a version has a file that can be installed on a target. */
sealed interface Availability {
    /** It has; the given wheel is the best one. */
    record Available(DistributionFile wheel) implements Availability {
        boolean isYanked() {
            return wheel.yank() instanceof Yank.Yanked;
        }
    }

    /** All its files are for other versions of Python. */
    record OtherPython(SpecifierSet required) implements Availability {}

    /**
     * Its wheels do not fit.
     *
     * @param purposes what they are for, such as {@code win_amd64} or, where a platform would do, {@code cp39}; newest first
     * @param source whether there is a source distribution too
     */
    record OtherWheels(List<String> purposes, boolean source) implements Availability {
        public OtherWheels {
            purposes = List.copyOf(purposes);
        }
    }

    /** It has no wheel at all. */
    record OnlySource() implements Availability {}
}
