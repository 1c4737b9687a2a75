package io.github.jvenv.resolution;

import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;

/**
 * Where distributions come from: an index, or several seen as one. Calls may block, and come from several threads at once;
 * a resolution asks ahead of need, and at most once for each thing. Anything that keeps the source from answering is
 * thrown as a {@link io.github.jvenv.failure.Failure} and ends the resolution.
 */
public interface CandidateSource {
    /** Everything that is offered of a project. */
    ProjectFiles files(ProjectName project);

    /**
     * The core metadata of a file that this source has offered.
     *
     * @throws UnusableMetadataFailure if it breaks the standard, so that the file is of no use, but another version may be
     */
    CoreMetadata metadata(DistributionFile file);
}
