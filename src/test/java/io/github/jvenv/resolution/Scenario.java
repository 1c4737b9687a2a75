package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A resolver scenario: projects, requirements, and what a resolver should answer. */
final class Scenario {
    private final Map<String, Object> data;
    private final Target target;
    private final FakeCandidates candidates = new FakeCandidates();

    Scenario(Map<String, Object> data) {
        this.data = data;
        Object python = table(data, "environment").getOrDefault("python", "3.12");
        this.target = Target.declared(Version.parse(python.toString()), Platform.parse("manylinux_2_28_x86_64"));
        table(data, "packages").forEach((name, project) -> {
            candidates.project(name);
            table(asTable(project), "versions").forEach((version, release) -> offer(name, version, asTable(release)));
        });
    }

    String[] requirements() {
        return strings(table(data, "root"), "requires").toArray(String[]::new);
    }

    boolean isSatisfiable() {
        return (Boolean) table(data, "expected").get("satisfiable");
    }

    /** Expected versions by project; none if any will do. */
    Map<ProjectName, Version> expected() {
        Map<ProjectName, Version> expected = new TreeMap<>();
        table(table(data, "expected"), "packages")
                .forEach((name, version) -> expected.put(ProjectName.parse(name), Version.parse(version.toString())));
        return expected;
    }

    Resolution resolve() {
        boolean preReleases = (Boolean) table(data, "resolver_options").getOrDefault("prereleases", false);
        CandidatePolicy policy =
                preReleases ? CandidatePolicy.DEFAULT.with(ReleaseControl.UNSAID.withPre()) : CandidatePolicy.DEFAULT;
        FormatControl formats = FormatControl.ANY
                .withOnlyBinary(String.join(",", strings(table(data, "resolver_options"), "no_build")))
                .withNoBinary(String.join(",", strings(table(data, "resolver_options"), "no_binary")));
        return new Resolver(Runnable::run)
                .resolve(
                        RequirementSet.of(ResolverFixture.roots(requirements())),
                        target,
                        policy.with(formats),
                        candidates,
                        DirectMetadata.NONE);
    }

    private void offer(String name, String version, Map<String, Object> release) {
        String base = name.replace('-', '_') + "-" + version;
        if ((Boolean) release.getOrDefault("wheel", true)) {
            List<String> tags = strings(release, "wheel_tags");
            for (String tag : tags.isEmpty() ? List.of("py3-none-any") : tags) {
                String filename = base + "-" + tag + ".whl";
                candidates.file(name, filename, file -> describe(file, release));
            }
        }
        if ((Boolean) release.getOrDefault("sdist", true)) {
            candidates.file(name, base + ".tar.gz", file -> describe(file, release));
        }
    }

    private static FakeCandidates.FakeFile describe(FakeCandidates.FakeFile file, Map<String, Object> release) {
        file.requires(strings(release, "requires").toArray(String[]::new));
        table(release, "extras")
                .forEach((extra, value) -> file.extra(extra, strings(value).toArray(String[]::new)));
        String python = release.getOrDefault("requires_python", ">=3.12").toString();
        if (!python.isEmpty()) {
            file.python(python);
        }
        return (Boolean) release.getOrDefault("yanked", false) ? file.yanked("") : file;
    }

    private static List<String> strings(Map<String, Object> table, String key) {
        return strings(table.getOrDefault(key, List.of()));
    }

    private static List<String> strings(Object array) {
        return ((List<?>) array).stream().map(Object::toString).toList();
    }

    private static Map<String, Object> table(Map<String, Object> from, String key) {
        return asTable(from.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asTable(Object value) {
        return (Map<String, Object>) value;
    }
}
