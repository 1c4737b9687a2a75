package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a partial solution says of one package, in the order in which it was said. */
final class Assignments<P, V, S extends VersionSet<V, S>> {
    /**
     * One thing that was said.
     *
     * @param index when it was said, counted over all packages
     * @param level how many decisions had been made by then
     * @param cause what it was derived from; null for a decision
     * @param known all that is known of the package from then on
     */
    record Assignment<P, S extends VersionSet<?, S>>(
            int index, int level, @Nullable Incompatibility<P, S> cause, Term<S> known) {}

    private final List<Assignment<P, S>> assignments = new ArrayList<>();
    private @Nullable V decided;

    void derive(int index, int level, Incompatibility<P, S> cause, Term<S> derived) {
        Term<S> known = assignments.isEmpty() ? derived : known().and(derived);
        assignments.add(new Assignment<>(index, level, cause, known));
    }

    void decide(int index, int level, V version, S only) {
        assignments.add(new Assignment<>(index, level, null, Term.positive(only)));
        decided = version;
    }

    /** Forgets what was said after a level; returns whether anything is left. */
    boolean backtrack(int level) {
        while (!assignments.isEmpty() && last().level() > level) {
            if (assignments.remove(assignments.size() - 1).cause() == null) {
                decided = null;
            }
        }
        return !assignments.isEmpty();
    }

    /** All that is known of the package. */
    Term<S> known() {
        return last().known();
    }

    Optional<V> decided() {
        return Optional.ofNullable(decided);
    }

    /** The level of the decision, which is the last thing that is said of a package. */
    int lastLevel() {
        return last().level();
    }

    /** How what is known bears on a term. */
    Term.Relation relationTo(Term<S> term) {
        if (decided != null) {
            return term.versions().contains(decided) == term.positive()
                    ? Term.Relation.SATISFIED
                    : Term.Relation.CONTRADICTED;
        }
        return known().relationTo(term);
    }

    /** The earliest assignment by which a term, known to be impossible by now, had become so. */
    Assignment<P, S> earliestThatExcludes(Term<S> term) {
        int low = 0;
        int high = assignments.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (assignments.get(middle).known().excludes(term)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return assignments.get(low);
    }

    private Assignment<P, S> last() {
        return assignments.get(assignments.size() - 1);
    }
}
