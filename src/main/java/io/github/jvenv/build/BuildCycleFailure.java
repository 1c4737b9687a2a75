package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import java.util.List;

/** A build that would have to be finished before it can begin. */
public final class BuildCycleFailure extends Failure {
    private BuildCycleFailure(String message) {
        super(message, "Let one of them be installed from a wheel, if there is one that fits.");
    }

    /**
     * The failure of builds that each need the next one.
     *
     * @param builds at least one; the last needs the first
     */
    static BuildCycleFailure of(List<String> builds) {
        String first = builds.get(0);
        if (builds.size() == 1) {
            return new BuildCycleFailure(first + " cannot be built: it needs itself to be built.");
        }
        String way = String.join(" to be built, which needs ", builds.subList(1, builds.size()));
        return new BuildCycleFailure(
                first + " cannot be built: it needs " + way + " to be built, which needs " + first + ".");
    }

    static BuildCycleFailure tooLong(List<String> builds) {
        return new BuildCycleFailure(builds.get(0) + " cannot be built: " + builds.size()
                + " builds already wait for each other, the last of them " + builds.get(builds.size() - 1)
                + ".");
    }
}
