package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders premises so that each is about packages that were mentioned before, as far as they let it. */
final class ReadingOrder<P, S extends VersionSet<?, S>> {
    private final Set<P> mentioned = new HashSet<>();

    /** The order in which the premises of a conclusion are read, from the packages that the conclusion is about. */
    static <P, S extends VersionSet<?, S>> List<Incompatibility<P, S>> of(
            List<Incompatibility<P, S>> premises, Incompatibility<P, S> conclusion, P root) {
        ReadingOrder<P, S> order = new ReadingOrder<>();
        order.mentioned.add(root);
        conclusion.terms().forEach((subject, term) -> {
            if (term.positive()) {
                order.mentioned.add(subject);
            }
        });
        return order.order(premises);
    }

    private List<Incompatibility<P, S>> order(List<Incompatibility<P, S>> premises) {
        List<Incompatibility<P, S>> open = new ArrayList<>(premises);
        List<Incompatibility<P, S>> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Incompatibility<P, S> next =
                    open.stream().filter(this::isFamiliar).findFirst().orElse(open.get(0));
            open.remove(next);
            ordered.add(next);
            mentioned.addAll(next.terms().keySet());
        }
        return ordered;
    }

    /** Whether what a premise supposes was mentioned, so that what it adds can be understood. */
    private boolean isFamiliar(Incompatibility<P, S> premise) {
        return premise.terms().entrySet().stream()
                .filter(entry -> entry.getValue().positive())
                .map(Map.Entry::getKey)
                .allMatch(mentioned::contains);
    }
}
