package io.github.jvenv.spec.filename;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return find(filename, expected, null);
    }

    /**
     * The same in a list of files.
     *
     * @param sibling another wheel of the list, if there was one: most share name and version with it
     */
    static Optional<DistributionFilename> find(String filename, ProjectName expected, @Nullable WheelFilename sibling) {
        try {
            if (filename.endsWith(WheelFilename.EXTENSION)) {
                WheelFilename wheel =
                        sibling == null ? WheelFilename.parse(filename) : WheelFilename.parse(filename, sibling);
                return wheel.name().equals(expected) ? Optional.of(wheel) : Optional.empty();
            }
            return SdistFilename.find(filename, expected).map(sdist -> sdist);
        } catch (SyntaxFailure e) {
            return Optional.empty();
        }
    }
}
