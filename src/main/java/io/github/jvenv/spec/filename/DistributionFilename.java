package io.github.jvenv.spec.filename;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.Optional;

/** The name of a file that holds one version of a project. Its text is the name as it was read. */
public sealed interface DistributionFilename permits WheelFilename, SdistFilename {
    /** The project that the file belongs to. */
    ProjectName name();

    /** The version that the file holds. */
    Version version();

    /**
     * What a file that an index lists for a project is; empty for anything but a wheel or a source distribution of that
     * project.
     */
    static Optional<DistributionFilename> find(String filename, ProjectName expected) {
        try {
            if (filename.endsWith(WheelFilename.EXTENSION)) {
                WheelFilename wheel = WheelFilename.parse(filename);
                return wheel.name().equals(expected) ? Optional.of(wheel) : Optional.empty();
            }
            return SdistFilename.find(filename, expected).map(sdist -> sdist);
        } catch (SyntaxFailure e) {
            return Optional.empty();
        }
    }
}
