package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.SpecifierSet;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

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
     * @param tags the platforms that they are for or, if one of these would do, the tags whole
     * @param source whether there is a source distribution too
     */
    record OtherWheels(SortedSet<String> tags, boolean source) implements Availability {
        public OtherWheels {
            tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        }
    }

    /** It has no wheel at all. */
    record OnlySource() implements Availability {}
}
