package io.github.jvenv.resolution;

import java.util.List;

/** What an index says when it is asked for a project. */
public sealed interface ProjectFiles {
    /**
     * The index knows the project.
     *
     * @param files everything that it offers of it, in any order; may be empty
     */
    record Known(List<DistributionFile> files) implements ProjectFiles {
        public Known {
            files = List.copyOf(files);
        }
    }

    /** No project has the name. */
    record Unknown() implements ProjectFiles {}
}
