package io.github.jvenv.mojo;

import io.github.jvenv.image.LinkMode;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.InstallRequest;
import io.github.jvenv.operation.InstallRequirements;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Installs the requirements and all that they need into the environment, which is created if it is not there. What is
 * installed already stays as it is; what is not needed leaves. When nothing has changed since the last time, nothing is
 * asked of the index and nothing is written; {@code -U} asks the index for newer versions.
 */
@Mojo(name = "install", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, requiresProject = false, threadSafe = true)
public final class InstallMojo extends DistributionMojo {
    /**
     * What is done with the lock file. With {@code use}, if there is one, exactly what it says is installed, no index is asked,
     * and a lock that no longer is the answer to what is asked for is an error; {@code update} resolves anew and writes the
     * file; {@code ignore} does as if there were none.
     */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /**
     * How files come into the environment: {@code hardlink} shares them with the store and needs no space, {@code copy}
     * makes copies, which may be edited. Where a link cannot be made, a copy is.
     */
    @Parameter(property = "jvenv.linkMode", defaultValue = "hardlink")
    private String linkMode = "hardlink";

    /** Whether distributions that nobody asked for, such as those installed by hand, leave the environment. */
    @Parameter(property = "jvenv.sync", defaultValue = "true")
    private boolean sync;

    /**
     * Whether modules get their bytecode at once, as pip does it, and not when they are first imported. It is for this
     * environment alone; what an archive has is said by its own {@code compile}.
     */
    @Parameter(property = "jvenv.compile", defaultValue = "false")
    private boolean compile;

    /**
     * Projects whose versions are not kept as they are locked or installed, but chosen anew: names, parted by commas in a
     * property.
     */
    @Parameter(property = "jvenv.upgrade")
    private @Nullable List<@Nullable String> upgrade;

    /** Skips this goal. */
    @Parameter(property = "jvenv.install.skip", defaultValue = "false")
    private boolean skipInstall;

    @Inject
    InstallMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipInstall;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        LockMode mode = Choice.parse("<lock>", lock, LockMode.class);
        new InstallRequirements(surroundings)
                .run(new InstallRequest(
                        request(false),
                        resolve(),
                        lockFile(mode),
                        mode,
                        ProjectNameList.of("<upgrade>", upgrade),
                        Choice.parse("<linkMode>", linkMode, LinkMode.class),
                        sync,
                        compile));
    }
}
