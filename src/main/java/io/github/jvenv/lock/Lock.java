package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a lock file says.
 *
 * @param lockVersion the version of the format; 1 and any minor version
 * @param environments markers at least one of which holds where the lock may be used, sorted by text; none for everywhere
 * @param requiresPython the versions of Python that the lock is for
 * @param extras the extras that can be asked for; an empty set says that the locked project has none, an absent one nothing
 * @param dependencyGroups the dependency groups that can be asked for; an empty set says that the locked project has none
 * @param defaultGroups groups that are installed unless others are asked for; they may be made up and then have no other use
 * @param createdBy the tool that made it
 * @param packages the entries, sorted
 * @param tool what tools noted of the lock, by their names
 */
public record Lock(
        Version lockVersion,
        List<Marker> environments,
        SpecifierSet requiresPython,
        Optional<SortedSet<ExtraName>> extras,
        Optional<SortedSet<GroupName>> dependencyGroups,
        SortedSet<GroupName> defaultGroups,
        String createdBy,
        List<LockedPackage> packages,
        TomlTable tool) {
    /** The version that the specification has today. */
    public static final Version VERSION = Version.parse("1.0");

    public Lock {
        if (lockVersion.epoch().signum() != 0 || lockVersion.major() != 1 || lockVersion.isPreRelease()) {
            throw new InvalidLockFailure("Expected lock-version 1.0");
        }
        environments = environments.stream()
                .distinct()
                .sorted(Comparator.comparing(Marker::toString))
                .toList();
        extras = extras.map(names -> Collections.unmodifiableSortedSet(new TreeSet<>(names)));
        dependencyGroups = dependencyGroups.map(names -> Collections.unmodifiableSortedSet(new TreeSet<>(names)));
        defaultGroups = Collections.unmodifiableSortedSet(new TreeSet<>(defaultGroups));
        packages = packages.stream().sorted().toList();
    }

    /** A lock of the given entries for one purpose, in which nothing can be asked for. */
    public static Lock of(String createdBy, List<LockedPackage> packages) {
        return new Lock(
                VERSION,
                List.of(),
                SpecifierSet.ALL,
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                createdBy,
                packages,
                TomlTable.EMPTY);
    }

    /** This lock, for use only where one of the markers holds. */
    public Lock withEnvironments(List<Marker> markers) {
        return new Lock(
                lockVersion,
                markers,
                requiresPython,
                extras,
                dependencyGroups,
                defaultGroups,
                createdBy,
                packages,
                tool);
    }

    /** This lock, with a tool's notes in place of any that it had. */
    public Lock withTool(String name, TomlTable notes) {
        Map<String, TomlValue> tools = new TreeMap<>(tool.values());
        tools.put(name, notes);
        return new Lock(
                lockVersion,
                environments,
                requiresPython,
                extras,
                dependencyGroups,
                defaultGroups,
                createdBy,
                packages,
                TomlTable.of(tools));
    }

    /** The entries that an entry says it depends on, on whatever target; none if the tool that made the lock told none. */
    public List<LockedPackage> dependenciesOf(LockedPackage entry) {
        return packages.stream()
                .filter(other -> entry.dependencies().stream().anyMatch(dependency -> dependency.isOn(other)))
                .toList();
    }
}
