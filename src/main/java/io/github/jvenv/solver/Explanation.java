package io.github.jvenv.solver;

import io.github.jvenv.solver.ProofOutline.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A proof told in sentences. Each gives its premises and what follows from them. What the sentence before has just said
 * is not repeated, and what an earlier one has said is referred to by a number, which only such sentences have.
 */
public final class Explanation<P, S extends VersionSet<?, S>> {
    private final P root;
    private final Function<Incompatibility<P, S>, Clause> words;
    private final List<Step<P, S>> steps;
    private final Map<Incompatibility<P, S>, Integer> stepOf = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private Explanation(P root, Function<Incompatibility<P, S>, Clause> words, List<Step<P, S>> steps) {
        this.root = root;
        this.words = words;
        this.steps = steps;
        for (int index = 0; index < steps.size(); index++) {
            stepOf.put(steps.get(index).conclusion(), index);
        }
        numberWhatIsReferredTo();
    }

    /**
     * Tells why there is no solution.
     *
     * @param root the package that stands for what is asked; what it needs is told first
     * @param words says an incompatibility, be it a fact or a conclusion, in words that can follow "because"
     * @return sentences without their full stops, the last of which is the contradiction
     */
    public static <P, S extends VersionSet<?, S>> List<String> of(
            Incompatibility<P, S> contradiction, P root, Function<Incompatibility<P, S>, Clause> words) {
        Explanation<P, S> explanation = new Explanation<>(root, words, told(ProofOutline.of(contradiction), words));
        return explanation.steps.isEmpty() ? List.of(words.apply(contradiction).toString()) : explanation.sentences();
    }

    /**
     * The steps without those that a reader takes for none: what follows is said in the very words of a premise, as words
     * tell versions by what exists. Then the premise stands for it.
     */
    private static <P, S extends VersionSet<?, S>> List<Step<P, S>> told(
            List<Step<P, S>> steps, Function<Incompatibility<P, S>, Clause> words) {
        List<Step<P, S>> told = new ArrayList<>();
        Map<Incompatibility<P, S>, Incompatibility<P, S>> standIns = new HashMap<>();
        for (Step<P, S> step : steps) {
            List<Incompatibility<P, S>> premises = step.premises().stream()
                    .map(premise -> standIns.getOrDefault(premise, premise))
                    .distinct()
                    .toList();
            String conclusion = words.apply(step.conclusion()).toString();
            Optional<Incompatibility<P, S>> same = premises.stream()
                    .filter(premise -> words.apply(premise).toString().equals(conclusion))
                    .findFirst();
            if (same.isPresent()) {
                standIns.put(step.conclusion(), same.get());
            } else {
                told.add(new Step<>(step.conclusion(), premises));
            }
        }
        return told;
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            boolean last = index == steps.size() - 1;
            String sentence = last ? contradiction(index) : step(index);
            sentences.add(numbers.containsKey(index) ? sentence + " (" + numbers.get(index) + ")" : sentence);
        }
        return sentences;
    }

    private String step(int index) {
        String conclusion = words.apply(steps.get(index).conclusion()).toString();
        List<String> premises = clauses(index, any -> true);
        if (premises.isEmpty()) {
            return "So " + conclusion;
        }
        return (restsOnPrevious(index) ? "So, because " : "Because ") + enumerate(premises) + ", " + conclusion;
    }

    /** The last step: what is asked against what is so. */
    private String contradiction(int index) {
        List<String> asked = clauses(index, this::isAsked);
        List<String> others = clauses(index, premise -> !isAsked(premise));
        if (restsOnPrevious(index)) {
            asked.addAll(others);
            return "But " + enumerate(asked);
        }
        if (others.isEmpty()) {
            return enumerate(asked) + ", which cannot be had together";
        }
        return asked.isEmpty() ? enumerate(others) : enumerate(asked) + ", but " + enumerate(others);
    }

    /** The premises of a step that its predecessor does not say, in words. */
    private List<String> clauses(int index, Predicate<Incompatibility<P, S>> wanted) {
        Map<String, Set<String>> endsByBeginning = new LinkedHashMap<>();
        Step<P, S> told = steps.get(index);
        for (Incompatibility<P, S> premise : ReadingOrder.of(told.premises(), told.conclusion(), root)) {
            int step = stepOf.getOrDefault(premise, -1);
            if (wanted.test(premise) && (step < 0 || step != index - 1)) {
                Clause clause = words.apply(premise);
                String end = step < 0 ? clause.end() : clause.end() + " (" + numbers.get(step) + ")";
                endsByBeginning
                        .computeIfAbsent(clause.beginning(), any -> new TreeSet<>())
                        .add(end.strip());
            }
        }
        List<String> clauses = new ArrayList<>();
        endsByBeginning.forEach(
                (beginning, ends) -> clauses.add(new Clause(beginning, enumerate(List.copyOf(ends))).toString()));
        return clauses;
    }

    private boolean isAsked(Incompatibility<P, S> premise) {
        return premise.cause() instanceof Cause.Needs<P, S> needs
                && needs.subject().equals(root);
    }

    private boolean restsOnPrevious(int index) {
        return index > 0
                && steps.get(index).premises().contains(steps.get(index - 1).conclusion());
    }

    private void numberWhatIsReferredTo() {
        Set<Integer> referredTo = new TreeSet<>();
        for (int index = 0; index < steps.size(); index++) {
            for (Incompatibility<P, S> premise : steps.get(index).premises()) {
                int step = stepOf.getOrDefault(premise, index - 1);
                if (step != index - 1) {
                    referredTo.add(step);
                }
            }
        }
        referredTo.forEach(step -> numbers.put(step, numbers.size() + 1));
    }

    /** Parts as a list; parts that are lists themselves are set off from each other. */
    private static String enumerate(List<String> parts) {
        int last = parts.size() - 1;
        if (last < 1) {
            return String.join("", parts);
        }
        boolean lists = parts.stream().anyMatch(part -> part.contains(" and "));
        String beforeLast = String.join(", ", parts.subList(0, last));
        return beforeLast + (lists ? ", and " : " and ") + parts.get(last);
    }
}
