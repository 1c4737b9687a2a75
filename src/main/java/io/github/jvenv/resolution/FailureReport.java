package io.github.jvenv.resolution;

import io.github.jvenv.solver.Cause;
import io.github.jvenv.solver.Derivation;
import io.github.jvenv.solver.Explanation;
import io.github.jvenv.solver.Incompatibility;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells in words why there is no solution. */
final class FailureReport {
    private final Incompatibility<Node, Versions> contradiction;
    private final PythonPackages packages;

    FailureReport(Incompatibility<Node, Versions> contradiction, PythonPackages packages) {
        this.contradiction = contradiction;
        this.packages = packages;
    }

    /**
     * The failure.
     *
     * @param roots the requirements that hold on the target
     * @param preReleases what has to be let in for a solution with pre-releases; nothing if that is not known to help
     */
    ResolutionFailure failure(List<RootRequirement> roots, Target target, Map<Node, Version> preReleases) {
        List<String> lines = new ArrayList<>();
        lines.add("The requirements have no solution for " + target + ".");
        Wording wording = new Wording(packages, roots);
        for (String sentence : Explanation.of(contradiction, PythonPackages.ROOT, wording::clause)) {
            lines.add(sentence + ".");
        }
        lines.addAll(faultsOfMetadata());
        List<String> hints = new ArrayList<>(Hints.of(contradiction, packages));
        preReleaseHint(preReleases).ifPresent(hints::add);
        return new ResolutionFailure(String.join("\n", lines), hints.isEmpty() ? null : String.join(" ", hints));
    }

    /** What is wrong with the metadata that the proof says to be of no use: of each project the latest example. */
    private List<String> faultsOfMetadata() {
        Map<Node.Project, SortedMap<Version, String>> faults = new LinkedHashMap<>();
        for (Incompatibility<Node, Versions> part : Derivation.of(contradiction).parts()) {
            if (part.cause() instanceof Cause.Unusable<Node, Versions> unusable
                    && unusable.subject() instanceof Node.Project project) {
                Versions versions = part.terms().values().iterator().next().versions();
                for (Version version : packages.choice(project.name()).considered(versions.ranges())) {
                    packages.faultOfMetadata(project, version)
                            .ifPresent(fault -> faults.computeIfAbsent(project, any -> new TreeMap<>())
                                    .put(version, fault));
                }
            }
        }
        List<String> examples = new ArrayList<>();
        faults.forEach((project, byVersion) -> {
            Version latest = byVersion.lastKey();
            examples.add(
                    project + " " + latest + (byVersion.size() > 1 ? ", for example: " : ": ") + byVersion.get(latest));
        });
        return examples;
    }

    private static Optional<String> preReleaseHint(Map<Node, Version> versions) {
        List<String> preReleases = new ArrayList<>();
        versions.forEach((project, version) -> preReleases.add(project + ">=" + version));
        return preReleases.isEmpty()
                ? Optional.empty()
                : Optional.of("There is a solution with pre-releases: ask for " + String.join(" and ", preReleases)
                        + ", or allow all pre-releases.");
    }
}
