package io.github.jvenv.resolution;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
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
        return resolve(candidates, new CandidatePolicy(preReleases), requirements);
    }

    private static Resolution resolve(FakeCandidates candidates, CandidatePolicy policy, String... requirements) {
        return new Resolver(Runnable::run).resolve(roots(requirements), LINUX, policy, candidates);
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
