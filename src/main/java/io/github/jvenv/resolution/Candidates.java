package io.github.jvenv.resolution;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The versions that are offered of a project. Which of them fit a target is found out when somebody asks. */
final class Candidates {
    private final ProjectName project;
    private final boolean known;
    private final Optional<DirectSource> place;
    private final String places;
    private final ProjectStatus status;
    private final NavigableSet<Version> versions;
    private final Function<Version, Availability> rules;
    private final Predicate<Version> withdrawn;
    private final Map<Version, Availability> availabilities = new ConcurrentHashMap<>();

    private Candidates(
            ProjectName project,
            boolean known,
            String places,
            ProjectStatus status,
            Optional<DirectSource> place,
            NavigableSet<Version> versions,
            Function<Version, Availability> rules,
            Predicate<Version> withdrawn) {
        this.project = project;
        this.known = known;
        this.places = places;
        this.status = status;
        this.place = place;
        this.versions = Collections.unmodifiableNavigableSet(versions);
        this.rules = rules;
        this.withdrawn = withdrawn;
    }

    /** What an index offers. */
    static Candidates listed(ProjectName project, ProjectFiles files, CandidateRules rules, FileChoice choice) {
        if (!(files instanceof ProjectFiles.Known offered)) {
            return new Candidates(
                    project,
                    false,
                    places(files),
                    ProjectStatus.ACTIVE,
                    Optional.empty(),
                    new TreeSet<>(),
                    none -> {
                        throw new IllegalArgumentException(project + " has no versions");
                    },
                    none -> false);
        }
        ProjectFiles.Known known = choice.among(offered);
        AllowedHashes hashes = choice.hashesFor(known);
        return new Candidates(
                project,
                true,
                known.places(),
                known.status(),
                Optional.empty(),
                new TreeSet<>(known.versions()),
                version -> rules.availability(project, known.files(version), hashes),
                version -> known.files(version).stream().allMatch(file -> file.yank() instanceof Yank.Yanked));
    }

    private static String places(ProjectFiles files) {
        return files instanceof ProjectFiles.Unknown unknown ? unknown.places() : "";
    }

    /** The one distribution at a place. */
    static Candidates direct(DirectDistribution distribution, CandidateRules rules) {
        Optional<WheelFilename> wheel = distribution.source().wheel();
        return new Candidates(
                distribution.name(),
                true,
                "",
                ProjectStatus.ACTIVE,
                Optional.of(distribution.source()),
                new TreeSet<>(List.of(distribution.version())),
                only -> wheel.isPresent()
                        ? rules.availability(distribution, wheel.get())
                        : new Availability.Available(distribution),
                only -> false);
    }

    ProjectName project() {
        return project;
    }

    /** Where alone the project was looked for, in words that follow "in" where it is unknown; empty for everywhere. */
    String places() {
        return places;
    }

    /** What the index says of the project as a whole. */
    ProjectStatus status() {
        return status;
    }

    /** Whether there is a project of this name at all. */
    boolean isKnown() {
        return known;
    }

    /** The place where the only version is, if no index is asked. */
    Optional<DirectSource> place() {
        return place;
    }

    NavigableSet<Version> versions() {
        return versions;
    }

    /** Whether one of the versions can be installed. */
    Availability availability(Version version) {
        return availabilities.computeIfAbsent(version, rules);
    }

    /** What a version is best installed from, if there is anything. */
    Optional<Candidate> find(Version version) {
        return availability(version) instanceof Availability.Available available
                ? Optional.of(available.candidate())
                : Optional.empty();
    }

    boolean isAvailable(Version version) {
        return availability(version) instanceof Availability.Available;
    }

    boolean isYanked(Version version) {
        return availability(version) instanceof Availability.Available available && available.isYanked();
    }

    /** Whether all files of a version are yanked, those included that do not fit the target. */
    boolean isWithdrawn(Version version) {
        return withdrawn.test(version);
    }

    /** Whether a version has to be built first. */
    boolean isSource(Version version) {
        return find(version)
                .map(candidate ->
                        candidate instanceof DistributionFile file && !(file.filename() instanceof WheelFilename))
                .orElse(false);
    }
}
