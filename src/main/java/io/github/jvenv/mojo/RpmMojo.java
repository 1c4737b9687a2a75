package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.PackageRequest.Format;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Makes an RPM package, for rpm, dnf and zypper, of the environment, and attaches it to the project. Installed, it stands
 * in {@code /opt} or another prefix, and runs there. Name, version, description, licence and URL are those of the POM. The
 * same environment gives the same bytes.
 *
 * <p>Beside it stands {@code <name>.rpmlintrc}, which tells rpmlint, with reasons, what to overlook of the distributions'
 * own files.
 *
 * <p>A project that the environment only points to, as {@code -e} has it, is built and stands in the package. The parameters
 * that say where distributions come from and how they are built count for that alone.
 */
@Mojo(name = "rpm", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class RpmMojo extends PackageMojo {
    /** Skips this goal. */
    @Parameter(property = "jvenv.rpm.skip", defaultValue = "false")
    private boolean skipRpm;

    @Inject
    RpmMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings, projectHelper);
    }

    @Override
    boolean isSkipped() {
        return skipRpm;
    }

    @Override
    Format format() {
        return Format.RPM;
    }
}
