package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.DocumentEnvironment;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Writes a software bill of materials of the environment, and attaches it to the project: CycloneDX 1.6 in JSON, with the
 * interpreter, each distribution with its package URL, the digest of the wheel it came from, its licence as SPDX has it, and
 * who needs whom. The same environment gives the same bytes. It works on environments of any tool.
 */
@Mojo(name = "sbom", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class SbomMojo extends DocumentMojo {
    private final MavenProjectHelper projectHelper;

    /**
     * The classifier of the attached document, whose type is {@code json}. A project that also attaches a bill of its Java
     * dependencies under the default one gives another here.
     */
    @Parameter(property = "jvenv.sbom.classifier", defaultValue = "cyclonedx")
    private String classifier = "cyclonedx";

    /** The file to write. The default is named like the project's other artifacts, in its build directory. */
    @Parameter(property = "jvenv.sbom.outputFile")
    private @Nullable File outputFile;

    /**
     * The time in the document, as the project's archives have it: an ISO 8601 time or seconds since 1970. Without one, and
     * with the one that Maven 4 takes by default, the document tells no time.
     */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Skips this goal. */
    @Parameter(property = "jvenv.sbom.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    SbomMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings);
        this.projectHelper = projectHelper;
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        boolean inProject = project().getBasedir() != null;
        String own = FileNamePart.checked("<classifier>", classifier);
        String name = inProject ? project().getBuild().getFinalName() + '-' + own : own;
        Path file = outputFile == null ? buildDirectory().resolve(name + ".json") : outputFile.toPath();
        new DocumentEnvironment(surroundings)
                .billOfMaterials(document(file), pluginVersion(), OutputTimestamp.find(outputTimestamp));
        if (inProject) {
            projectHelper.attachArtifact(project(), "json", own, file.toFile());
        }
    }
}
