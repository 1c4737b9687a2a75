package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Specifier;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionOperator;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;

/** Says sets of versions of a project by what there is of it. */
final class VersionWords {
    /** How many versions are named one by one. */
    private static final int MOST_NAMED = 4;

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
        return isEvery(project, ranges) ? name : said(name, ranges.simplify(considered));
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
        return packages.demands()
                .about(project)
                .filter(demand -> considered.stream()
                        .filter(demand.ranges()::contains)
                        .toList()
                        .equals(among))
                .findFirst()
                .map(demand -> project + said(demand.requirement().specifiers()))
                .orElseGet(() -> said(project.value(), ranges.simplify(considered)));
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

    /** That there is nothing to choose in a range, and why. */
    String nothingIn(ProjectName project, VersionRanges ranges) {
        Candidates candidates = packages.choice(project).candidates();
        if (!candidates.isKnown()) {
            return "there is no project named " + project;
        }
        if (candidates.versions().isEmpty()) {
            return "there are no files of " + project;
        }
        List<Version> inRange =
                candidates.versions().stream().filter(ranges::contains).toList();
        if (inRange.isEmpty()) {
            return existing(candidates);
        }
        Map<String, List<Version>> byReason = new LinkedHashMap<>();
        for (Version version : inRange) {
            byReason.computeIfAbsent(reason(candidates, version), any -> new ArrayList<>())
                    .add(version);
        }
        List<String> clauses = new ArrayList<>();
        byReason.forEach((reason, versions) -> clauses.add(group(candidates, versions) + " " + reason));
        return listed(clauses);
    }

    private static String existing(Candidates candidates) {
        NavigableSet<Version> versions = candidates.versions();
        String project = candidates.project().value();
        if (versions.size() == 1) {
            return "there is only " + project + " " + versions.first();
        }
        String all = versions.size() <= MOST_NAMED
                ? listed(versions.stream().map(Version::toString).toList())
                : versions.first() + " to " + versions.last() + " (" + versions.size() + " versions)";
        return "there are only " + project + " " + all;
    }

    private static String group(Candidates candidates, List<Version> versions) {
        String project = candidates.project().value();
        if (versions.size() == 1) {
            return project + " " + versions.get(0);
        }
        if (versions.size() == candidates.versions().size()) {
            return "every version of " + project;
        }
        VersionRanges ranges =
                versions.stream().map(VersionRanges::exactly).reduce(VersionRanges.NONE, VersionRanges::union);
        return said(project, ranges.simplify(List.copyOf(candidates.versions())));
    }

    /** Why a version cannot be chosen, in words that follow its name. */
    static String reason(Candidates candidates, Version version) {
        Availability availability = candidates.availability(version);
        if (availability instanceof Availability.OtherPython other) {
            return "requires Python " + said(other.required());
        }
        if (availability instanceof Availability.OtherWheels other) {
            String only = "has wheels for " + named(List.copyOf(other.tags())) + " only";
            return other.source() ? only + ", and building its source distribution is not supported yet" : only;
        }
        if (availability instanceof Availability.OnlySource) {
            return "has only a source distribution, and building is not supported yet";
        }
        boolean yanked = candidates.isYanked(version);
        return yanked ? "is yanked" + yankReason(candidates, version) : "is a pre-release";
    }

    private static String yankReason(Candidates candidates, Version version) {
        return candidates.wheel(version).map(DistributionFile::yank).orElse(Yank.NONE) instanceof Yank.Yanked yanked
                        && !yanked.reason().isBlank()
                ? " (" + yanked.reason().strip() + ")"
                : "";
    }

    /** Versions as one would ask for them. */
    private static String said(String name, VersionRanges ranges) {
        return ranges.equals(VersionRanges.ALL)
                ? name
                : name + ranges.toString().replace(" or ", " or " + name);
    }

    /** Specifiers as people write them: from the lower bound to the upper one, then what is left out. */
    static String said(SpecifierSet specifiers) {
        return specifiers.specifiers().stream()
                .sorted(Comparator.comparing((Specifier specifier) -> place(specifier.operator())))
                .map(Specifier::toString)
                .collect(Collectors.joining(","));
    }

    private static int place(VersionOperator operator) {
        return switch (operator) {
            case IDENTICAL, EQUAL -> 0;
            case COMPATIBLE, AT_LEAST, GREATER -> 1;
            case LESS, AT_MOST -> 2;
            case NOT_EQUAL -> 3;
        };
    }

    /** Some words, and how many others there are. */
    private static String named(List<String> words) {
        if (words.size() <= MOST_NAMED) {
            return listed(words);
        }
        List<String> named = new ArrayList<>(words.subList(0, MOST_NAMED - 1));
        named.add(words.size() - named.size() + " others");
        return listed(named);
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
