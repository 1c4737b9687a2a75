package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.FindUpdates;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells which of the projects that are asked for have newer versions than the lock has or, where there is none, than the
 * requirements let be installed. Nothing is changed.
 */
@Mojo(name = "updates", requiresProject = false, threadSafe = true)
public final class UpdatesMojo extends DistributionMojo {
    /** Whether the lock file decides ({@code use}, if there is one) or the requirements alone ({@code ignore}). */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** Skips this goal. */
    @Parameter(property = "jvenv.updates.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    UpdatesMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new FindUpdates(surroundings).run(set(lock));
    }
}
