package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A distribution that a resolution chose.
 *
 * @param candidate what to install it from
 * @param requiresPython the versions of Python that its metadata requires, if it says so
 * @param extras the extras asked for by anybody, among those that it has
 * @param dependencies the projects that it needs on the target, with these extras; all are in the resolution
 * @param roots the requirements of the environment that ask for it, in their order; none if only distributions do
 * @param hashes digests of which its file must have one
 */
public record ResolvedDistribution(
        ProjectName name,
        Version version,
        Candidate candidate,
        Optional<SpecifierSet> requiresPython,
        SortedSet<ExtraName> extras,
        SortedSet<ProjectName> dependencies,
        List<RootRequirement> roots,
        AllowedHashes hashes)
        implements Comparable<ResolvedDistribution> {
    public ResolvedDistribution {
        extras = Collections.unmodifiableSortedSet(new TreeSet<>(extras));
        dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
        roots = List.copyOf(roots);
    }

    /** Whether the environment's own requirements ask for it, which its {@code REQUESTED} file records. */
    public boolean requested() {
        return !roots.isEmpty();
    }

    /** Whether it is a directory that stays where it is, and is only pointed to. */
    public boolean editable() {
        return candidate instanceof DirectDistribution direct && direct.source().editable();
    }

    /** By name, of which a resolution has each once. */
    @Override
    public int compareTo(ResolvedDistribution other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name + "==" + version;
    }
}
