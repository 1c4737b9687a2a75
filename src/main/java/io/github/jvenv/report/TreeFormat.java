package io.github.jvenv.report;

import io.github.jvenv.spec.name.ProjectName;
import java.util.Set;

/** The forms in which a graph can be written. */
public enum TreeFormat {
    /** A tree as {@code mvn dependency:tree} draws it, for people. */
    TEXT {
        @Override
        public String write(String title, DependencyGraph graph, Set<ProjectName> inverted) {
            return new TreeText(graph, inverted).write(title);
        }
    },
    /** A graph for Graphviz. */
    DOT {
        @Override
        public String write(String title, DependencyGraph graph, Set<ProjectName> inverted) {
            return new TreeDot(graph, inverted).write(title);
        }
    },
    /** An object for programs. */
    JSON {
        @Override
        public String write(String title, DependencyGraph graph, Set<ProjectName> inverted) {
            return new TreeJson(graph, inverted).write(title);
        }
    };

    /**
     * The graph in this form. Lines end in a line feed; the same graph gives the same text.
     *
     * @param title what the graph is of
     * @param inverted projects of which is asked why they are there: only they and what needs them is written; if there are
     *     none, all is written
     */
    public abstract String write(String title, DependencyGraph graph, Set<ProjectName> inverted);
}
