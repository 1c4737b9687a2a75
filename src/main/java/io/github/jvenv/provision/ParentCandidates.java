package io.github.jvenv.provision;

import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Candidates among which are the distributions that an environment sees of its interpreter, each as a wheel that fits
 * everything and stands where its metadata is.
 *
 * @param parents those distributions
 * @param source all others
 * @param first whether nothing else is a candidate where one of them is
 */
record ParentCandidates(ParentDistributions parents, CandidateSource source, boolean first) implements CandidateSource {
    @Override
    public ProjectFiles files(ProjectName project) {
        Optional<DistributionFile> here =
                Optional.ofNullable(parents.found().get(project)).map(ParentCandidates::file);
        if (here.isEmpty()) {
            return source.files(project);
        }
        if (first || !(source.files(project) instanceof ProjectFiles.Known known)) {
            return new ProjectFiles.Known(List.of(here.get()));
        }
        Version installed = here.get().version();
        SortedSet<Version> versions = new TreeSet<>(known.versions());
        versions.add(installed);
        return new ProjectFiles.Known(
                versions,
                version -> version.equals(installed) ? List.of(here.get()) : new ArrayList<>(known.files(version)));
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        Optional<CoreMetadata> here = parents.metadata(file.name());
        return here.isPresent() && isHere(file) ? here.get() : source.metadata(file);
    }

    private boolean isHere(DistributionFile file) {
        FoundDistribution one = parents.found().get(file.name());
        return one != null && file.equals(file(one));
    }

    private static DistributionFile file(FoundDistribution one) {
        String name = one.name().value().replace('-', '_');
        String version = one.version().map(Version::toString).orElseThrow();
        return DistributionFile.of(
                WheelFilename.parse(name + "-" + version + "-py3-none-any.whl"),
                one.metadata().toUri());
    }
}
