package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All incompatibilities found so far, by package. What is found of several versions of a package is said once. */
final class KnownIncompatibilities<P, S extends VersionSet<?, S>> {
    private final Map<P, List<Incompatibility<P, S>>> byPackage = new HashMap<>();
    private final Map<Cause.Finding<P, S>, Stated<P, S>> stated = new HashMap<>();

    /** A finding as it stands, and the versions that it is about. */
    private record Stated<P, S extends VersionSet<?, S>>(S versions, Incompatibility<P, S> incompatibility) {}

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
            all = before.versions().union(versions);
            if (all.equals(before.versions())) {
                return before.incompatibility();
            }
            for (P subject : before.incompatibility().terms().keySet()) {
                byPackage.getOrDefault(subject, List.of()).remove(before.incompatibility());
            }
        }
        Map<P, S> subjects = new LinkedHashMap<>();
        subjects.put(owner, all);
        if (!owner.equals(finding.subject())) {
            subjects.put(finding.subject(), all.union(all.complement()));
        }
        Incompatibility<P, S> incompatibility = Incompatibility.found(subjects, finding);
        stated.put(finding, new Stated<>(all, incompatibility));
        add(incompatibility);
        return incompatibility;
    }

    /** Every incompatibility that has a term about a package, in the order in which they were found. */
    List<Incompatibility<P, S>> about(P subject) {
        return byPackage.getOrDefault(subject, List.of());
    }

    /** An external incompatibility as it stands now that its finding may be known of more versions. */
    Incompatibility<P, S> current(Incompatibility<P, S> external) {
        Stated<P, S> now = external.cause() instanceof Cause.Finding<P, S> finding ? stated.get(finding) : null;
        return now == null ? external : now.incompatibility();
    }
}
