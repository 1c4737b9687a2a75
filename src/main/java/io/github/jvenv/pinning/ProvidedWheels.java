package io.github.jvenv.pinning;

import io.github.jvenv.lock.SelectedPackage;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The wheels that Maven provides beside a lock of another tool, which cannot know them. They stand in for what it has of
 * their projects, and what they need has to be in it.
 */
final class ProvidedWheels {
    private final Map<ProjectName, ArtifactWheel> wheels = new TreeMap<>();
    private final RequirementSet set;
    private final Target target;

    ProvidedWheels(Provision provision, RequirementSet set, Target target) {
        this.set = set;
        this.target = target;
        for (RootRequirement root : set.roots()) {
            ProjectName name = root.requirement().name();
            provision.artifact(name, target).ifPresent(wheel -> wheels.put(name, wheel));
        }
    }

    boolean has(ProjectName project) {
        return wheels.containsKey(project);
    }

    /** What of the lock they leave. */
    List<SelectedPackage> besides(List<SelectedPackage> selected) {
        return selected.stream().filter(one -> !has(one.entry().name())).toList();
    }

    /** What they need and the lock does not have, in whole sentences. */
    List<String> faults(List<SelectedPackage> selected) {
        Map<ProjectName, Optional<Version>> there = new TreeMap<>();
        selected.forEach(one -> there.put(one.entry().name(), one.entry().version()));
        wheels.forEach(
                (name, wheel) -> there.put(name, Optional.of(wheel.filename().version())));
        List<String> faults = new ArrayList<>();
        wheels.forEach((name, wheel) -> {
            for (Requirement needed : needs(name, wheel.metadata())) {
                String need = wheel.artifact() + " needs " + needed + ", which ";
                Optional<Version> version = there.getOrDefault(needed.name(), Optional.empty());
                if (!there.containsKey(needed.name())) {
                    faults.add(need + "is not in it.");
                } else if (version.isPresent() && !needed.specifiers().ranges().contains(version.get())) {
                    faults.add(need + "is in it as version " + version.get() + ".");
                }
            }
        });
        return faults;
    }

    List<ResolvedDistribution> distributions() {
        List<ResolvedDistribution> distributions = new ArrayList<>();
        wheels.forEach((name, wheel) -> {
            CoreMetadata metadata = wheel.metadata();
            SortedSet<ProjectName> dependencies = new TreeSet<>();
            needs(name, metadata).forEach(needed -> dependencies.add(needed.name()));
            distributions.add(new ResolvedDistribution(
                    name,
                    wheel.filename().version(),
                    wheel.file(),
                    metadata.requiresPython(),
                    extras(name),
                    dependencies,
                    set.roots().stream()
                            .filter(root -> root.requirement().name().equals(name))
                            .toList(),
                    AllowedHashes.ANY));
        });
        return distributions;
    }

    private List<Requirement> needs(ProjectName name, CoreMetadata metadata) {
        Set<ExtraName> extras = extras(name);
        return metadata.requiresDist().stream()
                .filter(needed -> needed.marker()
                        .map(marker -> marker.evaluate(target.markers(), extras))
                        .orElse(true))
                .flatMap(needed -> set.instead(needed, target.markers())
                        .map(overriding -> overriding.stream().map(RootRequirement::requirement))
                        .orElseGet(() -> Stream.of(needed)))
                .toList();
    }

    private SortedSet<ExtraName> extras(ProjectName name) {
        SortedSet<ExtraName> extras = new TreeSet<>();
        set.roots().stream()
                .filter(root -> root.requirement().name().equals(name))
                .forEach(root -> extras.addAll(root.requirement().extras()));
        return extras;
    }
}
