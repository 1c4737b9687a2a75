package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.CreateEnvironment;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Creates the environment: a directory with an interpreter of its own, into which distributions are installed. An
 * environment that is there already and matches is left untouched; one whose interpreter or options have changed is
 * made anew.
 */
@Mojo(name = "create", defaultPhase = LifecyclePhase.INITIALIZE, requiresProject = false, threadSafe = true)
public final class CreateMojo extends ResolvingMojo {
    /** Removes an environment that is there, and creates it from nothing. Only an environment is ever removed. */
    @Parameter(property = "jvenv.clear", defaultValue = "false")
    private boolean clear;

    /** Skips this goal. */
    @Parameter(property = "jvenv.create.skip", defaultValue = "false")
    private boolean skipCreate;

    @Inject
    CreateMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipCreate;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new CreateEnvironment(surroundings).run(request(clear));
    }
}
