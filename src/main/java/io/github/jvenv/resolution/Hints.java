package io.github.jvenv.resolution;

import io.github.jvenv.solver.Cause;
import io.github.jvenv.solver.Derivation;
import io.github.jvenv.solver.Incompatibility;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import io.github.jvenv.words.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a user could do about a failure, as far as it is known to help, and what was left out that may have helped. */
final class Hints {
    private final Derivation<Node, Versions> proof;
    private final PythonPackages packages;
    private final List<String> sentences = new ArrayList<>();

    private Hints(Incompatibility<Node, Versions> contradiction, PythonPackages packages) {
        this.proof = Derivation.of(contradiction);
        this.packages = packages;
    }

    /** Hints in the order of the projects' names. */
    static List<String> of(Incompatibility<Node, Versions> contradiction, PythonPackages packages) {
        Hints hints = new Hints(contradiction, packages);
        hints.wanted()
                .forEach((project, ranges) ->
                        packages.findChoice(project).ifPresent(choice -> hints.add(choice, ranges)));
        return hints.sentences;
    }

    private void add(Choice choice, VersionRanges wanted) {
        Candidates candidates = choice.candidates();
        if (!candidates.isKnown()) {
            otherThanAProject(candidates.project())
                    .or(() -> nearestName(candidates.project()).map(name -> "Did you mean " + name + "?"))
                    .ifPresent(sentences::add);
            return;
        }
        boolean none = choice.considered(wanted).isEmpty();
        if (none && !candidates.places().isEmpty()) {
            sentences.add("Only " + candidates.places() + " counts for " + candidates.project()
                    + ", because it is the first place that knows it.");
        }
        Optional<Version> latest = candidates.versions().descendingSet().stream()
                .filter(version -> wanted.contains(version) && !version.isPreRelease())
                .findFirst();
        if (latest.isPresent() && !choice.isConsidered(latest.get())) {
            leftOut(choice, latest.get(), none).ifPresent(sentences::add);
        }
    }

    /**
     * What to do about a version that could not be considered.
     *
     * @param told whether the proof says why
     */
    private static Optional<String> leftOut(Choice choice, Version version, boolean told) {
        Candidates candidates = choice.candidates();
        if (!choice.constraint().allows(version)) {
            return Optional.empty();
        }
        String candidate = candidates.project() + " " + version;
        if (candidates.availability(version) instanceof Availability.OtherPython other && other.enough()) {
            return Optional.of("With Python " + Words.of(other.required()) + ", " + considered(candidates, version));
        }
        if (candidates.availability(version) instanceof Availability.OtherWheels other && told) {
            return other.python().map(python -> "With CPython " + python + ", " + considered(candidates, version));
        }
        if (candidates.isYanked(version)) {
            return Optional.of("To use " + candidate + " although it is yanked, ask for " + candidates.project() + "=="
                    + version + ".");
        }
        String reason = new Reasons(choice).of(version);
        return told ? Optional.empty() : Optional.of(candidate + " was not considered, because it " + reason + ".");
    }

    /** That a version would do with another interpreter: the end of a hint. */
    private static String considered(Candidates candidates, Version version) {
        String pin = candidates.project() + "==" + version;
        return candidates.project() + " " + version + " can be considered"
                + (candidates.isWithdrawn(version)
                        ? ", but only if " + pin + " is asked for, because it is yanked."
                        : ".");
    }

    /** The projects that the proof is about, with the versions that all its requirements allow. */
    private SortedMap<ProjectName, VersionRanges> wanted() {
        SortedMap<ProjectName, VersionRanges> wanted = new TreeMap<>();
        for (Incompatibility<Node, Versions> part : proof.parts()) {
            if (part.cause() instanceof Cause.Needs<Node, Versions> needs
                    && needs.dependency().onto() instanceof Node.Project project) {
                wanted.merge(project.name(), needs.dependency().versions().ranges(), VersionRanges::intersection);
            }
        }
        return wanted;
    }

    /** What to write instead of a name that people write who mean no project. */
    private static Optional<String> otherThanAProject(ProjectName name) {
        if (name.value().equals("python")) {
            return Optional.of("Which Python is used is said with <python>.");
        }
        return name.value().endsWith("-txt")
                ? Optional.of("A file of requirements is named with <requirementsFiles>, or with -r in another one.")
                : Optional.empty();
    }

    /** The known name that is spelled most like one that nobody knows, if it is much like it. */
    private Optional<ProjectName> nearestName(ProjectName unknown) {
        return Spelling.nearest(
                        unknown.value(),
                        packages.knownProjects().stream()
                                .map(ProjectName::value)
                                .toList())
                .map(ProjectName::parse);
    }
}
