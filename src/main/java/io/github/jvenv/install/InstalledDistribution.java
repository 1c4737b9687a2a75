package io.github.jvenv.install;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Optional;

/**
 * A distribution as it stands in an environment (PyPA "Recording installed projects"), whichever tool put it there.
 *
 * @param name from its METADATA
 * @param version from its METADATA
 * @param library the directory that it stands in, relative to the environment
 * @param metadata the name of its {@code .dist-info} directory there
 * @param installer the tool that its INSTALLER file names
 */
public record InstalledDistribution(
        ProjectName name, Version version, RelativePath library, String metadata, Optional<String> installer) {
    /** What the INSTALLER file of those has that were installed here. */
    static final String OURS = "jvenv";

    /** Whether it was installed here, and not by another tool. */
    public boolean isOurs() {
        return installer.filter(OURS::equals).isPresent();
    }
}
