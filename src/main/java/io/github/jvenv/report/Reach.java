package io.github.jvenv.report;

import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which part of a graph is written. */
final class Reach {
    private Reach() {}

    /** The members, by name, that lead to one of some projects; all of them if there are none to be led to. */
    static List<Member> of(DependencyGraph graph, Set<ProjectName> inverted) {
        if (inverted.isEmpty()) {
            return List.copyOf(graph.members());
        }
        Set<ProjectName> reached = new TreeSet<>();
        Deque<Member> next = new ArrayDeque<>();
        inverted.forEach(name -> graph.find(name).ifPresent(next::add));
        while (!next.isEmpty()) {
            Member member = next.pop();
            if (reached.add(member.name())) {
                next.addAll(graph.neededBy(member));
            }
        }
        return graph.members().stream()
                .filter(member -> reached.contains(member.name()))
                .toList();
    }
}
