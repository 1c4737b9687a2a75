package io.github.jvenv.operation;

import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Optional;

/** The wheels that Maven provides, before what indexes offer. A project that one of them is of has no other candidates. */
final class ArtifactCandidates implements CandidateSource {
    private final List<ArtifactWheel> wheels;
    private final CandidateSource others;

    ArtifactCandidates(List<ArtifactWheel> wheels, CandidateSource others) {
        this.wheels = List.copyOf(wheels);
        this.others = others;
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        List<DistributionFile> files = wheels.stream()
                .filter(wheel -> wheel.filename().name().equals(project))
                .map(ArtifactWheel::file)
                .toList();
        return files.isEmpty() ? others.files(project) : new ProjectFiles.Known(files);
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        Optional<ArtifactWheel> wheel = find(file);
        return wheel.isPresent() ? wheel.get().metadata() : others.metadata(file);
    }

    /** The wheel that a candidate is, if Maven provides it. */
    Optional<ArtifactWheel> find(DistributionFile file) {
        return find(file.filename())
                .filter(wheel -> wheel.artifact().file().toUri().equals(file.url()));
    }

    /** The wheel of a name, if Maven provides one. */
    Optional<ArtifactWheel> find(DistributionFilename filename) {
        return wheels.stream()
                .filter(wheel -> wheel.filename().toString().equals(filename.toString()))
                .findFirst();
    }
}
