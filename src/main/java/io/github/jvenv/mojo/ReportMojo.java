package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.DocumentEnvironment;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page about what is in the environment: distributions, versions, licences, sizes as a picture, and who needs whom.
 * It is a single file that loads nothing, so it can be sent or published as it is. It works on environments of any tool.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends DocumentMojo {
    /** The file to write. The default is {@code jvenv-report.html} in the build directory. */
    @Parameter(property = "jvenv.report.outputFile")
    private @Nullable File outputFile;

    /** Skips this goal. */
    @Parameter(property = "jvenv.report.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    ReportMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new DocumentEnvironment(surroundings)
                .page(document(
                        outputFile == null ? buildDirectory().resolve("jvenv-report.html") : outputFile.toPath()));
    }
}
