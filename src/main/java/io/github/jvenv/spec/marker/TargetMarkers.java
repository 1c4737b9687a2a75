package io.github.jvenv.spec.marker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Markers for what one lock file says of several targets. They ask for the implementation, the version of Python, the system
 * and the processor, and never for the release of a system's kernel, which is another one after its next update.
 */
public final class TargetMarkers {
    private final List<String> names;
    private final List<MarkerEnvironment> environments;

    private TargetMarkers(SortedMap<String, MarkerEnvironment> targets) {
        this.names = List.copyOf(targets.keySet());
        this.environments = List.copyOf(targets.values());
    }

    /**
     * The markers of some targets.
     *
     * @param targets marker values by the targets' names; all targets that there are
     */
    public static TargetMarkers of(SortedMap<String, MarkerEnvironment> targets) {
        return new TargetMarkers(targets);
    }

    /**
     * A short marker that holds on the given targets and on no other of all. Empty if it is all of them. What it says of
     * machines that are none of the targets is left open.
     *
     * @throws IndistinguishableTargetsFailure if no marker tells one of them from another target
     */
    public Optional<Marker> distinguishing(Set<String> some) {
        BitSet inside = new BitSet();
        for (String name : some) {
            inside.set(indexOf(name));
        }
        if (inside.isEmpty()) {
            throw new IllegalArgumentException("a marker for no target");
        }
        if (inside.cardinality() == names.size()) {
            return Optional.empty();
        }
        requireDistinguishable(inside);
        return Optional.of(new MarkerSearch(TargetAtoms.of(environments), inside, names.size()).shortest());
    }

    /**
     * The marker that describes a target in full: implementation, version of Python, system and processor, and more only if
     * other targets have these too. Of two targets, either both have the same such marker or it holds for one only.
     */
    public Marker describing(String name) {
        int target = indexOf(name);
        Set<Integer> rivals = new LinkedHashSet<>();
        for (int i = 0; i < environments.size(); i++) {
            rivals.add(i);
        }
        List<Condition> conditions = new ArrayList<>();
        for (MarkerVariable variable : TargetAtoms.DESCRIBING) {
            String value = environments.get(target).value(variable);
            boolean others = rivals.removeIf(
                    rival -> !environments.get(rival).value(variable).equals(value));
            boolean needed = TargetAtoms.ALWAYS_DESCRIBING.contains(variable) || others;
            if (needed && TargetAtoms.canBeWritten(value)) {
                conditions.add(Comparison.of(variable, MarkerOperator.EQUAL, new Operand.Literal(value)));
            }
        }
        Condition.Conjunction all = new Condition.Conjunction(conditions);
        return new Marker(new Condition.Disjunction(List.of(all)).simplified());
    }

    /** The markers that describe the targets, by the targets' names. */
    public SortedMap<String, Marker> byName() {
        SortedMap<String, Marker> markers = new TreeMap<>();
        names.forEach(name -> markers.put(name, describing(name)));
        return Collections.unmodifiableSortedMap(markers);
    }

    private void requireDistinguishable(BitSet inside) {
        for (int first = 0; first < names.size(); first++) {
            for (int second = 0; second < names.size(); second++) {
                if (inside.get(first) && !inside.get(second) && sameForMarkers(first, second)) {
                    throw new IndistinguishableTargetsFailure(names.get(first), names.get(second));
                }
            }
        }
    }

    private boolean sameForMarkers(int first, int second) {
        Collection<MarkerVariable> variables = TargetAtoms.DESCRIBING;
        return variables.stream()
                .allMatch(variable -> environments
                        .get(first)
                        .value(variable)
                        .equals(environments.get(second).value(variable)));
    }

    private int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no target: " + name);
        }
        return index;
    }
}
