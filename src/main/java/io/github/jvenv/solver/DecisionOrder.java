package io.github.jvenv.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which package is decided next: a feature whose owner is decided, as it only tells more about what is chosen already;
 * then by the source's rank, by the history of conflicts, by the source's preference, and in the order in which packages were first asked for.
 */
final class DecisionOrder<P, V, S extends VersionSet<V, S>> {
    /**
     * A package that must be decided.
     *
     * @param allowed the versions that are possible
     */
    record Open<P, S>(P subject, S allowed) {}

    private record Urgency(boolean feature, int rank, int standing, int preference, int discovered)
            implements Comparable<Urgency> {
        @Override
        public int compareTo(Urgency other) {
            int result = Boolean.compare(other.feature, feature);
            result = result != 0 ? result : Integer.compare(rank, other.rank);
            result = result != 0 ? result : Integer.compare(standing, other.standing);
            result = result != 0 ? result : Integer.compare(preference, other.preference);
            return result != 0 ? result : Integer.compare(discovered, other.discovered);
        }
    }

    private final PackageSource<P, V, S> source;
    private final ConflictHistory<P> conflicts = new ConflictHistory<>();
    private final Map<P, Integer> discovered = new HashMap<>();

    DecisionOrder(PackageSource<P, V, S> source) {
        this.source = source;
    }

    /** Notes that a package was asked for. */
    void discover(P subject) {
        discovered.putIfAbsent(subject, discovered.size());
    }

    /** Notes a conflict; returns whether it changes the order so much that decisions should be made again. */
    boolean rejected(P subject, Set<P> culprits) {
        return conflicts.rejected(subject, culprits);
    }

    /** The package to decide next, or null if everything is decided. */
    @Nullable
    Open<P, S> next(PartialSolution<P, V, S> partial) {
        Best<P, S> best = new Best<>();
        partial.forEachOpen((subject, allowed) -> {
            boolean feature = source.owner(subject).isPresent();
            if (!feature
                    || partial.decisions().containsKey(source.owner(subject).get())) {
                best.offer(new Open<>(subject, allowed), urgency(subject, allowed, feature));
            }
        });
        return best.open;
    }

    private Urgency urgency(P subject, S allowed, boolean feature) {
        discover(subject);
        return new Urgency(
                feature,
                source.rank(subject, allowed),
                conflicts.standing(subject),
                source.preference(subject, allowed),
                discovered.getOrDefault(subject, 0));
    }

    private static final class Best<P, S> {
        private @Nullable Open<P, S> open;
        private @Nullable Urgency urgency;

        void offer(Open<P, S> candidate, Urgency itsUrgency) {
            if (urgency == null || itsUrgency.compareTo(urgency) < 0) {
                open = candidate;
                urgency = itsUrgency;
            }
        }
    }
}
