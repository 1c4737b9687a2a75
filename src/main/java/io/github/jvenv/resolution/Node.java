package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the solver takes for a package. */
sealed interface Node {
    /** The project whose distribution it is about; nothing for the environment as a whole. */
    Optional<ProjectName> project();

    /** What is asked of the environment as a whole. */
    record Root() implements Node {
        @Override
        public Optional<ProjectName> project() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "the environment";
        }
    }

    /** A project. */
    record Project(ProjectName name) implements Node {
        @Override
        public Optional<ProjectName> project() {
            return Optional.of(name);
        }

        // Written out: resolutions compare these all the time, and what a record has by itself is slow at first.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Project that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name.value();
        }
    }

    /** What an extra adds to a project: a feature, in the solver's words. */
    record Extra(ProjectName name, ExtraName extra) implements Node {
        @Override
        public Optional<ProjectName> project() {
            return Optional.of(name);
        }

        @Override
        public String toString() {
            return name + "[" + extra + "]";
        }
    }
}
