package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The table {@code [project]} of a {@code pyproject.toml} (PEP 621), as far as it says what the project needs.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-project-metadata-the-project-table">The
 *     [project] table</a>
 */
public final class ProjectTable {
    static final String DEPENDENCIES = "dependencies";
    static final String OPTIONAL_DEPENDENCIES = "optional-dependencies";

    private final String file;
    private final ProjectName name;
    private final Optional<Version> version;
    private final Optional<SpecifierSet> requiresPython;
    private final SortedSet<String> dynamic;
    private final List<RequestedRequirement> dependencies;
    private final SortedMap<ExtraName, List<RequestedRequirement>> optionalDependencies;
    private final Consumer<String> warnings;

    ProjectTable(
            String file,
            ProjectName name,
            Optional<Version> version,
            Optional<SpecifierSet> requiresPython,
            SortedSet<String> dynamic,
            List<RequestedRequirement> dependencies,
            SortedMap<ExtraName, List<RequestedRequirement>> optionalDependencies,
            Consumer<String> warnings) {
        this.file = file;
        this.name = name;
        this.version = version;
        this.requiresPython = requiresPython;
        this.dynamic = Collections.unmodifiableSortedSet(dynamic);
        this.dependencies = List.copyOf(dependencies);
        this.optionalDependencies = Collections.unmodifiableSortedMap(optionalDependencies);
        this.warnings = warnings;
    }

    /** The project. */
    public ProjectName name() {
        return name;
    }

    /** Its version; empty if only its backend knows it. */
    public Optional<Version> version() {
        return version;
    }

    /** The versions of Python that it runs on; empty for all, unless {@code requires-python} is dynamic. */
    public Optional<SpecifierSet> requiresPython() {
        return requiresPython;
    }

    /** Fields that only the project's backend knows, by their names in the table. */
    public SortedSet<String> dynamic() {
        return dynamic;
    }

    /**
     * Whether what is needed with some extras, or without any, has to be asked of the project's backend.
     *
     * @param withExtras whether extras are asked for
     */
    public boolean needsBackend(boolean withExtras) {
        return dynamic.contains(DEPENDENCIES) || (withExtras && dynamic.contains(OPTIONAL_DEPENDENCIES));
    }

    /** What the project needs without extras; nothing if only its backend knows that. */
    public List<RequestedRequirement> dependencies() {
        return dependencies;
    }

    /** What each extra needs besides, as it is written. */
    public SortedMap<ExtraName, List<RequestedRequirement>> optionalDependencies() {
        return optionalDependencies;
    }

    /**
     * What the project needs with some of its extras. Where an extra asks for others of the same project, what those need
     * stands in its place.
     *
     * @throws Failure if the project has no such extra
     */
    public List<RequestedRequirement> requirements(Collection<ExtraName> extras) {
        for (ExtraName extra : extras) {
            if (!optionalDependencies.containsKey(extra)) {
                throw new Failure(
                        file + " has no extra '" + extra + "'.",
                        optionalDependencies.isEmpty()
                                ? "It has no extras at all."
                                : "It has " + inWords(optionalDependencies.keySet()) + ".");
            }
        }
        Set<RequestedRequirement> needed = new LinkedHashSet<>();
        addAll(dependencies, Optional.empty(), List.of(), needed);
        extras.forEach(extra -> addExtra(extra, Optional.empty(), List.of(), needed));
        return List.copyOf(needed);
    }

    private static String inWords(Collection<ExtraName> names) {
        return names.stream().map(ExtraName::value).collect(Collectors.joining(", "));
    }

    private void addExtra(
            ExtraName extra, Optional<Marker> condition, List<ExtraName> way, Set<RequestedRequirement> needed) {
        if (!way.contains(extra)) {
            List<ExtraName> longer = new ArrayList<>(way);
            longer.add(extra);
            addAll(optionalDependencies.getOrDefault(extra, List.of()), condition, longer, needed);
        }
    }

    private void addAll(
            List<RequestedRequirement> requirements,
            Optional<Marker> condition,
            List<ExtraName> way,
            Set<RequestedRequirement> needed) {
        for (RequestedRequirement one : requirements) {
            Requirement requirement = ((RequestedDistribution.Named) one.requested()).requirement();
            Optional<Marker> both = both(condition, requirement.marker());
            if (requirement.name().equals(name) && requirement.url().isEmpty()) {
                for (ExtraName extra : requirement.extras()) {
                    warnUnlessKnown(extra, one.origin());
                    addExtra(extra, both, way, needed);
                }
            } else {
                needed.add(RequestedRequirement.of(
                        new RequestedDistribution.Named(
                                both.map(requirement::withMarker).orElse(requirement)),
                        one.origin()));
            }
        }
    }

    /** To pip an extra that does not exist needs nothing. */
    private void warnUnlessKnown(ExtraName extra, String origin) {
        if (!optionalDependencies.containsKey(extra)) {
            warnings.accept("The project has no extra '" + extra + "', which " + origin + " asks for.");
        }
    }

    private static Optional<Marker> both(Optional<Marker> first, Optional<Marker> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get().and(second.get()))
                : first.or(() -> second);
    }
}
