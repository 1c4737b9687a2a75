package io.github.jvenv.solver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came from outside about versions of a package.
 *
 * @param owner the package; if the cause is about a feature, the feature's owner
 * @param versions the package's versions that it is about
 * @param cause a finding, or that there is nothing to choose
 */
record Fact<P, S extends VersionSet<?, S>>(P owner, S versions, Cause<P, S> cause) {
    /** The fact that an incompatibility states, unless it is derived or about the root's being chosen. */
    static <P, S extends VersionSet<?, S>> Optional<Fact<P, S>> find(Incompatibility<P, S> incompatibility) {
        boolean fact =
                incompatibility.cause() instanceof Cause.Finding || incompatibility.cause() instanceof Cause.NoVersions;
        if (!fact) {
            return Optional.empty();
        }
        P owner = incompatibility.terms().keySet().iterator().next();
        return Optional.of(new Fact<>(owner, incompatibility.term(owner).versions(), incompatibility.cause()));
    }

    Fact<P, S> of(S otherVersions) {
        return new Fact<>(owner, otherVersions, cause);
    }

    /** The fact about all versions for which it makes no difference. */
    Fact<P, S> widened(PackageSource<P, ?, S> source) {
        return of(source.widened(owner, versions));
    }

    Incompatibility<P, S> incompatibility() {
        if (!(cause instanceof Cause.Finding<P, S> finding)) {
            return Incompatibility.noVersions(owner, versions);
        }
        Map<P, S> subjects = new LinkedHashMap<>();
        subjects.put(owner, versions);
        if (!owner.equals(finding.subject())) {
            subjects.put(finding.subject(), versions.union(versions.complement()));
        }
        return Incompatibility.found(subjects, finding);
    }
}
