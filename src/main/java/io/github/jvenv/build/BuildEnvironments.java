package io.github.jvenv.build;

import io.github.jvenv.spec.requirement.Requirement;
import java.io.IOException;
import java.util.List;

/**
 * Where builds get the environments that they run in. Making one needs a resolution and an installation, which are above this
 * room; and these may need other builds, which are given the same chain.
 */
@FunctionalInterface
public interface BuildEnvironments {
    /**
     * An environment for one build: a new one that holds the requirements and what they require, or the environment that is
     * built for, as it is, where builds are not isolated.
     *
     * @param chain the builds that wait for this environment, its own last
     * @param requirements what is wanted; markers are still to be asked whether they hold, for no extra
     * @param origin where the requirements stand, in words: {@code [build-system] of docopt 0.6.2}
     */
    BuildEnvironment open(BuildChain chain, List<Requirement> requirements, String origin) throws IOException;
}
