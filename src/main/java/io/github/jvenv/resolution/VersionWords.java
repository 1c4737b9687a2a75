package io.github.jvenv.resolution;

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
import java.util.Optional;
import java.util.stream.Collectors;

/** Says sets of versions of a project by what there is of it. */
final class VersionWords {
    static final String EVERY = "every";
    static final String NO = "no";

    private static final String NO_BUILDING = "building is not supported yet";

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
        Optional<Choice> choice = packages.findChoice(project);
        if (choice.isEmpty()) {
            return said(name, ranges);
        }
        List<Version> considered = choice.get().considered(VersionRanges.ALL);
        List<Version> among = considered.stream().filter(ranges::contains).toList();
        if (among.size() == 1) {
            return name + " " + among.get(0);
        }
        if (!among.isEmpty() && among.size() == considered.size()) {
            boolean others = choice.get().candidates().versions().size() > considered.size();
            return EVERY + (others ? " usable" : "") + " version of " + name;
        }
        return said(name, ranges.simplify(considered));
    }

    /** Versions any of which will do: as a requirement asks for them if one does, else by what there is. */
    String alternatives(ProjectName project, VersionRanges ranges) {
        return packages.demands()
                .about(project)
                .filter(demand -> demand.ranges().equals(ranges))
                .findFirst()
                .map(demand -> project + said(demand.requirement().specifiers()))
                .orElseGet(() -> said(project.value(), simplified(project, ranges)));
    }

    private VersionRanges simplified(ProjectName project, VersionRanges ranges) {
        return packages.findChoice(project)
                .map(choice -> ranges.simplify(choice.considered(VersionRanges.ALL)))
                .orElse(ranges);
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
            return "there is no " + said(project.value(), ranges) + ", only "
                    + named(List.copyOf(candidates.versions()));
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

    private static String group(Candidates candidates, List<Version> versions) {
        String project = candidates.project().value();
        if (versions.size() == 1) {
            return project + " " + versions.get(0);
        }
        if (versions.size() == candidates.versions().size()) {
            return EVERY + " version of " + project;
        }
        VersionRanges ranges =
                versions.stream().map(VersionRanges::exactly).reduce(VersionRanges.NONE, VersionRanges::union);
        return said(project, ranges.simplify(List.copyOf(candidates.versions())));
    }

    /** Why a version cannot be chosen, in words that follow its name. */
    static String reason(Candidates candidates, Version version) {
        Availability availability = candidates.availability(version);
        if (availability instanceof Availability.OtherPython other) {
            return MetadataReader.requiresPython(other.required());
        }
        if (availability instanceof Availability.OtherWheels other) {
            String only = "has wheels for " + named(List.copyOf(other.tags())) + " only";
            return other.source() ? only + ", and " + NO_BUILDING : only;
        }
        if (availability instanceof Availability.OnlySource) {
            return "has only a source distribution, and " + NO_BUILDING;
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

    /** Some things by name, and how many others there are. */
    private static String named(List<?> things) {
        boolean all = things.size() <= MOST_NAMED;
        List<?> named = all ? things : things.subList(things.size() - MOST_NAMED + 1, things.size());
        List<String> names = named.stream().map(Object::toString).collect(Collectors.toCollection(ArrayList::new));
        if (!all) {
            names.add(things.size() - named.size() + " others");
        }
        return listed(names);
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
