package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.BuildProjectWheel;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Makes a wheel of the project's own Python sources, {@code src/main/python}, and attaches it to the project with the type
 * {@code whl}, so that it is installed, deployed and resolved like any artifact. Its metadata is the POM's: name, description,
 * licences, addresses, developers, and what the project requires. Another module that has it as a dependency of type
 * {@code whl} gets it installed in its environment, with everything that it needs.
 *
 * <p>The version becomes what Python calls it (PEP 440): {@code 1.2-SNAPSHOT} is {@code 1.2.dev0}, {@code 1.2-beta-3} is
 * {@code 1.2b3}, {@code 1.2-M3} too, {@code 1.2-rc1} and {@code 1.2-CR1} are {@code 1.2rc1}, {@code 1.2.Final}, {@code -GA} and
 * {@code -RELEASE} are {@code 1.2}, {@code 1.2-3} is {@code 1.2.post3}, {@code 1.2-SP1} is {@code 1.2.post1}. A qualifier that
 * has no counterpart is an error; {@code <distribution><version>} then says what is meant.
 *
 * <p>The wheel is for every platform and Python 3 ({@code py3-none-any}), the same sources give the same bytes, and one that is
 * there already and would be the same is left as it is. Sources that have to be compiled, or that have a
 * {@code pyproject.toml} with a build backend of their own, are built by that backend where they are a requirement: a
 * directory, or {@code -e} and a directory, among the {@code requirements} of the goal {@code install}.
 *
 * <pre>{@code
 * <distribution>
 *   <requiresPython>>=3.9</requiresPython>
 *   <consoleScripts>
 *     <greet>greeter.main:run</greet>
 *   </consoleScripts>
 * </distribution>
 * }</pre>
 */
@Mojo(name = "wheel", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class WheelMojo extends JvenvMojo {
    private final MavenProjectHelper projectHelper;

    /**
     * What is said of the distribution besides what the POM says. Single values have the property
     * {@code jvenv.distribution.<name>}.
     *
     * <ul>
     *   <li>{@code name}, {@code version}: the distribution's (the POM's {@code artifactId} and version)</li>
     *   <li>{@code summary}: the project in one line (the first paragraph of the POM's {@code description})</li>
     *   <li>{@code readme}: the file that describes it at length ({@code README.md}, {@code README.rst} or
     *       {@code README.txt})</li>
     *   <li>{@code license}: an SPDX expression (the POM's {@code licenses})</li>
     *   <li>{@code licenseFiles}: Ant's patterns ({@code LICENSE*}, {@code COPYING*}, {@code NOTICE*},
     *       {@code AUTHORS*})</li>
     *   <li>{@code requiresPython}: which versions of Python it runs on, such as {@code >=3.9} (any)</li>
     *   <li>{@code keywords}, {@code classifiers}: to find it by (none)</li>
     *   <li>{@code urls}: addresses by labels, besides those of the POM</li>
     *   <li>{@code sourceDirectories}: what is imported ({@code src/main/python})</li>
     *   <li>{@code includes}, {@code excludes}: which files there are in the wheel, as Ant's patterns (all but bytecode and
     *       what tools leave)</li>
     *   <li>{@code consoleScripts}, {@code guiScripts}: commands by name, {@code <greet>greeter.main:run</greet>}</li>
     *   <li>{@code entryPoints}: others, in the element of a group, {@code name = module:object}</li>
     *   <li>{@code dependencies}: what it needs (the plugin's {@code requirements} and dependencies of type
     *       {@code whl})</li>
     *   <li>{@code optionalDependencies}: what its extras need, in the element of an extra</li>
     * </ul>
     */
    @Parameter
    private DistributionParameters distribution = new DistributionParameters();

    /**
     * What the project's environment needs, which is what the distribution needs where {@code <distribution>} has no
     * {@code dependencies}: see the goal {@code install}. They belong in the plugin's {@code <configuration>}, outside
     * executions, so that the wheel that {@code installProject} installs needs the same.
     */
    @Parameter
    private List<@Nullable String> requirements = List.of();

    /**
     * The time of every file in the wheel, as the project's other archives have it: an ISO 8601 time or seconds since 1970.
     * The default is 1980-02-01, so that the same sources give the same bytes.
     */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Skips this goal. */
    @Parameter(property = "jvenv.wheel.skip", defaultValue = "false")
    private boolean skipWheel;

    @Inject
    WheelMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings);
        this.projectHelper = projectHelper;
    }

    @Override
    boolean isSkipped() {
        return skipWheel;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        Optional<Path> wheel = new BuildProjectWheel(surroundings)
                .run(new ProjectWheel(this, distribution).request(requirements, outputTimestamp));
        wheel.ifPresent(file -> projectHelper.attachArtifact(project(), "whl", file.toFile()));
    }
}
