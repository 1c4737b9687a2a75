package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.CloneEnvironment;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Copies an environment into another directory, where it is an environment of its own: what is changed or installed in one
 * does not show in the other. It can be one of any tool; the copy is independent of its place, as {@code relocate} makes
 * environments.
 */
@Mojo(name = "clone", requiresProject = false, threadSafe = true)
public final class CloneMojo extends JvenvMojo {
    /** The environment to copy. The default is the parameter {@code environment}. */
    @Parameter(property = "jvenv.source")
    private @Nullable File source;

    /** The directory of the copy, which must not exist yet. */
    @Parameter(property = "jvenv.destination")
    private @Nullable File destination;

    /** Replaces an environment that stands at the destination. Only an environment is ever removed. */
    @Parameter(property = "jvenv.clear", defaultValue = "false")
    private boolean clear;

    /** Skips this goal. */
    @Parameter(property = "jvenv.clone.skip", defaultValue = "false")
    private boolean skipClone;

    @Inject
    CloneMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isForModules() {
        return false;
    }

    @Override
    boolean isSkipped() {
        return skipClone;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        if (destination == null) {
            throw new Failure(
                    "The directory of the copy is not given.",
                    "Name it with <destination> or -Djvenv.destination=<directory>.");
        }
        new CloneEnvironment(surroundings)
                .run(source == null ? environment() : source.toPath(), destination.toPath(), clear);
    }
}
