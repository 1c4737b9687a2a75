package io.github.jvenv.resolution;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves on CPython 3.12 for Linux, with requirements from a POM. */
final class ResolverFixture {
    static final Target LINUX = Target.declared(Version.parse("3.12.1"), Platform.parse("manylinux_2_28_x86_64"));

    private ResolverFixture() {}

    static Resolution resolve(FakeCandidates candidates, String... requirements) {
        return resolve(candidates, CandidatePolicy.DEFAULT, requirements);
    }

    static Resolution resolve(FakeCandidates candidates, PreReleases preReleases, String... requirements) {
        return resolve(candidates, CandidatePolicy.DEFAULT.with(releases(preReleases)), requirements);
    }

    static Resolution resolve(FakeCandidates candidates, CandidatePolicy policy, String... requirements) {
        return resolve(candidates, policy, RequirementSet.of(roots(requirements)));
    }

    static Resolution resolve(FakeCandidates candidates, CandidatePolicy policy, RequirementSet set) {
        return new Resolver(Runnable::run).resolve(set, LINUX, policy, candidates, candidates::metadata);
    }

    private static ReleaseControl releases(PreReleases preReleases) {
        return switch (preReleases) {
            case ALLOW -> ReleaseControl.UNSAID.withPre();
            case DISALLOW -> ReleaseControl.UNSAID.withOnlyFinal(":all:");
            case IF_NECESSARY -> ReleaseControl.UNSAID;
        };
    }

    /** Requirements with the origin {@code constraints.txt line 1} and so on. */
    static List<RootRequirement> lines(String file, String... requirements) {
        List<RootRequirement> lines = new ArrayList<>();
        for (String requirement : requirements) {
            lines.add(new RootRequirement(Requirement.parse(requirement), file + " line " + (lines.size() + 1)));
        }
        return lines;
    }

    static List<RootRequirement> roots(String... requirements) {
        return Stream.of(requirements)
                .map(text -> new RootRequirement(Requirement.parse(text), "pom.xml <requirement>"))
                .toList();
    }

    /** Names and versions, such as {@code "flask==3.0 werkzeug==3.1"}. */
    static String pins(Resolution resolution) {
        return resolution.distributions().stream()
                .map(ResolvedDistribution::toString)
                .collect(Collectors.joining(" "));
    }
}
