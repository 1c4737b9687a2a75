package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.GoOffline;
import io.github.jvenv.operation.OfflineRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings everything into the store that the goals {@code create} and {@code install} will need: every distribution of the lock
 * or, where there is none, of what the requirements resolve to now, the interpreter, and what the environment has from the
 * beginning, such as pip. With {@code <targets>} it brings what their archives need, too, with their interpreters. After that
 * {@code mvn -o} makes it all.
 */
@Mojo(name = "go-offline", requiresProject = false, threadSafe = true)
public final class GoOfflineMojo extends DistributionMojo {
    /**
     * The other machines that the goal {@code archive} makes archives for; as for that goal. A lock for them alone is enough:
     * then nothing is brought for this machine.
     */
    @Parameter
    private List<@Nullable TargetParameters> targets = List.of();

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
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new GoOffline(surroundings).run(new OfflineRequest(set(lock), requests(targets)));
    }
}
