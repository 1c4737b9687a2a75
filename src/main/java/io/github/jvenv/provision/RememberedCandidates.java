package io.github.jvenv.provision;

import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a source has told stays told, so that a second resolution asks nothing again. Two who ask at once may both ask. */
final class RememberedCandidates implements CandidateSource {
    private final CandidateSource source;
    private final Map<ProjectName, ProjectFiles> files = new ConcurrentHashMap<>();
    private final Map<DistributionFile, CoreMetadata> metadata = new ConcurrentHashMap<>();

    RememberedCandidates(CandidateSource source) {
        this.source = source;
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        ProjectFiles before = files.get(project);
        if (before == null) {
            before = source.files(project);
            files.put(project, before);
        }
        return before;
    }

    /** What has been told of a project; empty if nobody asked, as where a lock decides. */
    Optional<ProjectFiles> told(ProjectName project) {
        return Optional.ofNullable(files.get(project));
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        CoreMetadata before = metadata.get(file);
        if (before == null) {
            before = source.metadata(file);
            metadata.put(file, before);
        }
        return before;
    }
}
