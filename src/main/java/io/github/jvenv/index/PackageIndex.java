package io.github.jvenv.index;

import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Optional;

/** One index, as a source of candidates. Any number of threads may ask it. */
public sealed interface PackageIndex extends CandidateSource permits SimpleIndex, MavenIndex {
    /** Where it is. */
    IndexLocation location();

    /** The same index as it was at a moment: what was uploaded then or later is as if it were not there. */
    PackageIndex before(UploadCutoff cutoff);

    /** What it says of a project; empty if it does not know the project. */
    Optional<Answer> find(ProjectName project);

    @Override
    default ProjectFiles files(ProjectName project) {
        Optional<Answer> answer = find(project);
        return answer.isPresent() ? answer.get().files() : new ProjectFiles.Unknown();
    }

    /**
     * What an index says of a project that it knows.
     *
     * @param files its files
     * @param elsewhere URLs of the project's pages on other indexes
     */
    record Answer(ProjectFiles.Known files, List<String> elsewhere) {}
}
