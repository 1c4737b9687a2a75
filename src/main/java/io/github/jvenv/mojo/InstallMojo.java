package io.github.jvenv.mojo;

import io.github.jvenv.image.LinkMode;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.InstallRequest;
import io.github.jvenv.operation.InstallRequirements;
import io.github.jvenv.operation.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
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
public final class InstallMojo extends ResolvingMojo {
    /**
     * What to install, each as pip takes it on the command line. On Maven's command line, and in a property,
     * {@code jvenv.requirements} adds more, parted by commas.
     *
     * <pre>{@code
     * <requirements>
     *   <requirement>flask >= 3</requirement>
     *   <requirement>celery[redis]; sys_platform != "win32"</requirement>
     * </requirements>
     * }</pre>
     */
    @Parameter
    private List<@Nullable String> requirements = List.of();

    /** Whether versions marked as pre-releases count. By default they do only where a requirement leaves no other. */
    @Parameter(property = "jvenv.preReleases", defaultValue = "false")
    private boolean preReleases;

    /**
     * How files come into the environment: {@code hardlink} shares them with the store and needs no space, {@code copy}
     * makes copies, which may be edited. Where a link cannot be made, a copy is.
     */
    @Parameter(property = "jvenv.linkMode", defaultValue = "hardlink")
    private String linkMode = "hardlink";

    /** Whether distributions that nobody asked for, such as those installed by hand, leave the environment. */
    @Parameter(property = "jvenv.sync", defaultValue = "true")
    private boolean sync;

    /** Skips this goal. */
    @Parameter(property = "jvenv.install.skip", defaultValue = "false")
    private boolean skipInstall;

    @Inject
    InstallMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    Goal goal() {
        return new Goal("install", skipInstall);
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new InstallRequirements(surroundings)
                .run(new InstallRequest(
                        request(false),
                        wanted(),
                        index(),
                        preReleases,
                        Choice.parse("<linkMode>", linkMode, LinkMode.class),
                        sync));
    }

    private List<InstallRequest.Wanted> wanted() {
        List<InstallRequest.Wanted> wanted = new ArrayList<>();
        String inPom = project().getFile() == null
                ? "<requirement>"
                : project().getFile().getName() + " <requirement>";
        for (String requirement : requirements) {
            // Maven makes null of an empty element
            wanted.add(new InstallRequest.Wanted(requirement == null ? "" : requirement, inPom));
        }
        for (String requirement : RequirementList.split(property("jvenv.requirements"))) {
            wanted.add(new InstallRequest.Wanted(requirement, "property jvenv.requirements"));
        }
        return wanted;
    }
}
