package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The versions that are offered of a project. Which of them fit a target is found out when somebody asks. */
final class Candidates {
    private final ProjectName project;
    private final ProjectFiles files;
    private final NavigableSet<Version> versions;
    private final CandidateRules rules;
    private final Map<Version, Availability> availabilities = new ConcurrentHashMap<>();

    Candidates(ProjectName project, ProjectFiles files, CandidateRules rules) {
        this.project = project;
        this.files = files;
        this.versions = Collections.unmodifiableNavigableSet(
                files instanceof ProjectFiles.Known known ? new TreeSet<>(known.versions()) : new TreeSet<>());
        this.rules = rules;
    }

    ProjectName project() {
        return project;
    }

    /** Whether there is a project of this name at all. */
    boolean isKnown() {
        return files instanceof ProjectFiles.Known;
    }

    NavigableSet<Version> versions() {
        return versions;
    }

    /** Whether one of the versions can be installed. */
    Availability availability(Version version) {
        return availabilities.computeIfAbsent(version, any -> rules.availability(filesOf(version)));
    }

    /** The best wheel of a version, if it has one that fits. */
    Optional<DistributionFile> wheel(Version version) {
        return availability(version) instanceof Availability.Available available
                ? Optional.of(available.wheel())
                : Optional.empty();
    }

    boolean isAvailable(Version version) {
        return availability(version) instanceof Availability.Available;
    }

    boolean isYanked(Version version) {
        return availability(version) instanceof Availability.Available available && available.isYanked();
    }

    private List<DistributionFile> filesOf(Version version) {
        return files instanceof ProjectFiles.Known known ? known.files(version) : List.of();
    }
}
