package io.github.jvenv.build;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Builds source trees. For any number of threads, each with its own builds.
 *
 * @param environments gives each build an environment
 * @param hooks runs backends
 * @param temporary the directory for files that are gone when a build is closed
 * @param logs the directory for what failing backends wrote
 * @param output is told each line that backends write
 */
public record SourceBuilds(
        BuildEnvironments environments, HookRunner hooks, Path temporary, Path logs, Consumer<String> output) {
    /** A build. It does nothing until it is asked for something. */
    public SourceBuild start(BuildOrder order) {
        return new SourceBuild(order, this);
    }
}
