package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;

/** What one version of a project can be installed from. */
public sealed interface Candidate permits DistributionFile, DirectDistribution {
    /** The project that it is of. */
    ProjectName name();

    /** The version that it has. */
    Version version();
}
