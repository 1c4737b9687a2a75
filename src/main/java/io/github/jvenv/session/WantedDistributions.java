package io.github.jvenv.session;

import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.provision.HashCheck;
import io.github.jvenv.requirements.ReadRequirements;
import io.github.jvenv.requirements.RequestedDistribution;
import io.github.jvenv.requirements.RequestedRequirement;
import io.github.jvenv.requirements.RequirementOptions;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.HashRule;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.SpecifierSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is wanted, once everything has been read that says so.
 *
 * @param read requirements, constraints and options
 * @param overrides what stands in for all other requirements about its project
 * @param projects projects whose own dependencies are wanted, but that only their backends know
 * @param pythons which versions of Python projects and scripts are for
 * @param wheels wheels that Maven provides; requirements ask for them, too
 */
public record WantedDistributions(
        ReadRequirements read,
        List<RequestedRequirement> overrides,
        List<DynamicProject> projects,
        List<PythonDemand> pythons,
        List<ArtifactWheel> wheels) {
    public WantedDistributions {
        overrides = List.copyOf(overrides);
        projects = List.copyOf(projects);
        pythons = List.copyOf(pythons);
        wheels = List.copyOf(wheels);
    }

    /**
     * What a project or script says of the Python that it runs on.
     *
     * @param origin what says it: {@code pyproject.toml}
     */
    record PythonDemand(SpecifierSet versions, String origin) {}

    /** Fails if what is wanted is not for a target's version of Python. */
    public void requirePython(Target target) {
        for (PythonDemand demand : pythons) {
            if (!demand.versions().contains(target.pythonVersion().baseVersion())) {
                throw new Failure(
                        demand.origin() + " requires Python " + demand.versions() + ", and the target is " + target
                                + ".",
                        "Choose another interpreter with <python>.");
            }
        }
    }

    /** What files say besides requirements. */
    public RequirementOptions options() {
        return read.options();
    }

    /** A policy with what the options in files add to it. */
    public CandidatePolicy policy(CandidatePolicy before) {
        CandidatePolicy policy = before.with(options().formats(before.formats()))
                .with(options().releases(before.releases()))
                .withPreferBinary(before.preferBinary() || options().preferBinary());
        if (options().requireHashes()) {
            return policy.with(HashRule.ALWAYS);
        }
        return options().noRequireHashes() && policy.hashRule() == HashRule.IF_ANY
                ? policy.with(HashRule.WHERE_GIVEN)
                : policy;
    }

    /**
     * The requirements, where nothing but its place is known of a distribution with the name that it turns out to have.
     *
     * @param rule which of them must have a hash before anything in them is run
     * @param metadata tells what is at a place, if it has one of some digests
     */
    public RequirementSet named(HashRule rule, BiFunction<DirectSource, AllowedHashes, CoreMetadata> metadata) {
        boolean required = rule.requiresAll(Stream.concat(read.requirements().stream(), read.constraints().stream())
                .anyMatch(one -> !one.hashes().isEmpty()));
        read.requirements().forEach(one -> requireHash(one, required));
        List<RootRequirement> wanted = new ArrayList<>(roots(read.requirements(), metadata));
        if (required) {
            wanted.replaceAll(this::withHashOfWheel);
        }
        projects.forEach(
                project -> wanted.addAll(project.requirements(metadata.apply(project.place(), AllowedHashes.ANY))));
        return new RequirementSet(wanted, roots(read.constraints(), metadata), roots(overrides, metadata));
    }

    private static void requireHash(RequestedRequirement one, boolean required) {
        if (one.requested() instanceof RequestedDistribution.Unnamed unnamed) {
            boolean given = !one.hashes().isEmpty()
                    || (unnamed.place() instanceof DirectReference.Archive archive
                            && !archive.hashes().isEmpty());
            HashCheck.requireAny(unnamed.place() + " (" + one.origin() + ")", given, required);
        }
    }

    /** Maven has checked what it brought, so where every distribution must have a hash, its own counts for a wheel of Maven's. */
    private RootRequirement withHashOfWheel(RootRequirement root) {
        SortedMap<String, SortedSet<String>> digests = new TreeMap<>();
        wheels.stream()
                .filter(wheel -> wheel.requirement().origin().equals(root.origin()))
                .forEach(wheel -> wheel.hashes()
                        .forEach((algorithm, digest) -> digests.computeIfAbsent(algorithm, any -> new TreeSet<>())
                                .add(digest)));
        return digests.isEmpty()
                ? root
                : new RootRequirement(root.requirement(), root.origin(), new AllowedHashes(digests), root.editable());
    }

    /** Those of the requirements, constraints and overrides that have names. Nobody is asked for it. */
    RequirementSet onlyNamed() {
        BiFunction<DirectSource, AllowedHashes, CoreMetadata> nobody = (place, allowed) -> {
            throw new IllegalStateException(place + " has no name");
        };
        return new RequirementSet(
                roots(named(read.requirements()), nobody),
                roots(read.constraints(), nobody),
                roots(named(overrides), nobody));
    }

    private static List<RequestedRequirement> named(List<RequestedRequirement> requested) {
        return requested.stream()
                .filter(one -> one.requested() instanceof RequestedDistribution.Named)
                .toList();
    }

    private static List<RootRequirement> roots(
            List<RequestedRequirement> requested, BiFunction<DirectSource, AllowedHashes, CoreMetadata> metadata) {
        List<RootRequirement> roots = new ArrayList<>();
        for (RequestedRequirement one : requested) {
            AllowedHashes hashes = new AllowedHashes(one.hashes()).givenIn(one.origin());
            Requirement requirement =
                    requirement(one, place -> metadata.apply(place, hashes).name());
            roots.add(new RootRequirement(requirement, one.origin(), hashes, one.editable()));
        }
        return roots;
    }

    private static Requirement requirement(RequestedRequirement one, Function<DirectSource, ProjectName> names) {
        if (one.requested() instanceof RequestedDistribution.Named named) {
            return named.requirement();
        }
        RequestedDistribution.Unnamed unnamed = (RequestedDistribution.Unnamed) one.requested();
        ProjectName name = name(new DirectSource(unnamed.place(), one.editable()), one.origin(), names);
        Requirement requirement =
                Requirement.of(name).withExtras(unnamed.extras()).withReference(unnamed.place());
        return unnamed.marker().map(requirement::withMarker).orElse(requirement);
    }

    /** The name of what is at a place; a failure to have it tells who asks for it, unless its message does so already. */
    private static ProjectName name(DirectSource place, String origin, Function<DirectSource, ProjectName> names) {
        try {
            return names.apply(place);
        } catch (Failure failure) {
            String message = failure.getMessage();
            throw message.contains(origin)
                    ? failure
                    : new Failure(
                            message + "\n" + origin + " asks for " + place + ".",
                            failure.hint().orElse(null),
                            failure);
        }
    }

    /** The settings for builds of projects that are asked for by name and version. */
    public Map<ProjectName, ConfigSettings> configSettings() {
        Map<ProjectName, ConfigSettings> settings = new LinkedHashMap<>();
        for (RequestedRequirement one : read.requirements()) {
            if (!one.configSettings().isEmpty()
                    && one.requested() instanceof RequestedDistribution.Named named
                    && named.reference().isEmpty()) {
                settings.put(named.requirement().name(), new ConfigSettings(one.configSettings()));
            }
        }
        return settings;
    }

    /** The settings for builds of what is asked for by its place. */
    Map<DirectSource, ConfigSettings> configSettingsOfPlaces() {
        Map<DirectSource, ConfigSettings> settings = new LinkedHashMap<>();
        for (RequestedRequirement one : read.requirements()) {
            if (!one.configSettings().isEmpty()) {
                one.requested()
                        .reference()
                        .ifPresent(place -> settings.put(
                                new DirectSource(place, one.editable()), new ConfigSettings(one.configSettings())));
            }
        }
        return settings;
    }

    /** What is on this machine's disk that distributions come from, and may change without anybody saying so. */
    public List<DirectSource> onDisk() {
        List<DirectSource> places = new ArrayList<>();
        for (List<RequestedRequirement> some : List.of(read.requirements(), read.constraints(), overrides)) {
            for (RequestedRequirement one : some) {
                one.requested()
                        .reference()
                        .filter(place -> "file".equals(place.url().getScheme())
                                && !(place instanceof DirectReference.Repository))
                        .ifPresent(place -> places.add(new DirectSource(place, one.editable())));
            }
        }
        projects.forEach(project -> places.add(project.place()));
        return places;
    }

    /**
     * All this in lines {@code kind: text}, without secrets, as a lock notes what it was made from.
     *
     * @param directory what paths are told relative to, so that another checkout has the same lines
     */
    public List<String> lines(Path directory) {
        return new WantedLines(this, directory).lines();
    }
}
