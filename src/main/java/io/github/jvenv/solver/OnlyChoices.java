package io.github.jvenv.solver;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source that still knows versions, but nothing about them.
 *
 * @param ranks ranks that some packages have instead of the source's
 */
record OnlyChoices<P, V, S extends VersionSet<V, S>>(PackageSource<P, V, S> source, Map<P, Integer> ranks)
        implements PackageSource<P, V, S> {
    @Override
    public S exactly(V version) {
        return source.exactly(version);
    }

    @Override
    public S around(P subject, V version) {
        return source.around(subject, version);
    }

    @Override
    public S widened(P subject, S versions) {
        return source.widened(subject, versions);
    }

    @Override
    public Optional<P> owner(P subject) {
        return source.owner(subject);
    }

    @Override
    public int rank(P subject, S allowed) {
        return ranks.getOrDefault(subject, source.rank(subject, allowed));
    }

    @Override
    public int preference(P subject, S allowed) {
        return source.preference(subject, allowed);
    }

    @Override
    public Optional<V> choose(P subject, S allowed, Map<P, V> decided) {
        return source.choose(subject, allowed, decided);
    }

    @Override
    public Dependencies<P, S> dependencies(P subject, V version) {
        return new Dependencies.Known<>(List.of());
    }
}
