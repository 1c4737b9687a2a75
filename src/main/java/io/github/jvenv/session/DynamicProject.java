package io.github.jvenv.session;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.marker.Remainder;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * What the project needs with these extras, by its metadata. Where an extra asks for others of the same project, what
     * those need stands in its place: no index is asked for the project itself.
     *
     * @throws Failure if the project has no such extra
     */
    List<RootRequirement> requirements(CoreMetadata metadata) {
        for (ExtraName extra : extras) {
            if (!metadata.providesExtra().contains(extra)) {
                throw new Failure(origin + " has no extra '" + extra + "'.");
            }
        }
        Set<RootRequirement> roots = new LinkedHashSet<>();
        for (Requirement requirement : metadata.requiresDist()) {
            add(requirement, extras, Optional.empty(), extras, metadata, roots);
        }
        return List.copyOf(roots);
    }

    private void add(
            Requirement requirement,
            Set<ExtraName> wanted,
            Optional<Marker> condition,
            Set<ExtraName> way,
            CoreMetadata metadata,
            Set<RootRequirement> roots) {
        Remainder left =
                requirement.marker().map(marker -> Remainder.of(marker, wanted)).orElse(new Remainder.Always());
        if (left instanceof Remainder.Never) {
            return;
        }
        Optional<Marker> both = left instanceof Remainder.Where where
                ? Optional.of(condition.map(outer -> outer.and(where.marker())).orElse(where.marker()))
                : condition;
        if (requirement.name().equals(metadata.name()) && requirement.url().isEmpty()) {
            requirement.extras().forEach(extra -> addExtra(extra, both, way, metadata, roots));
        } else {
            Requirement plain = requirement.withoutMarker();
            roots.add(new RootRequirement(both.map(plain::withMarker).orElse(plain), origin));
        }
    }

    /** What one extra needs besides what the project needs anyway. */
    private void addExtra(
            ExtraName extra,
            Optional<Marker> condition,
            Set<ExtraName> way,
            CoreMetadata metadata,
            Set<RootRequirement> roots) {
        if (way.contains(extra)) {
            return;
        }
        Set<ExtraName> longer = new TreeSet<>(way);
        longer.add(extra);
        for (Requirement requirement : metadata.requiresDist()) {
            if (requirement.marker().filter(Marker::mentionsExtra).isPresent()) {
                add(requirement, Set.of(extra), condition, longer, metadata, roots);
            }
        }
    }
}
