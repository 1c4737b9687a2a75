package io.github.jvenv.solver;

import java.util.List;

/** What is known about a version once it has been looked into. */
public sealed interface Dependencies<P, S> {
    /**
     * The version can be used.
     *
     * @param dependencies everything that it needs, in the order in which it is declared
     * @param companies of each of these a member must be chosen too
     */
    record Known<P, S>(List<Dependency<P, S>> dependencies, List<Company<P, S>> companies)
            implements Dependencies<P, S> {
        public Known {
            dependencies = List.copyOf(dependencies);
            companies = List.copyOf(companies);
        }

        public Known(List<Dependency<P, S>> dependencies) {
            this(dependencies, List.of());
        }
    }

    /**
     * The version cannot be used at all.
     *
     * @param reason why, in words that the solver passes on unread
     */
    record Unusable<P, S>(String reason) implements Dependencies<P, S> {}
}
