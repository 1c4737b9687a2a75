package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Some projects, or all of them; with {@code all}, the names are those that were named on top.
 *
 * @param all whether {@code :all:} was said
 */
public record Selection(boolean all, SortedSet<ProjectName> names) {
    /** No project. */
    public static final Selection NONE = new Selection(false, Collections.emptySortedSet());

    private static final String ALL = ":all:";

    /** What takes back everything that was said before. */
    private static final String EMPTY = ":none:";

    public Selection {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Every project. */
    public static Selection everything() {
        return new Selection(true, Collections.emptySortedSet());
    }

    /** Two selections that have no project in common: what is added to one leaves the other. */
    record Pair(Selection first, Selection second) {
        /**
         * What an option for the first one makes of the two.
         *
         * @param value names with commas between, among them maybe {@code :all:} and {@code :none:}
         */
        Pair with(String value) {
            // What stands before the last ":all:" is undone by it, and what follows counts only if ":none:" comes
            // there.
            String[] words = value.split(",", -1);
            int start = 0;
            for (int i = 0; i < words.length; i++) {
                start = words[i].equals(ALL) ? i + 1 : start;
            }
            Collection<String> rest = Arrays.asList(words).subList(start, words.length);
            if (start > 0 && !rest.contains(EMPTY)) {
                return new Pair(everything(), NONE);
            }
            boolean all = start > 0 || first.all;
            SortedSet<ProjectName> names = new TreeSet<>(start > 0 ? NONE.names : first.names);
            SortedSet<ProjectName> others = new TreeSet<>(start > 0 ? NONE.names : second.names);
            boolean othersAll = start == 0 && second.all;
            for (String word : rest) {
                if (word.equals(EMPTY)) {
                    all = false;
                    names.clear();
                } else if (!word.isEmpty()) {
                    others.remove(ProjectName.parse(word));
                    names.add(ProjectName.parse(word));
                }
            }
            return new Pair(new Selection(all, names), new Selection(othersAll, others));
        }
    }
}
