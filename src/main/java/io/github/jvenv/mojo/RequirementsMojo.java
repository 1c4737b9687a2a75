package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.ExportRequirements;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the project's requirements to {@code META-INF/jvenv/requirements.txt} among its classes, so that they are in its JAR.
 * Whoever depends on the JAR, directly or not, gets them installed by the goal {@code install}: the Python part of a Java library
 * comes with it. If they cannot be had together with what others need, the message names the JAR.
 *
 * <p>An artifact can carry names, extras, versions, URLs and markers. Hashes and settings for builds stay behind, and what
 * leads to this machine's disk is an error.
 *
 * <pre>{@code
 * <plugin>
 *   <groupId>io.github.jvenv</groupId>
 *   <artifactId>jvenv-maven-plugin</artifactId>
 *   <configuration>
 *     <requirements>
 *       <requirement>pandas >= 2</requirement>
 *     </requirements>
 *   </configuration>
 *   <executions>
 *     <execution>
 *       <goals>
 *         <goal>requirements</goal>
 *       </goals>
 *     </execution>
 *   </executions>
 * </plugin>
 * }</pre>
 */
@Mojo(name = "requirements", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class RequirementsMojo extends JvenvMojo {
    /** What is wanted: see the goal {@code install}. */
    @Parameter
    private List<@Nullable String> requirements = List.of();

    /** Files of requirements in pip's format: see the goal {@code install}. */
    @Parameter(property = "jvenv.requirementsFiles")
    private @Nullable List<@Nullable String> requirementsFiles;

    /** Skips this goal. */
    @Parameter(property = "jvenv.requirements.skip", defaultValue = "false")
    private boolean skipRequirements;

    @Inject
    RequirementsMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipRequirements;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        RequirementRequest request = new RequirementRequest(
                wanted("requirement", requirements),
                TextList.of(written("requirementsFiles", requirementsFiles)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        new ExportRequirements(surroundings)
                .run(request, Path.of(project().getBuild().getOutputDirectory()));
    }
}
