package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.GoOffline;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Brings everything into the store that the goal {@code install} will need: every distribution of the lock or, where there is
 * none, of what the requirements resolve to now, and the interpreter. After that {@code mvn -o} installs it.
 */
@Mojo(name = "go-offline", requiresProject = false, threadSafe = true)
public final class GoOfflineMojo extends DistributionMojo {
    /** Whether the lock file decides ({@code use}, if there is one) or the requirements alone ({@code ignore}). */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** Skips this goal. */
    @Parameter(property = "jvenv.go-offline.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    GoOfflineMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    Goal goal() {
        return new Goal("go-offline", skipGoal);
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new GoOffline(surroundings).run(set(lock));
    }
}
