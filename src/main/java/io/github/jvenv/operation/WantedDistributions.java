package io.github.jvenv.operation;

import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.failure.Failure;
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
import io.github.jvenv.spec.marker.Remainder;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is wanted, once everything has been read that says so.
 *
 * @param read requirements, constraints and options
 * @param overrides what stands in for all other requirements about its project
 * @param projects projects whose own dependencies are wanted, but that only their backends know
 */
record WantedDistributions(ReadRequirements read, List<RequestedRequirement> overrides, List<DynamicProject> projects) {
    WantedDistributions {
        overrides = List.copyOf(overrides);
        projects = List.copyOf(projects);
    }

    /**
     * A project whose dependencies only its backend knows.
     *
     * @param place its directory
     * @param extras the extras of it that are wanted
     * @param origin what is said of requirements that come from there: {@code pyproject.toml}
     */
    record DynamicProject(DirectSource place, Set<ExtraName> extras, String origin) {
        DynamicProject {
            extras = Set.copyOf(extras);
        }

        /** What the project needs with these extras, by its metadata. */
        List<RootRequirement> requirements(CoreMetadata metadata) {
            List<RootRequirement> roots = new ArrayList<>();
            for (Requirement requirement : metadata.requiresDist()) {
                Remainder left = requirement
                        .marker()
                        .map(marker -> Remainder.of(marker, extras))
                        .orElse(new Remainder.Always());
                if (left instanceof Remainder.Where where) {
                    roots.add(new RootRequirement(requirement.withMarker(where.marker()), origin));
                } else if (left instanceof Remainder.Always) {
                    roots.add(new RootRequirement(requirement.withoutMarker(), origin));
                }
            }
            return roots;
        }
    }

    RequirementOptions options() {
        return read.options();
    }

    /** A policy with what the options in files add to it. */
    CandidatePolicy policy(CandidatePolicy before) {
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
     * @param metadata tells what is at a place
     */
    RequirementSet named(Function<DirectSource, CoreMetadata> metadata) {
        Function<DirectSource, ProjectName> names = metadata.andThen(CoreMetadata::name);
        List<RootRequirement> wanted = new ArrayList<>(roots(read.requirements(), names));
        projects.forEach(project -> wanted.addAll(project.requirements(metadata.apply(project.place()))));
        return new RequirementSet(wanted, roots(read.constraints(), names), roots(overrides, names));
    }

    private static List<RootRequirement> roots(
            List<RequestedRequirement> requested, Function<DirectSource, ProjectName> names) {
        List<RootRequirement> roots = new ArrayList<>();
        for (RequestedRequirement one : requested) {
            roots.add(new RootRequirement(
                    requirement(one, names), one.origin(), new AllowedHashes(one.hashes()), one.editable()));
        }
        return roots;
    }

    private static Requirement requirement(RequestedRequirement one, Function<DirectSource, ProjectName> names) {
        if (one.requested() instanceof RequestedDistribution.Named named) {
            return named.requirement();
        }
        RequestedDistribution.Unnamed unnamed = (RequestedDistribution.Unnamed) one.requested();
        ProjectName name = names.apply(new DirectSource(unnamed.place(), one.editable()));
        Requirement requirement =
                Requirement.of(name).withExtras(unnamed.extras()).withReference(unnamed.place());
        return unnamed.marker().map(requirement::withMarker).orElse(requirement);
    }

    /** The settings for builds of single projects; of those without a name they are not known. */
    Map<ProjectName, ConfigSettings> configSettings() {
        Map<ProjectName, ConfigSettings> settings = new LinkedHashMap<>();
        for (RequestedRequirement one : read.requirements()) {
            if (!one.configSettings().isEmpty() && one.requested() instanceof RequestedDistribution.Named named) {
                settings.put(named.requirement().name(), new ConfigSettings(one.configSettings()));
            } else if (!one.configSettings().isEmpty()) {
                throw new Failure(
                        "The config settings in " + one.origin() + " are for a distribution without a name.",
                        "Write its name before it: name @ URL.");
            }
        }
        return settings;
    }

    /** The directories of this machine that distributions come from, which may change without anybody saying so. */
    List<DirectSource> directories() {
        List<DirectSource> directories = new ArrayList<>();
        for (RequestedRequirement one : read.requirements()) {
            one.requested()
                    .reference()
                    .filter(DirectReference.Directory.class::isInstance)
                    .ifPresent(place -> directories.add(new DirectSource(place, one.editable())));
        }
        projects.forEach(project -> directories.add(project.place()));
        return directories;
    }

    /** All this in lines {@code kind: text}, without secrets, as a lock notes what it was made from. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        read.requirements().forEach(one -> lines.add("requirement: " + text(one)));
        read.constraints().forEach(one -> lines.add("constraint: " + text(one)));
        overrides.forEach(one -> lines.add("override: " + text(one)));
        projects.forEach(project -> lines.add("project: " + project.origin() + " "
                + project.extras().stream().sorted().toList()));
        return lines;
    }

    private static String text(RequestedRequirement one) {
        return (one.editable() ? "-e " : "") + one.requested();
    }
}
