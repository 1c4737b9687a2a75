package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The projects that an index is bound to: asked for there and nowhere else, while the index is asked for no other. So a
 * private name cannot be taken by whoever publishes it elsewhere.
 */
public final class BoundNames {
    /** No names: the index is asked for whatever no other index is bound to. */
    public static final BoundNames NONE = new BoundNames(Collections.emptySortedSet(), List.of());

    private final SortedSet<String> exact;
    private final List<String> prefixes;

    private BoundNames(SortedSet<String> exact, List<String> prefixes) {
        this.exact = exact;
        this.prefixes = prefixes;
    }

    /** The projects in a list of names, in any spelling, and of beginnings of names that end in {@code *}. */
    public static BoundNames parse(List<String> texts) {
        SortedSet<String> exact = new TreeSet<>();
        List<String> prefixes = new ArrayList<>();
        for (String text : texts) {
            String name = text.strip();
            if (name.endsWith("*")) {
                prefixes.add(prefix(name.substring(0, name.length() - 1), name));
            } else {
                exact.add(
                        ProjectName.find(name).orElseThrow(() -> invalid(name)).value());
            }
        }
        return new BoundNames(exact, List.copyOf(prefixes));
    }

    private static String prefix(String beginning, String text) {
        String lowerCase = beginning.toLowerCase(Locale.ROOT);
        if (!lowerCase.matches("[a-z0-9._-]*")) {
            throw invalid(text);
        }
        return lowerCase.replaceAll("[-_.]+", "-");
    }

    private static Failure invalid(String text) {
        return new Failure(
                "The name '" + text
                        + "' that an index is bound to is neither the name of a project nor the beginning of" + " one.",
                "Write names as acme-core, and beginnings of names as acme-*.");
    }

    /** Whether there are none, so that the index is open to all names. */
    public boolean isEmpty() {
        return exact.isEmpty() && prefixes.isEmpty();
    }

    boolean contains(ProjectName project) {
        return exact.contains(project.value()) || prefixes.stream().anyMatch(project.value()::startsWith);
    }

    /** All of them, in one way of writing. */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>(exact);
        prefixes.forEach(prefix -> all.add(prefix + "*"));
        return String.join(", ", all);
    }
}
