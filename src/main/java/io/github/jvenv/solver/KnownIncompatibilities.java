package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All incompatibilities found so far, by package. What is found of several versions of a package is said once. */
final class KnownIncompatibilities<P, S extends VersionSet<?, S>> {
    private final Map<P, List<Incompatibility<P, S>>> byPackage = new HashMap<>();
    private final Map<Cause.Finding<P, S>, Stated<P, S>> stated = new HashMap<>();

    /** A finding as it stands. */
    private record Stated<P, S extends VersionSet<?, S>>(Fact<P, S> fact, Incompatibility<P, S> incompatibility) {}

    void add(Incompatibility<P, S> incompatibility) {
        for (P subject : incompatibility.terms().keySet()) {
            byPackage.computeIfAbsent(subject, any -> new ArrayList<>()).add(incompatibility);
        }
    }

    /**
     * Adds what was found out about versions of a package.
     *
     * @param owner the subject itself or, for a feature, the package whose version it shares
     * @return the incompatibility, which may be about more versions than the given ones
     */
    Incompatibility<P, S> add(Cause.Finding<P, S> finding, P owner, S versions) {
        Stated<P, S> before = stated.get(finding);
        S all = versions;
        if (before != null) {
            all = before.fact().versions().union(versions);
            if (all.equals(before.fact().versions())) {
                return before.incompatibility();
            }
            for (P subject : before.incompatibility().terms().keySet()) {
                byPackage.getOrDefault(subject, List.of()).remove(before.incompatibility());
            }
        }
        Fact<P, S> fact = new Fact<>(owner, all, finding);
        Incompatibility<P, S> incompatibility = fact.incompatibility();
        stated.put(finding, new Stated<>(fact, incompatibility));
        add(incompatibility);
        return incompatibility;
    }

    /** Every incompatibility that has a term about a package, in the order in which they were found. */
    List<Incompatibility<P, S>> about(P subject) {
        return byPackage.getOrDefault(subject, List.of());
    }

    /** A fact as it stands now that it may be known of more versions. */
    Fact<P, S> current(Fact<P, S> fact) {
        Stated<P, S> now = fact.cause() instanceof Cause.Finding<P, S> finding ? stated.get(finding) : null;
        return now == null ? fact : now.fact();
    }
}
