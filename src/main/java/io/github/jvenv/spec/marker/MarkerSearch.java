package io.github.jvenv.spec.marker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds a short marker that holds on some of several targets and not on the others: alternatives each of which is a
 * conjunction that holds on no other target, and which together hold on all that they should. The fewer comparisons the
 * better, then the fewer alternatives, then the more usual ones.
 *
 * <p>With few targets, as usual, nothing shorter of this form is left unfound. With very many the search stops early and
 * takes alternatives by how many targets each adds.
 */
final class MarkerSearch {
    /** Longer conjunctions are only made where no shorter one will do. */
    private static final int MOST_CONDITIONS = 3;

    private static final int MOST_CONJUNCTIONS = 20_000;
    private static final int MOST_STEPS = 20_000;

    /** Conditions that hold together on some targets; {@code last} is the place of the last one among all. */
    private record Term(List<Comparison> conditions, BitSet truth, int last) {
        int cost() {
            return 2 * conditions.size() + 1;
        }
    }

    /** Alternatives that together hold on some targets; {@code number} tells which was found first. */
    private record Cover(List<Term> terms, BitSet truth, int cost, int number) {
        static final Comparator<Cover> CHEAPEST =
                Comparator.comparing(Cover::cost).thenComparing(Cover::number);
    }

    private final List<Term> atoms = new ArrayList<>();
    private final BitSet inside;
    private final BitSet outside;

    MarkerSearch(Map<BitSet, Comparison> atoms, BitSet inside, int targets) {
        atoms.forEach((truth, comparison) -> this.atoms.add(new Term(List.of(comparison), truth, this.atoms.size())));
        this.inside = inside;
        this.outside = new BitSet();
        outside.set(0, targets);
        outside.andNot(inside);
    }

    Marker shortest() {
        List<Condition.Conjunction> alternatives = cover(usefulTerms()).stream()
                .map(term -> new Condition.Conjunction(List.copyOf(term.conditions())))
                .toList();
        return new Marker(new Condition.Disjunction(alternatives).simplified());
    }

    /** Conjunctions that hold on no target that they should not, none of which is worse in every way than another. */
    private List<Term> usefulTerms() {
        Map<BitSet, Term> found = new LinkedHashMap<>();
        List<Term> level = atoms;
        int made = 0;
        for (int size = 1; size <= MOST_CONDITIONS && made < MOST_CONJUNCTIONS; size++) {
            List<Term> open = new ArrayList<>();
            for (Term term : level) {
                if (term.truth().intersects(outside)) {
                    open.add(term);
                } else {
                    found.putIfAbsent(term.truth(), term);
                }
            }
            level = longer(open);
            made += level.size();
        }
        BitSet covered = new BitSet();
        found.keySet().forEach(covered::or);
        for (int target = inside.nextSetBit(0); target >= 0; target = inside.nextSetBit(target + 1)) {
            if (!covered.get(target)) {
                Term term = termOf(target);
                found.putIfAbsent(term.truth(), term);
            }
        }
        return withoutDominated(List.copyOf(found.values()));
    }

    /** The conjunctions with one condition more that exclude more than before and still hold somewhere. */
    private List<Term> longer(List<Term> terms) {
        List<Term> longer = new ArrayList<>();
        for (Term term : terms) {
            for (Term atom : atoms.subList(term.last() + 1, atoms.size())) {
                BitSet truth = and(term.truth(), atom.truth());
                if (truth.intersects(inside) && !and(truth, outside).equals(and(term.truth(), outside))) {
                    List<Comparison> conditions = new ArrayList<>(term.conditions());
                    conditions.addAll(atom.conditions());
                    longer.add(new Term(conditions, truth, atom.last()));
                }
            }
        }
        return longer;
    }

    /** A conjunction for one target, each condition of which excludes as much as possible of what is left. */
    private Term termOf(int target) {
        BitSet truth = new BitSet();
        truth.or(inside);
        truth.or(outside);
        Set<Term> chosen = new HashSet<>();
        while (truth.intersects(outside)) {
            BitSet left = truth;
            Term best = atoms.stream()
                    .filter(atom -> atom.truth().get(target))
                    .min(Comparator.comparing(
                            atom -> and(and(left, outside), atom.truth()).cardinality()))
                    .filter(atom -> !chosen.contains(atom))
                    .orElseThrow(() -> new IllegalStateException("targets that nothing tells apart"));
            chosen.add(best);
            truth = and(truth, best.truth());
        }
        List<Comparison> conditions = atoms.stream()
                .filter(chosen::contains)
                .map(atom -> atom.conditions().get(0))
                .toList();
        return new Term(conditions, truth, atoms.size());
    }

    private static List<Term> withoutDominated(List<Term> terms) {
        List<Term> kept = new ArrayList<>();
        for (Term term : terms) {
            boolean dominated = terms.stream()
                    .anyMatch(other -> !other.truth().equals(term.truth())
                            && other.cost() <= term.cost()
                            && and(other.truth(), term.truth()).equals(term.truth()));
            if (!dominated) {
                kept.add(term);
            }
        }
        return kept;
    }

    /** The cheapest terms that hold on all targets that they should. */
    private List<Term> cover(List<Term> terms) {
        PriorityQueue<Cover> queue = new PriorityQueue<>(Cover.CHEAPEST);
        Set<BitSet> done = new HashSet<>();
        int number = 0;
        queue.add(new Cover(List.of(), new BitSet(), 0, number++));
        for (int steps = 0; !queue.isEmpty() && steps < MOST_STEPS; steps++) {
            Cover cover = queue.remove();
            BitSet missing = and(inside, cover.truth());
            missing.xor(inside);
            if (missing.isEmpty()) {
                return inOrder(cover.terms(), terms);
            }
            if (!done.add(cover.truth())) {
                continue;
            }
            int target = missing.nextSetBit(0);
            for (Term term : terms) {
                if (term.truth().get(target)) {
                    List<Term> more = new ArrayList<>(cover.terms());
                    more.add(term);
                    BitSet truth = (BitSet) cover.truth().clone();
                    truth.or(term.truth());
                    queue.add(new Cover(more, truth, cover.cost() + term.cost(), number++));
                }
            }
        }
        return greedyCover(terms);
    }

    private List<Term> greedyCover(List<Term> terms) {
        List<Term> chosen = new ArrayList<>();
        BitSet missing = (BitSet) inside.clone();
        while (!missing.isEmpty()) {
            BitSet left = (BitSet) missing.clone();
            Term best = terms.stream()
                    .max(Comparator.comparing(
                                    (Term term) -> and(left, term.truth()).cardinality())
                            .thenComparing(Term::cost, Comparator.reverseOrder()))
                    .orElseThrow();
            chosen.add(best);
            missing.andNot(best.truth());
        }
        return inOrder(chosen, terms);
    }

    private static List<Term> inOrder(List<Term> chosen, List<Term> all) {
        return all.stream().filter(chosen::contains).toList();
    }

    private static BitSet and(BitSet first, BitSet second) {
        BitSet both = (BitSet) first.clone();
        both.and(second);
        return both;
    }
}
