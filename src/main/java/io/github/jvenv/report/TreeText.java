package io.github.jvenv.report;

import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.spec.name.ProjectName;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Draws a graph as a tree. What was drawn once is marked the next time, and not followed again. */
final class TreeText {
    private static final String LEGEND = "(*) is drawn above with all that belongs to it.\n";

    private final DependencyGraph graph;
    private final Set<ProjectName> inverted;
    private final Set<ProjectName> followed = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private boolean repeated;

    TreeText(DependencyGraph graph, Set<ProjectName> inverted) {
        this.graph = graph;
        this.inverted = inverted;
    }

    String write(String title) {
        text.append(title).append('\n');
        List<Member> tops = inverted.isEmpty()
                ? graph.tops()
                : graph.members().stream()
                        .filter(member -> inverted.contains(member.name()))
                        .toList();
        draw(tops, "");
        if (repeated) {
            text.append(LEGEND);
        }
        return text.toString();
    }

    private void draw(List<Member> members, String indent) {
        for (Iterator<Member> rest = members.iterator(); rest.hasNext(); ) {
            Member member = rest.next();
            boolean last = !rest.hasNext();
            text.append(indent).append(last ? "\\- " : "+- ").append(member);
            if (!inverted.isEmpty() && member.requested()) {
                text.append(" (asked for)");
            }
            List<Member> below = inverted.isEmpty() ? graph.needs(member) : graph.neededBy(member);
            if (!below.isEmpty() && !followed.add(member.name())) {
                text.append(" (*)");
                repeated = true;
                below = List.of();
            }
            text.append('\n');
            draw(below, indent + (last ? "   " : "|  "));
        }
    }
}
