package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.ArchiveEnvironment;
import io.github.jvenv.operation.ArchiveRequest;
import io.github.jvenv.operation.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Packs the environment into an archive that runs wherever it is unpacked, and attaches it to the project, so that it is
 * installed, deployed and resolved like any artifact. The same environment gives the same bytes. An archive that is
 * there and still matches is left as it is.
 */
@Mojo(name = "archive", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class ArchiveMojo extends JvenvMojo {
    private static final String FORMAT = "tar.gz";

    private final MavenProjectHelper projectHelper;

    /**
     * How the archive is made: {@code format}, {@code interpreter}, {@code classifier}, {@code finalName}.
     *
     * <pre>{@code
     * <archive>
     *   <interpreter>bundle</interpreter>
     *   <classifier>linux-x86_64</classifier>
     * </archive>
     * }</pre>
     */
    @Parameter
    private ArchiveParameters archive = new ArchiveParameters();

    /**
     * The modification time of everything in the archive, as the project's other archives have it: an ISO 8601 time or
     * seconds since 1970. The default is 1980-02-01, so that the same content gives the same bytes.
     */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Skips this goal. */
    @Parameter(property = "jvenv.archive.skip", defaultValue = "false")
    private boolean skipArchive;

    @Inject
    ArchiveMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings);
        this.projectHelper = projectHelper;
    }

    @Override
    Goal goal() {
        return new Goal("archive", skipArchive);
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        String format = valueOr(archive.format, "format", FORMAT);
        if (!format.equals(FORMAT)) {
            throw new Failure("The parameter <archive><format> is '" + format
                    + "', and this version of the plugin makes " + FORMAT + " only.");
        }
        String classifier = valueOr(archive.classifier, "classifier", "env");
        Path file = buildDirectory()
                .resolve(valueOr(archive.finalName, "finalName", finalName()) + '-' + classifier + '.' + format);
        new ArchiveEnvironment(surroundings)
                .run(new ArchiveRequest(
                        environment(),
                        file,
                        Choice.parse(
                                "<archive><interpreter>",
                                valueOr(archive.interpreter, "interpreter", "auto"),
                                ArchiveRequest.InterpreterChoice.class),
                        OutputTimestamp.parse(outputTimestamp)));
        if (project().getBasedir() != null) {
            projectHelper.attachArtifact(project(), format, classifier, file.toFile());
        }
    }

    private String finalName() {
        return project().getBasedir() == null
                ? environment().toAbsolutePath().getFileName().toString()
                : project().getBuild().getFinalName();
    }

    private String valueOr(@Nullable String configured, String name, String otherwise) {
        if (configured != null && !configured.isBlank()) {
            return configured.strip();
        }
        String property = property("jvenv.archive." + name);
        return property.isBlank() ? otherwise : property.strip();
    }
}
