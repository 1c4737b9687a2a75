package io.github.jvenv.provision;

import io.github.jvenv.build.BuildChain;
import io.github.jvenv.build.SourceTree;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.surroundings.Narration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What builds required, and what that came to: remembered, so that it can be told for other targets as well. */
final class BuildRequirements {
    private final Provision provision;
    private final Narration narration;

    /** What was resolved for builds, by what was built. */
    private final Map<String, List<BuildSet>> buildSets = new HashMap<>();

    /** What a build required, and what that came to on this machine. */
    private record BuildSet(RequirementSet requirements, CandidatePolicy policy, Resolution here) {}

    BuildRequirements(Provision provision, Narration narration) {
        this.provision = provision;
        this.narration = narration;
    }

    /**
     * What fulfils the requirements of the last build of a chain.
     *
     * @param here the target of builds
     */
    Resolution resolve(RequirementSet set, CandidatePolicy policy, Target here, BuildChain chain) {
        Resolution resolution = provision.resolve(set, here, policy, chain);
        List<String> builds = chain.builds();
        buildSets
                .computeIfAbsent(builds.get(builds.size() - 1), any -> new ArrayList<>())
                .add(new BuildSet(set, policy, resolution));
        return resolution;
    }

    /**
     * What the build of a tree, for which everything was resolved by now, takes on a target, without what that needs for
     * builds of its own.
     */
    List<Resolution> of(SourceTree tree, Target target) throws IOException {
        List<Resolution> required = new ArrayList<>();
        for (BuildSet set : buildSets.getOrDefault(tree.description(), List.of())) {
            required.add(
                    set.here().target().equals(target)
                            ? set.here()
                            : provision.resolve(set.requirements(), target, set.policy(), BuildChain.NONE));
        }
        if (!tree.buildSystem().backendNamed()) {
            requiredByOldPip(target).ifPresent(required::add);
        }
        return required;
    }

    /** Where a tree names no backend, versions of pip before 24 install wheel besides setuptools, and fail without it. */
    private Optional<Resolution> requiredByOldPip(Target target) {
        RequirementSet wheel =
                RequirementSet.of(List.of(new RootRequirement(Requirement.parse("wheel"), "old versions of pip")));
        try {
            return Optional.of(provision.resolve(wheel, target, CandidatePolicy.DEFAULT, BuildChain.NONE));
        } catch (Failure e) {
            narration.detail(() -> "Old versions of pip need wheel, and it cannot be had: " + e.getMessage());
            return Optional.empty();
        }
    }
}
