package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.KeepStore;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the store in order: what all environments share of wheels, source distributions and answers of indexes, in
 * {@code .jvenv} in the local Maven repository. Other builds may go on meanwhile.
 */
@Mojo(name = "store", requiresProject = false, threadSafe = true)
public final class StoreMojo extends JvenvMojo {
    /**
     * What is done.
     *
     * <ul>
     *   <li>{@code size} tells how large the store is</li>
     *   <li>{@code verify} compares every file with its digest; unpacked files are mended, and what is damaged itself is
     *       removed, to be fetched again</li>
     *   <li>{@code prune} removes what was not used for the {@code age}; environments keep what is in them. Interpreters stay,
     *       since environments lead to them</li>
     * </ul>
     */
    @Parameter(property = "jvenv.store.action", defaultValue = "size")
    private String action = "size";

    /**
     * For how long something must not have been used to be pruned: a number of days, or a duration such as {@code P14D} or
     * {@code PT12H}. What was used within the last hour stays in any case.
     */
    @Parameter(property = "jvenv.store.age", defaultValue = "30")
    private String age = "30";

    /** Skips this goal. */
    @Parameter(property = "jvenv.store.skip", defaultValue = "false")
    private boolean skipGoal;

    private enum Action {
        SIZE,
        VERIFY,
        PRUNE
    }

    @Inject
    StoreMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isForModules() {
        return false;
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        KeepStore store = new KeepStore(surroundings);
        switch (Choice.parse("<action>", action, Action.class)) {
            case SIZE -> store.size();
            case VERIFY -> store.verify();
            case PRUNE -> store.prune(duration(age.strip()));
        }
    }

    private static Duration duration(String text) {
        try {
            if (text.matches("\\d{1,5}")) {
                return Duration.ofDays(Integer.parseInt(text));
            }
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private static Failure wrong(String text, @Nullable DateTimeException cause) {
        return new Failure(
                "The parameter <age> is '" + text
                        + "', and expected is a number of days, or a duration such as P14D or PT12H.",
                cause);
    }
}
