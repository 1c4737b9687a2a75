package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenDeployments;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.PublishDistributions;
import io.github.jvenv.operation.PublishRequest;
import io.github.jvenv.publication.ArtifactRepository;
import io.github.jvenv.publication.WheelGroup;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Deploys wheels to a Maven repository, one artifact a wheel: every wheel that the lock lists or, where there is no lock, those
 * that the requirements come to. An {@code <index>} of the type {@code maven} then installs from there, so that nothing but a
 * Maven repository is needed. A wheel that the repository has already is left out; another one in its place is an error.
 *
 * <p>The wheel {@code numbers-1!2.0+cpu-1-cp313-cp313-linux_x86_64.whl} becomes the artifact
 * {@code pypi:numbers:1__2.0_cpu:whl:1-cp313-cp313-linux_x86_64}: the normalised name of the project, the normalised version
 * with {@code __} for {@code !} and {@code _} for {@code +}, and as the classifier the build tag and the tags. Beside it is its
 * metadata, of the type {@code whl.metadata}. The artifact {@code numbers.wheels} lists all wheels of the project: each of its
 * versions is a wheel's version and classifier, each of its files says what an index says of the wheel, with its SHA-256.
 *
 * <p>Of a source distribution the wheel is published that is built of it here, under its own tags. One that is built for this
 * machine only is refused where the target is another machine.
 */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.DEPLOY, requiresProject = false, threadSafe = true)
public final class PublishMojo extends DistributionMojo {
    private final MavenDeployments deployments;

    /**
     * The repository: {@code id::url}, where the {@code <server>} of settings.xml with that id has the user name and password.
     * The default is the {@code <repository>} of the project's {@code <distributionManagement>}, also while the project's
     * own version is a snapshot: wheels are releases.
     *
     * <pre>{@code <repository>company::https://maven.company.example/releases</repository>}</pre>
     *
     * The property is {@code jvenv.repository}.
     */
    // Without Maven's help, as the index: what it shows with -X may have a password.
    @Parameter
    private @Nullable String repository;

    /** The group of the artifacts that are wheels. */
    @Parameter(property = "jvenv.group", defaultValue = "pypi")
    private String group = "pypi";

    /**
     * What is published for, where that is not the environment's interpreter; as for the goal {@code lock}. The wheels that a
     * lock lists are published for whatever target they are.
     */
    @Parameter
    private List<@Nullable TargetParameters> targets = List.of();

    /** Whether the lock file decides ({@code use}, if there is one) or the requirements alone ({@code ignore}). */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** Skips this goal. */
    @Parameter(property = "jvenv.publish.skip", defaultValue = "false")
    private boolean skipPublish;

    @Inject
    PublishMojo(MavenSurroundings surroundings, MavenDeployments deployments) {
        super(surroundings);
        this.deployments = deployments;
    }

    @Override
    boolean isSkipped() {
        return skipPublish;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        Optional<String> named = Optional.of(repository == null ? property("jvenv.repository") : repository)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        Function<Path, ArtifactRepository> deployment = deployments.of(session(), project(), named);
        List<TargetRequest> wanted = requests(targets);
        new PublishDistributions(surroundings)
                .run(new PublishRequest(set(lock), wanted, new WheelGroup(group.strip()), deployment));
    }
}
