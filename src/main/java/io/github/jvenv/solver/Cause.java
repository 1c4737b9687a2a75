package io.github.jvenv.solver;

/** Why an incompatibility holds. All but {@link Derived} come from outside of the solver. */
public sealed interface Cause<P, S extends VersionSet<?, S>> {
    /** The root must be chosen: that is what was asked. */
    record Root<P, S extends VersionSet<?, S>>() implements Cause<P, S> {}

    /** There is no version to choose in the set. */
    record NoVersions<P, S extends VersionSet<?, S>>() implements Cause<P, S> {}

    /** What was found out about versions of a package, or about a feature at those versions. */
    sealed interface Finding<P, S extends VersionSet<?, S>> extends Cause<P, S> {
        /** The package or the feature. */
        P subject();
    }

    /**
     * It cannot be used.
     *
     * @param reason why, in the words of the source
     */
    record Unusable<P, S extends VersionSet<?, S>>(P subject, String reason) implements Finding<P, S> {}

    /** It needs another package. */
    record Needs<P, S extends VersionSet<?, S>>(P subject, Dependency<P, S> dependency) implements Finding<P, S> {}

    /** It can be used only beside others. */
    record OnlyWith<P, S extends VersionSet<?, S>>(P subject, Company<P, S> company) implements Finding<P, S> {}

    /** What follows from two other incompatibilities: if each of them holds, so does this one. */
    record Derived<P, S extends VersionSet<?, S>>(Incompatibility<P, S> first, Incompatibility<P, S> second)
            implements Cause<P, S> {}
}
