package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says sets of versions of a project by what there is of it. */
final class VersionWords {
    private final PythonPackages packages;

    VersionWords(PythonPackages packages) {
        this.packages = packages;
    }

    /**
     * Versions of which something is said.
     *
     * @param name the project's, maybe with extras
     */
    String subject(ProjectName project, String name, VersionRanges ranges) {
        return isEvery(project, ranges)
                ? "every" + (othersThanConsidered(project) ? " usable" : "") + " version of " + name
                : partner(project, name, ranges);
    }

    /** Versions of which something is said together with others: "every version" goes without saying. */
    String partner(ProjectName project, String name, VersionRanges ranges) {
        List<Version> considered = considered(project);
        List<Version> among = considered.stream().filter(ranges::contains).toList();
        if (among.size() == 1) {
            return name + " " + among.get(0);
        }
        return isEvery(project, ranges) ? name : Words.of(name, ranges.simplify(considered));
    }

    /** Whether a range has all of several versions. */
    boolean isEvery(ProjectName project, VersionRanges ranges) {
        List<Version> considered = considered(project);
        return considered.size() > 1 && considered.stream().allMatch(ranges::contains);
    }

    /** Versions any of which will do: as a requirement asks for them if one does, else by what there is. */
    String alternatives(ProjectName project, VersionRanges ranges) {
        List<Version> considered = considered(project);
        List<Version> among = considered.stream().filter(ranges::contains).toList();
        return asked(project, ranges::equals)
                .or(() -> asked(
                        project,
                        wanted -> !among.isEmpty()
                                && among.equals(considered.stream()
                                        .filter(wanted::contains)
                                        .toList())))
                .orElseGet(() -> Words.of(project.value(), ranges.simplify(considered)));
    }

    private Optional<String> asked(ProjectName project, Predicate<VersionRanges> wanted) {
        return packages.demands()
                .about(project)
                .filter(demand -> wanted.test(demand.ranges()))
                .findFirst()
                .map(demand -> project + Words.of(demand.requirement().specifiers()));
    }

    /** The versions that may be chosen; none if the source fails now, as there is a failure to tell already. */
    private List<Version> considered(ProjectName project) {
        try {
            return packages.choice(project).considered(VersionRanges.ALL);
        } catch (Failure sourceFails) {
            return List.of();
        }
    }

    private boolean othersThanConsidered(ProjectName project) {
        return packages.choice(project).candidates().versions().size()
                > considered(project).size();
    }

    /** Why there is nothing to choose in a range. */
    String nothingIn(ProjectName project, VersionRanges ranges) {
        return new Reasons(packages.choice(project)).nothingIn(ranges);
    }
}
