package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.PackageRequest.Format;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Makes a deb package, for dpkg and apt, of the environment, and attaches it to the project. Installed, it stands
 * in {@code /opt} or another prefix, and runs there. Name, version, description, licence and URL are those of the POM. The
 * same environment gives the same bytes.
 *
 * <p>A project that the environment only points to, as {@code -e} has it, is built and stands in the package. The parameters
 * that say where distributions come from and how they are built count for that alone.
 */
@Mojo(name = "deb", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class DebMojo extends PackageMojo {
    /** Skips this goal. */
    @Parameter(property = "jvenv.deb.skip", defaultValue = "false")
    private boolean skipDeb;

    @Inject
    DebMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings, projectHelper);
    }

    @Override
    boolean isSkipped() {
        return skipDeb;
    }

    @Override
    Format format() {
        return Format.DEB;
    }
}
