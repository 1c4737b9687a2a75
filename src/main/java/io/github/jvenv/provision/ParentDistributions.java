package io.github.jvenv.provision;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.inspection.FoundDistributions;
import io.github.jvenv.inspection.SearchPath;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.HashRule;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolutionFailure;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The distributions that an environment sees without having them: those of its interpreter and of the user. As with pip
 * they stay where they are as long as they fulfil what is required, and the environment gets another version of its own
 * where they do not. Nothing is asked of an index about them until then.
 *
 * @param found what they say of themselves, by project
 */
public record ParentDistributions(SortedMap<ProjectName, FoundDistribution> found) {
    /** None, as environments usually see nothing but themselves. */
    public static final ParentDistributions NONE = new ParentDistributions(new TreeMap<>());

    public ParentDistributions {
        found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
    }

    /** Those that an environment sees. */
    public static ParentDistributions of(Path directory, Surroundings surroundings) throws IOException {
        Optional<VirtualEnvironment> environment =
                VirtualEnvironment.find(directory).filter(VirtualEnvironment::seesSystemPackages);
        if (environment.isEmpty()) {
            return NONE;
        }
        List<SearchPath.Directory> outside =
                SearchPath.of(environment.get(), surroundings.interpreters().environment()).directories().stream()
                        .filter(directoryOfPath -> !directoryOfPath.local())
                        .toList();
        SortedMap<ProjectName, FoundDistribution> found = new TreeMap<>();
        for (FoundDistribution one : FoundDistributions.along(
                new SearchPath(outside), warning -> surroundings.narration().detail(() -> warning))) {
            if (one.version().isPresent() && metadata(one).isPresent()) {
                found.putIfAbsent(one.name(), one);
            }
        }
        return new ParentDistributions(found);
    }

    /** These without some projects, which are to be had anew. */
    public ParentDistributions without(Collection<ProjectName> names) {
        SortedMap<ProjectName, FoundDistribution> left = new TreeMap<>(found);
        left.keySet().removeAll(names);
        return new ParentDistributions(left);
    }

    /** What is to be put into the environment: all that is not there already in the same version. */
    public Resolution missing(Resolution resolution) {
        return new Resolution(
                resolution.target(),
                resolution.distributions().stream().filter(one -> !has(one)).toList(),
                resolution.warnings());
    }

    /** Whether a distribution is there already. One that is asked for by its place is another one. */
    public boolean has(ResolvedDistribution distribution) {
        FoundDistribution one = found.get(distribution.name());
        return one != null
                && distribution.candidate() instanceof DistributionFile
                && one.version().equals(Optional.of(distribution.version()));
    }

    /** What fulfils requirements, with as many of these as will do. */
    public Resolution resolve(Provision provision, RequirementSet set, Target target, CandidatePolicy policy) {
        boolean hashed = policy.hashRule() == HashRule.ALWAYS
                || set.roots().stream().anyMatch(root -> !root.hashes().isAny());
        if (found.isEmpty() || hashed) { // of what is installed nobody knows the hash
            return provision.resolve(set, target, policy);
        }
        CandidatePolicy preferring = policy.withPreferred(preferred(policy));
        try {
            return provision.resolve(set, target, preferring, source -> new ParentCandidates(this, source, true));
        } catch (ResolutionFailure e) {
            return provision.resolve(set, target, preferring, source -> new ParentCandidates(this, source, false));
        }
    }

    private SortedMap<ProjectName, Version> preferred(CandidatePolicy policy) {
        SortedMap<ProjectName, Version> preferred = new TreeMap<>(policy.preferred());
        found.forEach((name, one) -> one.version().ifPresent(version -> preferred.put(name, version)));
        return preferred;
    }

    /** What a distribution says of itself, unless that breaks the standard. */
    public Optional<CoreMetadata> metadata(ProjectName name) {
        return Optional.ofNullable(found.get(name)).flatMap(ParentDistributions::metadata);
    }

    private static Optional<CoreMetadata> metadata(FoundDistribution one) {
        StringBuilder text = new StringBuilder("Metadata-Version: 2.1\nName: " + one.name() + "\nVersion: "
                + one.version().map(Version::toString).orElse("0") + "\n");
        for (String requirement : one.requirements()) {
            text.append("Requires-Dist: ").append(requirement).append('\n');
        }
        one.extras()
                .forEach(extra -> text.append("Provides-Extra: ").append(extra).append('\n'));
        try {
            return Optional.of(CoreMetadata.parse(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    /** All of them in a line each, as what an answer depends on. */
    public String lines() {
        return found.values().stream().map(FoundDistribution::pinned).collect(Collectors.joining("\n"));
    }
}
