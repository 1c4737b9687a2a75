package io.github.jvenv.inspection;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What installed distributions require of each other, those of extras included that one asks of another. */
final class Requirements {
    private final MarkerEnvironment markers;
    private final SortedMap<ProjectName, FoundDistribution> distributions = new TreeMap<>();
    private final SortedMap<ProjectName, List<Requirement>> required = new TreeMap<>();
    private final SortedMap<ProjectName, SortedSet<ExtraName>> extras = new TreeMap<>();

    Requirements(Collection<FoundDistribution> found, MarkerEnvironment markers, Consumer<String> warnings) {
        this.markers = markers;
        for (FoundDistribution one : found) {
            List<Requirement> read = new ArrayList<>();
            for (String text : one.requirements()) {
                try {
                    read.add(Requirement.parse(text));
                } catch (SyntaxFailure e) {
                    warnings.accept("A requirement of " + shown(one) + " cannot be read: " + text);
                }
            }
            distributions.put(one.name(), one);
            required.put(one.name(), read);
        }
        findExtras();
    }

    /** One extra may ask for others, so until nothing is new. */
    private void findExtras() {
        Deque<ProjectName> open = new ArrayDeque<>(distributions.keySet());
        while (!open.isEmpty()) {
            for (Requirement requirement : of(open.pop())) {
                if (distributions.containsKey(requirement.name())
                        && extras.computeIfAbsent(requirement.name(), name -> new TreeSet<>())
                                .addAll(requirement.extras())) {
                    open.add(requirement.name());
                }
            }
        }
    }

    /** What a distribution requires here. */
    private List<Requirement> of(ProjectName name) {
        Set<ExtraName> wanted = extras.getOrDefault(name, new TreeSet<>());
        return required.getOrDefault(name, List.of()).stream()
                .filter(requirement -> requirement.marker().stream()
                        .allMatch(marker -> marker.evaluate(markers, Set.of())
                                || (!wanted.isEmpty() && marker.evaluate(markers, wanted))))
                .toList();
    }

    /** What is required and not there, or there in a version that does not do. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        distributions.forEach((name, one) -> of(name).forEach(requirement -> {
            FoundDistribution other = distributions.get(requirement.name());
            if (other == null) {
                findings.add(new Finding(
                        Finding.Kind.MISSING,
                        one.displayName(),
                        shown(one) + " requires " + requirement.name() + ", which is not installed."));
            } else if (!other.version().map(requirement.specifiers()::contains).orElse(true)) {
                findings.add(new Finding(
                        Finding.Kind.CONFLICTING,
                        one.displayName(),
                        shown(one) + " requires " + requirement.withoutMarker() + ", and installed is " + shown(other)
                                + "."));
            }
        }));
        return findings;
    }

    /** The projects that each one requires and that are there. */
    SortedMap<ProjectName, SortedSet<ProjectName>> needs() {
        SortedMap<ProjectName, SortedSet<ProjectName>> needs = new TreeMap<>();
        for (ProjectName name : distributions.keySet()) {
            SortedSet<ProjectName> needed = new TreeSet<>();
            of(name).forEach(requirement -> needed.add(requirement.name()));
            needed.retainAll(distributions.keySet());
            needed.remove(name);
            needs.put(name, needed);
        }
        return needs;
    }

    /** Some projects and all that they need. */
    SortedSet<ProjectName> closure(Collection<ProjectName> roots) {
        SortedSet<ProjectName> reached = new TreeSet<>();
        Deque<ProjectName> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            ProjectName name = open.pop();
            if (reached.add(name)) {
                of(name).forEach(requirement -> open.add(requirement.name()));
            }
        }
        return reached;
    }

    static String shown(FoundDistribution one) {
        return one.displayName() + " "
                + Optional.of(one.rawVersion())
                        .filter(text -> !text.isEmpty())
                        .orElseGet(() -> one.version().map(Object::toString).orElse("of no version"));
    }
}
