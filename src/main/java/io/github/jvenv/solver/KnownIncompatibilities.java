package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** All incompatibilities found so far, by package. What is found of several versions of a package is said once. */
final class KnownIncompatibilities<P, S extends VersionSet<?, S>> {
    private final Map<P, List<Incompatibility<P, S>>> byPackage = new HashMap<>();
    private final Map<Cause.Finding<P, S>, Stated<P, S>> stated = new HashMap<>();

    /** A finding as it stands, and the versions of which package it is about. */
    private record Stated<P, S extends VersionSet<?, S>>(P owner, S versions, Incompatibility<P, S> incompatibility) {}

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
        Incompatibility<P, S> incompatibility = found(finding, owner, all);
        stated.put(finding, new Stated<>(owner, all, incompatibility));
        add(incompatibility);
        return incompatibility;
    }

    private static <P, S extends VersionSet<?, S>> Incompatibility<P, S> found(
            Cause.Finding<P, S> finding, P owner, S versions) {
        Map<P, S> subjects = new LinkedHashMap<>();
        subjects.put(owner, versions);
        if (!owner.equals(finding.subject())) {
            subjects.put(finding.subject(), versions.union(versions.complement()));
        }
        return Incompatibility.found(subjects, finding);
    }

    /** Every incompatibility that has a term about a package, in the order in which they were found. */
    List<Incompatibility<P, S>> about(P subject) {
        return byPackage.getOrDefault(subject, List.of());
    }

    /**
     * An external incompatibility as it stands now that it may be known of more versions.
     *
     * @param widen adds versions of a package that do not matter
     */
    Incompatibility<P, S> restated(Incompatibility<P, S> external, BiFunction<P, S, S> widen) {
        if (external.cause() instanceof Cause.NoVersions) {
            P subject = external.terms().keySet().iterator().next();
            return Incompatibility.noVersions(
                    subject, widen.apply(subject, external.term(subject).versions()));
        }
        if (external.cause() instanceof Cause.Finding<P, S> finding) {
            Stated<P, S> now = stated.get(finding);
            return now == null ? external : found(finding, now.owner(), widen.apply(now.owner(), now.versions()));
        }
        return external;
    }
}
