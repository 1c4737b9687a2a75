package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.DownloadDistributions;
import io.github.jvenv.operation.DownloadRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Collects the files of the distributions that the lock or the requirements come to in a directory: wheels, source
 * distributions, and what these need to be built. Installers can use it without a network, with {@code --find-links} and the
 * directory, or with {@code --index-url} and the {@code simple} directory in it; {@code SHA256SUMS} in it has the
 * check-sums. Files that are there already are kept, so that an interrupted download goes on where it was. What
 * requirements name by a repository or a directory is built and comes as a wheel.
 *
 * <p>For another machine: {@code mvn jvenv:download -Djvenv.target.python=3.9 -Djvenv.target.platform=win_amd64
 * -Djvenv.onlyBinary=:all: -Djvenv.requirementsFiles=requirements.txt}.
 */
@Mojo(name = "download", requiresProject = false, threadSafe = true)
public final class DownloadMojo extends TargetedMojo {
    /** Where the files go. The default is {@code wheelhouse} in the build directory. */
    @Parameter(property = "jvenv.destination")
    private @Nullable File destination;

    /**
     * What is downloaded for, where that is not the environment's interpreter; as for the goal {@code lock}. What a target
     * does not say of version and platform is the interpreter's. {@code 2} as a version means what it does to pip: nothing is
     * chosen that requires a later one than 2.0; for 2.7 write {@code 2.7}.
     */
    @Parameter
    private List<@Nullable TargetParameters> targets = List.of();

    /** Whether what source distributions need to be built is downloaded with them. */
    @Parameter(property = "jvenv.buildRequirements", defaultValue = "true")
    private boolean buildRequirements;

    /** Whether the lock file decides ({@code use}, if there is one) or the requirements alone ({@code ignore}). */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** Skips this goal. */
    @Parameter(property = "jvenv.download.skip", defaultValue = "false")
    private boolean skipDownload;

    @Inject
    DownloadMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipDownload;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        Path directory = destination == null ? buildDirectory().resolve("wheelhouse") : destination.toPath();
        new DownloadDistributions(surroundings)
                .run(new DownloadRequest(set(lock), targets(targets), directory, buildRequirements));
    }
}
