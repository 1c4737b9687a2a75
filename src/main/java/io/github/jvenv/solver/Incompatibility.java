package io.github.jvenv.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Terms that must not all hold at once, and why. At most one term for each package. Compared by identity: the same terms
 * can be reached by two derivations.
 */
public final class Incompatibility<P, S extends VersionSet<?, S>> {
    private final Map<P, Term<S>> terms;
    private final Cause<P, S> cause;

    private Incompatibility(Map<P, Term<S>> terms, Cause<P, S> cause) {
        this.terms = Collections.unmodifiableMap(terms);
        this.cause = cause;
    }

    /** The root is chosen in every solution. */
    static <P, S extends VersionSet<?, S>> Incompatibility<P, S> root(P root, S version) {
        return new Incompatibility<>(Map.of(root, Term.negative(version)), new Cause.Root<>());
    }

    /** There is no version to choose in the set. */
    static <P, S extends VersionSet<?, S>> Incompatibility<P, S> noVersions(P subject, S versions) {
        return new Incompatibility<>(Map.of(subject, Term.positive(versions)), new Cause.NoVersions<>());
    }

    /**
     * What was found out about versions of a package.
     *
     * @param subjects the package with its versions and, for a feature, the feature itself: what cannot be used or needs
     *     something
     */
    static <P, S extends VersionSet<?, S>> Incompatibility<P, S> found(Map<P, S> subjects, Cause.Finding<P, S> cause) {
        Map<P, Term<S>> terms = new LinkedHashMap<>();
        subjects.forEach((subject, versions) -> terms.put(subject, Term.positive(versions)));
        if (cause instanceof Cause.Needs<P, S> needs) {
            Term<S> missing = Term.negative(needs.dependency().versions());
            if (!missing.isAny()) {
                terms.merge(needs.dependency().onto(), missing, Term::and);
            }
        } else if (cause instanceof Cause.OnlyWith<P, S> only) {
            only.company()
                    .members()
                    .forEach((member, versions) -> terms.merge(member, Term.negative(versions), Term::and));
        }
        return new Incompatibility<>(terms, cause);
    }

    /** Resolves two incompatibilities on a package: what follows from both without regard to that package. */
    static <P, S extends VersionSet<?, S>> Incompatibility<P, S> resolve(
            Incompatibility<P, S> first, Incompatibility<P, S> second, P pivot) {
        Map<P, Term<S>> terms = new LinkedHashMap<>(first.terms);
        second.terms.forEach((subject, term) -> terms.merge(subject, term, Term::and));
        Term<S> either = first.term(pivot).or(second.term(pivot));
        if (either.isAny()) {
            terms.remove(pivot);
        } else {
            terms.put(pivot, either);
        }
        return new Incompatibility<>(terms, new Cause.Derived<>(first, second));
    }

    /** The terms by package, in a stable order. */
    public Map<P, Term<S>> terms() {
        return terms;
    }

    public Cause<P, S> cause() {
        return cause;
    }

    /** What this was derived from, if it was. */
    List<Incompatibility<P, S>> causes() {
        return cause instanceof Cause.Derived<P, S> derived
                ? List.copyOf(new LinkedHashSet<>(List.of(derived.first(), derived.second())))
                : List.of();
    }

    /** The term about a package that this incompatibility is known to mention. */
    Term<S> term(P subject) {
        Term<S> term = terms.get(subject);
        if (term == null) {
            throw new IllegalArgumentException(subject + " is not in " + terms);
        }
        return term;
    }

    @Override
    public String toString() {
        return terms.toString();
    }
}
