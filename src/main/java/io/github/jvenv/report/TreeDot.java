package io.github.jvenv.report;

import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Set;

/** Writes a graph in the language of Graphviz. Arrows lead from who needs to what is needed, in either direction of asking. */
final class TreeDot {
    private final DependencyGraph graph;
    private final List<Member> members;

    TreeDot(DependencyGraph graph, Set<ProjectName> inverted) {
        this.graph = graph;
        this.members = Reach.of(graph, inverted);
    }

    String write(String title) {
        StringBuilder text = new StringBuilder("digraph ").append(quoted(title)).append(" {\n");
        for (Member member : members) {
            text.append("  ")
                    .append(quoted(member.name().value()))
                    .append(" [label=")
                    .append(quoted(member.toString()))
                    .append(member.requested() ? ", style=bold" : "")
                    .append("];\n");
        }
        for (Member member : members) {
            for (Member needed : graph.needs(member)) {
                if (members.contains(needed)) {
                    text.append("  ")
                            .append(quoted(member.name().value()))
                            .append(" -> ")
                            .append(quoted(needed.name().value()))
                            .append(";\n");
                }
            }
        }
        return text.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
