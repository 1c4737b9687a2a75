package io.github.jvenv.resolution;

import io.github.jvenv.solver.VersionSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;

/** Ranges of versions as the solver wants them. */
record Versions(VersionRanges ranges) implements VersionSet<Version, Versions> {
    static final Versions ALL = new Versions(VersionRanges.ALL);

    @Override
    public Versions intersection(Versions other) {
        return new Versions(ranges.intersection(other.ranges));
    }

    @Override
    public Versions union(Versions other) {
        return new Versions(ranges.union(other.ranges));
    }

    @Override
    public Versions complement() {
        return new Versions(ranges.complement());
    }

    @Override
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    @Override
    public boolean contains(Version version) {
        return ranges.contains(version);
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
