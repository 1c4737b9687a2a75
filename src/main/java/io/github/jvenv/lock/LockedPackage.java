package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An entry of a lock file: one version of a project, and where it is from ({@code [[packages]]}). Several entries may be for
 * the same project, as long as their markers let only one of them apply anywhere. Ordered by name, version and marker.
 *
 * @param version empty where the source can change, as a directory can
 * @param marker where it is installed; empty for everywhere
 * @param requiresPython the versions of Python that it is for
 * @param dependencies the entries that it needs; only told, never used to install
 * @param index the base URL of the index that its files are from
 * @param source where it is from
 * @param attestationIdentities who published its files, each with its {@code kind} at least
 * @param tool what tools noted of it, which does not change what is installed
 */
public record LockedPackage(
        ProjectName name,
        Optional<Version> version,
        Optional<Marker> marker,
        SpecifierSet requiresPython,
        List<LockedDependency> dependencies,
        Optional<URI> index,
        PackageSource source,
        List<TomlTable> attestationIdentities,
        TomlTable tool)
        implements Comparable<LockedPackage> {
    private static final Comparator<LockedPackage> ORDER = Comparator.comparing(LockedPackage::name)
            .thenComparing(entry -> entry.version.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.marker.map(Marker::toString).orElse(""));

    public LockedPackage {
        dependencies = dependencies.stream().distinct().sorted().toList();
        attestationIdentities = attestationIdentities.stream()
                .distinct()
                .sorted(Comparator.comparing(TomlTable::toString))
                .toList();
        if (source instanceof PackageSource.IndexFiles files) {
            files.sdist().ifPresent(requireOf(name, version));
            files.wheels().forEach(requireOf(name, version));
        }
        for (TomlTable identity : attestationIdentities) {
            if (!(identity.find("kind").orElse(null) instanceof TomlValue.Text)) {
                throw new InvalidLockFailure("The identity of an attestation lacks its kind");
            }
        }
    }

    /** An entry that nothing else is known of. */
    public static LockedPackage of(ProjectName name, Optional<Version> version, PackageSource source) {
        return new LockedPackage(
                name,
                version,
                Optional.empty(),
                SpecifierSet.ALL,
                List.of(),
                Optional.empty(),
                source,
                List.of(),
                TomlTable.EMPTY);
    }

    /** This entry, installed only where a marker holds. */
    public LockedPackage withMarker(Marker where) {
        return new LockedPackage(
                name,
                version,
                Optional.of(where),
                requiresPython,
                dependencies,
                index,
                source,
                attestationIdentities,
                tool);
    }

    /** This entry, with what it needs. */
    public LockedPackage withDependencies(List<LockedDependency> needed) {
        return new LockedPackage(
                name, version, marker, requiresPython, needed, index, source, attestationIdentities, tool);
    }

    private static Consumer<LockedFile> requireOf(ProjectName name, Optional<Version> version) {
        return file -> {
            boolean same = file.filename().name().equals(name)
                    && version.stream().allMatch(file.filename().version()::equals);
            if (!same) {
                throw new InvalidLockFailure("The file " + file + " is none of " + name
                        + version.map(text -> " " + text).orElse(""));
            }
        };
    }

    /** By name, version and marker, and where these are the same by all the rest, so that any order of entries is one. */
    @Override
    public int compareTo(LockedPackage other) {
        int order = ORDER.compare(this, other);
        return order != 0
                ? order
                : LockTables.of(this).toString().compareTo(LockTables.of(other).toString());
    }

    /** Name and version. */
    @Override
    public String toString() {
        return name + version.map(known -> " " + known).orElse("");
    }
}
