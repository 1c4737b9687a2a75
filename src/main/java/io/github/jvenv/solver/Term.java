package io.github.jvenv.solver;

/**
 * A statement about the chosen version of one package. A positive term says that some version in the set is chosen; a
 * negative term says that none of them is, and so also holds when the package is not chosen at all.
 */
public record Term<S extends VersionSet<?, S>>(boolean positive, S versions) {
    /** How what is known about a package bears on a term. */
    enum Relation {
        SATISFIED,
        CONTRADICTED,
        INCONCLUSIVE
    }

    static <S extends VersionSet<?, S>> Term<S> positive(S versions) {
        return new Term<>(true, versions);
    }

    static <S extends VersionSet<?, S>> Term<S> negative(S versions) {
        return new Term<>(false, versions);
    }

    Term<S> negate() {
        return new Term<>(!positive, versions);
    }

    /** The term that holds when both do. */
    Term<S> and(Term<S> other) {
        if (positive) {
            return positive(versions.intersection(other.positive ? other.versions : other.versions.complement()));
        }
        return other.positive ? other.and(this) : negative(versions.union(other.versions));
    }

    /** The term that holds when either does. */
    Term<S> or(Term<S> other) {
        return negate().and(other.negate()).negate();
    }

    /** Whether this term says nothing: it excludes no version. */
    boolean isAny() {
        return !positive && versions.isEmpty();
    }

    /** Whether this term cannot hold together with another. */
    boolean excludes(Term<S> other) {
        return other.relationTo(this) == Relation.CONTRADICTED;
    }

    /** How this term, being all that is known, bears on another. */
    Relation relationTo(Term<S> other) {
        S common = versions.intersection(other.versions);
        boolean satisfied;
        boolean contradicted;
        if (positive) {
            boolean inside = common.equals(versions);
            boolean outside = common.isEmpty();
            satisfied = other.positive ? inside : outside;
            contradicted = other.positive ? outside : inside;
        } else {
            boolean covered = common.equals(other.versions);
            satisfied = !other.positive && covered;
            contradicted = other.positive && covered;
        }
        return contradicted ? Relation.CONTRADICTED : satisfied ? Relation.SATISFIED : Relation.INCONCLUSIVE;
    }

    @Override
    public String toString() {
        return (positive ? "" : "not ") + versions;
    }
}
