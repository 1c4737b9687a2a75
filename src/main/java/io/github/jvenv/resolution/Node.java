package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import org.jspecify.annotations.Nullable;

/** What the solver takes for a package. */
sealed interface Node {
    /** What is asked of the environment as a whole. */
    record Root() implements Node {
        @Override
        public String toString() {
            return "the environment";
        }
    }

    /** A project. */
    record Project(ProjectName name) implements Node {
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
        public String toString() {
            return name + "[" + extra + "]";
        }
    }
}
