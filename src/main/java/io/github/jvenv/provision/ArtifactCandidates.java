package io.github.jvenv.provision;

import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.CompatibleTags;
import java.util.Comparator;
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
        return wheels.stream()
                .filter(wheel -> wheel.filename().equals(file.filename())
                        && wheel.artifact().file().toUri().equals(file.url()))
                .findFirst();
    }

    /** The wheel of a project that fits a target best, if Maven provides one. */
    Optional<ArtifactWheel> find(ProjectName project, CompatibleTags tags) {
        return wheels.stream()
                .filter(wheel -> wheel.filename().name().equals(project)
                        && tags.rank(wheel.filename().tags()).isPresent())
                .min(Comparator.comparingInt(
                        wheel -> tags.rank(wheel.filename().tags()).orElseThrow()));
    }
}
