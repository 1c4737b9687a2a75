package io.github.jvenv.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds that wait for each other: each needs the next one, to have an environment to run in.
 *
 * @param builds what is built, outermost first, each as {@link SourceTree#description} has it
 */
public record BuildChain(List<String> builds) {
    /** No build waits. */
    public static final BuildChain NONE = new BuildChain(List.of());

    /** More than any real distribution needs; a bomb would go on. */
    private static final int LONGEST = 50;

    public BuildChain {
        builds = List.copyOf(builds);
    }

    /**
     * This chain with one more build.
     *
     * @throws BuildCycleFailure if the build waits for itself, or if the chain becomes too long to be meant
     */
    public BuildChain with(String build) {
        int start = builds.indexOf(build);
        if (start >= 0) {
            throw BuildCycleFailure.of(builds.subList(start, builds.size()));
        }
        if (builds.size() == LONGEST) {
            throw BuildCycleFailure.tooLong(builds);
        }
        List<String> longer = new ArrayList<>(builds);
        longer.add(build);
        return new BuildChain(longer);
    }
}
