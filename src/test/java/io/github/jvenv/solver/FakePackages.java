package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Packages in memory. A name with a slash is a feature: {@code a/x} is feature x of package a. The root is version 0 of
 * {@code root}.
 */
final class FakePackages implements PackageSource<String, Integer, Numbers> {
    private final Map<String, TreeMap<Integer, List<Dependency<String, Numbers>>>> packages = new HashMap<>();
    private final Map<String, String> unusable = new HashMap<>();
    private final Map<String, Company<String, Numbers>> companies = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int widenings;

    /** Adds the root's dependencies, such as {@code "a 1-3", "b *"}. */
    FakePackages root(String... dependencies) {
        return with("root 0", dependencies);
    }

    /** Adds a version, or a feature at a version: {@code with("a/x 2", "b 1")}. */
    FakePackages with(String version, String... dependencies) {
        String[] words = version.split(" ");
        List<Dependency<String, Numbers>> parsed = new ArrayList<>();
        for (String dependency : dependencies) {
            String[] parts = dependency.split(" ");
            boolean feature = parts[0].contains("/");
            if (feature) {
                parsed.add(new Dependency<>(ownerOf(parts[0]), Numbers.parse(parts[1])));
            }
            parsed.add(new Dependency<>(parts[0], feature ? Numbers.ALL : Numbers.parse(parts[1])));
        }
        packages.computeIfAbsent(words[0], any -> new TreeMap<>()).put(Integer.valueOf(words[1]), parsed);
        return this;
    }

    /** Lets a version be used only beside others: {@code onlyWith("a 2", "b 1", "c 3")}. */
    FakePackages onlyWith(String version, String... members) {
        Map<String, Numbers> company = new LinkedHashMap<>();
        for (String member : members) {
            String[] words = member.split(" ");
            company.put(words[0], Numbers.parse(words[1]));
        }
        companies.put(version, new Company<>("is shy", company));
        return this;
    }

    FakePackages unusable(String version, String reason) {
        with(version);
        unusable.put(version, reason);
        return this;
    }

    Outcome<String, Integer, Numbers> solve() {
        return Solver.solve("root", 0, this);
    }

    /** Which versions were looked into, in order. */
    List<String> asked() {
        return asked;
    }

    /** How often a range of versions was widened, which is of use to proofs only. */
    int widenings() {
        return widenings;
    }

    /** The versions that exist of a package, each with its dependencies. */
    TreeMap<Integer, List<Dependency<String, Numbers>>> versions(String subject) {
        return packages.getOrDefault(subject, new TreeMap<>());
    }

    List<Dependency<String, Numbers>> needs(String subject, int version) {
        return versions(subject).getOrDefault(version, List.of());
    }

    boolean isUsable(String subject, int version) {
        return reason(subject, version).isEmpty();
    }

    /** Why a version cannot be used, or nothing. */
    String reason(String subject, int version) {
        return unusable.getOrDefault(subject + " " + version, "");
    }

    @Override
    public Numbers exactly(Integer version) {
        return Numbers.only(version);
    }

    @Override
    public Numbers around(String subject, Integer version) {
        Integer next = versions(subject).higherKey(version);
        return Numbers.range(version, next == null ? 63 : next - 1);
    }

    @Override
    public Numbers widened(String subject, Numbers versions) {
        widenings++;
        Numbers existing =
                versions(subject).keySet().stream().map(Numbers::only).reduce(Numbers.NONE, Numbers::union);
        if (existing.intersection(versions).isEmpty()) {
            return versions.union(existing.complement());
        }
        int first = versions(subject).firstKey();
        return versions.contains(first) ? versions.union(Numbers.range(0, first)) : versions;
    }

    @Override
    public Optional<String> owner(String subject) {
        return subject.contains("/") ? Optional.of(ownerOf(subject)) : Optional.empty();
    }

    @Override
    public int rank(String subject, Numbers allowed) {
        return 0;
    }

    @Override
    public int preference(String subject, Numbers allowed) {
        return 0;
    }

    @Override
    public Optional<Integer> choose(String subject, Numbers allowed, Map<String, Integer> decided) {
        return versions(subject).descendingKeySet().stream()
                .filter(allowed::contains)
                .findFirst();
    }

    @Override
    public Dependencies<String, Numbers> dependencies(String subject, Integer version) {
        asked.add(subject + " " + version);
        return isUsable(subject, version)
                ? new Dependencies.Known<>(
                        needs(subject, version),
                        Optional.ofNullable(companies.get(subject + " " + version)).stream()
                                .toList())
                : new Dependencies.Unusable<>(reason(subject, version));
    }

    static String ownerOf(String feature) {
        return feature.substring(0, feature.indexOf('/'));
    }
}
