package io.github.jvenv.report;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Distributions, each once, and which of them need which others. */
public final class DependencyGraph {
    /**
     * A distribution.
     *
     * @param version its version, or where it comes from if that is all that is known of it
     * @param extras the extras that are asked for
     * @param dependencies the projects that it needs
     * @param requested whether somebody asked for it by name
     */
    public record Member(
            ProjectName name,
            String version,
            SortedSet<ExtraName> extras,
            SortedSet<ProjectName> dependencies,
            boolean requested) {
        public Member {
            extras = Collections.unmodifiableSortedSet(new TreeSet<>(extras));
            dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
        }

        /** Name, extras and version: {@code celery[redis] 5.4.0}. */
        @Override
        public String toString() {
            String shown = extras.isEmpty() ? "" : extras.toString().replace(" ", "");
            return name + shown + ' ' + version;
        }
    }

    private final SortedMap<ProjectName, Member> members = new TreeMap<>();
    private final SortedMap<ProjectName, SortedSet<ProjectName>> dependents = new TreeMap<>();

    private DependencyGraph() {}

    /** The graph of some distributions. What they need and is not among them is left out. */
    public static DependencyGraph of(Collection<Member> members) {
        DependencyGraph graph = new DependencyGraph();
        members.forEach(member -> graph.members.put(member.name(), member));
        for (Member member : graph.members.values()) {
            for (ProjectName needed : member.dependencies()) {
                graph.dependents.computeIfAbsent(needed, any -> new TreeSet<>()).add(member.name());
            }
        }
        return graph;
    }

    /** All members, by name. */
    Collection<Member> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    /** The member of a name. */
    public Optional<Member> find(ProjectName name) {
        return Optional.ofNullable(members.get(name));
    }

    /** What a member needs, by name. */
    List<Member> needs(Member member) {
        return present(member.dependencies());
    }

    /** What needs a member, by name. */
    List<Member> neededBy(Member member) {
        return present(dependents.getOrDefault(member.name(), Collections.emptySortedSet()));
    }

    /**
     * Where a walk from those who need to what is needed begins, so that it comes to all: what was asked for, what nobody
     * needs and, of those that only need each other, the first by name.
     */
    List<Member> tops() {
        SortedMap<ProjectName, Member> tops = new TreeMap<>();
        Set<ProjectName> reached = new HashSet<>();
        for (Member member : members.values()) {
            if (member.requested() || neededBy(member).isEmpty()) {
                tops.put(member.name(), member);
                reach(member, reached);
            }
        }
        for (Member member : members.values()) {
            if (!reached.contains(member.name())) {
                tops.put(member.name(), member);
                reach(member, reached);
            }
        }
        return List.copyOf(tops.values());
    }

    private void reach(Member top, Set<ProjectName> reached) {
        Deque<Member> next = new ArrayDeque<>(List.of(top));
        while (!next.isEmpty()) {
            Member member = next.pop();
            if (reached.add(member.name())) {
                next.addAll(needs(member));
            }
        }
    }

    private List<Member> present(SortedSet<ProjectName> names) {
        List<Member> present = new ArrayList<>();
        names.forEach(name -> find(name).ifPresent(present::add));
        return present;
    }
}
