package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.ShowTree;
import io.github.jvenv.report.TreeFormat;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows which distributions need which others, as the lock has them or, where there is none, as the requirements resolve
 * now. With {@code invert} it answers why a distribution is there.
 */
@Mojo(name = "tree", requiresProject = false, threadSafe = true)
public final class TreeMojo extends DistributionMojo {
    /** Whether the lock file decides ({@code use}, if there is one) or the requirements alone ({@code ignore}). */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** The form: {@code text} as {@code dependency:tree} has it, {@code dot} for Graphviz, or {@code json}. */
    @Parameter(property = "jvenv.tree.format", defaultValue = "text")
    private String format = "text";

    /** Projects of which is asked why they are there: names, parted by commas in a property. */
    @Parameter(property = "jvenv.tree.invert")
    private @Nullable List<@Nullable String> invert;

    /** The file to write instead of Maven's log. */
    @Parameter(property = "jvenv.tree.outputFile")
    private @Nullable File outputFile;

    /** Skips this goal. */
    @Parameter(property = "jvenv.tree.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    TreeMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        String title = project().getBasedir() == null
                ? "requirements"
                : project().getGroupId() + ":" + project().getArtifactId() + ":"
                        + project().getVersion();
        new ShowTree(surroundings)
                .run(new ShowTree.Request(
                        set(lock),
                        title,
                        Choice.parse("<format>", format, TreeFormat.class),
                        ProjectNameList.of("<invert>", invert),
                        Optional.ofNullable(outputFile).map(File::toPath)));
    }
}
