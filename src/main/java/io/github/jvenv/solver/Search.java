package io.github.jvenv.solver;

import io.github.jvenv.solver.PartialSolution.Satisfier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of the algorithm that the package describes. */
final class Search<P, V, S extends VersionSet<V, S>> {
    private final P root;
    private final V rootVersion;
    private final PackageSource<P, V, S> source;
    private final KnownIncompatibilities<P, S> known;
    private final PartialSolution<P, V, S> partial = new PartialSolution<>();
    private final DecisionOrder<P, V, S> order;

    /** Packages of which more, or less, is known than when last looked at. */
    private final Deque<P> changed = new ArrayDeque<>();

    private final Contradicted<P, S> contradicted = new Contradicted<>();

    Search(P root, V rootVersion, PackageSource<P, V, S> source, KnownIncompatibilities<P, S> known) {
        this.root = root;
        this.rootVersion = rootVersion;
        this.source = source;
        this.known = known;
        this.order = new DecisionOrder<>(source);
    }

    Outcome<P, V, S> run() {
        S rootOnly = source.exactly(rootVersion);
        known.add(Incompatibility.root(root, rootOnly));
        changed.add(root);
        while (true) {
            Incompatibility<P, S> contradiction = propagate();
            if (contradiction != null) {
                return new Outcome.NoSolution<>(() -> contradiction);
            }
            // The root is the first decision, which is never taken back.
            DecisionOrder.Open<P, S> next =
                    partial.decisions().isEmpty() ? new DecisionOrder.Open<>(root, rootOnly) : order.next(partial);
            if (next == null) {
                return new Outcome.Solution<>(partial.decisions());
            }
            changed.add(next.subject());
            decide(next.subject(), next.allowed());
        }
    }

    /**
     * Unit propagation: derives all that follows from what changed.
     *
     * @return the reason why there is no solution at all, if that follows
     */
    private @Nullable Incompatibility<P, S> propagate() {
        while (!changed.isEmpty()) {
            Incompatibility<P, S> conflict = propagateFrom(changed.pop());
            if (conflict != null) {
                changed.clear();
                Incompatibility<P, S> learnt = resolve(conflict);
                if (isContradiction(learnt)) {
                    return learnt;
                }
            }
        }
        return null;
    }

    /** Derives what follows at once from what is known of a package; returns an incompatibility that is satisfied. */
    private @Nullable Incompatibility<P, S> propagateFrom(P subject) {
        List<Incompatibility<P, S>> incompatibilities = known.about(subject);
        for (int i = incompatibilities.size() - 1; i >= 0; i--) {
            Incompatibility<P, S> incompatibility = incompatibilities.get(i);
            if (contradicted.contains(incompatibility)) {
                continue;
            }
            switch (partial.relationTo(incompatibility)) {
                case SATISFIED -> {
                    return incompatibility;
                }
                case ALMOST_SATISFIED -> derive(partial.openPackage(incompatibility), incompatibility);
                case CONTRADICTED -> contradicted.add(incompatibility, partial.level());
                case INCONCLUSIVE -> {}
            }
        }
        return null;
    }

    /**
     * Conflict resolution: finds the decision that led to a satisfied incompatibility, undoes it, and learns what would
     * have told so beforehand.
     *
     * @return what was learnt; if it is about the root alone, there is no solution
     */
    private Incompatibility<P, S> resolve(Incompatibility<P, S> conflict) {
        Incompatibility<P, S> learnt = conflict;
        while (!isContradiction(learnt)) {
            Satisfier<P, S> satisfier = partial.satisfier(learnt);
            Incompatibility<P, S> cause = satisfier.assignment().cause();
            if (cause == null
                    || satisfier.previousLevel() < satisfier.assignment().level()) {
                if (learnt != conflict) {
                    known.add(learnt);
                }
                backtrack(satisfier.previousLevel());
                derive(satisfier.subject(), learnt);
                reconsiderOrder(satisfier.subject(), learnt);
                return learnt;
            }
            learnt = Incompatibility.resolve(learnt, cause, satisfier.subject());
        }
        return learnt;
    }

    private boolean isContradiction(Incompatibility<P, S> incompatibility) {
        return incompatibility.terms().keySet().stream().allMatch(root::equals);
    }

    /** Goes back to before the culprits were decided if they have stood in the way of the rejected package too often. */
    private void reconsiderOrder(P rejected, Incompatibility<P, S> reason) {
        Set<P> culprits = new LinkedHashSet<>(reason.terms().keySet());
        culprits.remove(rejected);
        culprits.remove(root);
        if (!culprits.isEmpty() && order.rejected(rejected, culprits)) {
            int first =
                    culprits.stream().mapToInt(partial::levelOfDecision).min().orElseThrow();
            backtrack(Math.max(first - 1, 1));
            changed.addAll(partial.packages());
        }
    }

    /** Decision making: chooses a version, unless what it needs shows at once that it would be wrong. */
    private void decide(P subject, S allowed) {
        P owner = source.owner(subject).orElse(subject);
        Optional<V> chosen = choose(subject, owner, allowed);
        if (chosen.isEmpty()) {
            known.add(Incompatibility.noVersions(subject, allowed));
            return;
        }
        V version = chosen.get();
        Optional<Incompatibility<P, S>> wrong = findings(subject, owner, version).stream()
                .filter(incompatibility -> partial.satisfiesAllBut(subject, owner, incompatibility))
                .findFirst();
        if (wrong.isPresent()) {
            reconsiderOrder(subject, wrong.get());
        } else {
            partial.decide(subject, version, owner.equals(subject) ? source.exactly(version) : allowed);
        }
    }

    private Optional<V> choose(P subject, P owner, S allowed) {
        if (subject.equals(root)) {
            return Optional.of(rootVersion);
        }
        return owner.equals(subject)
                ? source.choose(subject, allowed, partial.decisions())
                : Optional.ofNullable(partial.decisions().get(owner));
    }

    private List<Incompatibility<P, S>> findings(P subject, P owner, V version) {
        S around = source.around(owner, version);
        List<Incompatibility<P, S>> found = new ArrayList<>();
        Dependencies<P, S> dependencies = source.dependencies(subject, version);
        if (dependencies instanceof Dependencies.Unusable<P, S> unusable) {
            found.add(known.add(new Cause.Unusable<>(subject, unusable.reason()), owner, around));
        } else if (dependencies instanceof Dependencies.Known<P, S> needed) {
            for (Dependency<P, S> dependency : needed.dependencies()) {
                boolean itself =
                        dependency.onto().equals(subject) || dependency.onto().equals(owner);
                if (!itself || !dependency.versions().contains(version)) {
                    order.discover(dependency.onto());
                    found.add(known.add(new Cause.Needs<>(subject, dependency), owner, around));
                }
            }
            for (Company<P, S> company : needed.companies()) {
                found.add(known.add(new Cause.OnlyWith<>(subject, company), owner, around));
            }
        }
        return found;
    }

    private void derive(P subject, Incompatibility<P, S> cause) {
        partial.derive(subject, cause);
        changed.add(subject);
        contradicted.add(cause, partial.level());
    }

    private void backtrack(int level) {
        partial.backtrack(level);
        contradicted.backtrack(level);
    }
}
