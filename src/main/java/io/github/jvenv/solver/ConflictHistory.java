package io.github.jvenv.solver;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often packages were in each other's way, and what order of decisions that suggests.
 *
 * <p>If a package's versions are rejected again and again because of what was decided for another one, the other one was
 * decided too early: each of its versions can cost a walk through all versions of the rejected one. So the rejected
 * package moves to the front, and the culprit right behind it.
 */
final class ConflictHistory<P> {
    /** How many conflicts it takes before the order changes: few enough to help, enough to leave most sets alone. */
    static final int PATIENCE = 5;

    private static final int REJECTED_OFTEN = 0;
    private static final int CULPRIT_OFTEN = 1;
    private static final int ORDINARY = 2;

    private final Map<P, Integer> rejections = new HashMap<>();
    private final Map<P, Integer> obstructions = new HashMap<>();
    private final Map<P, Integer> standing = new LinkedHashMap<>();

    /**
     * Notes that a package's decision was undone because of others.
     *
     * @return whether the order of decisions changes, so that the decisions about the culprits should be made again
     */
    boolean rejected(P subject, Set<P> culprits) {
        boolean changed = reachesPatience(rejections, subject) && standing.put(subject, REJECTED_OFTEN) == null;
        for (P culprit : culprits) {
            if (reachesPatience(obstructions, culprit) && standing.putIfAbsent(culprit, CULPRIT_OFTEN) == null) {
                changed = true;
            }
        }
        return changed;
    }

    /** Packages with a smaller standing are decided earlier. */
    int standing(P subject) {
        return standing.getOrDefault(subject, ORDINARY);
    }

    private static <P> boolean reachesPatience(Map<P, Integer> counts, P subject) {
        return counts.merge(subject, 1, Integer::sum) == PATIENCE;
    }
}
