package io.github.jvenv.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a proof: that its facts are true and that each step follows, by trying every choice of versions. */
final class ProofCheck {
    /** Versions that are tried: those that exist in the tests, and one that never does. */
    private static final int TRIED = 6;

    private static final int NOT_CHOSEN = -1;

    private final FakePackages packages;

    ProofCheck(FakePackages packages) {
        this.packages = packages;
    }

    List<String> faults(Incompatibility<String, Numbers> contradiction) {
        List<String> faults = new ArrayList<>();
        if (!contradiction.terms().keySet().stream().allMatch("root"::equals)) {
            faults.add("does not end in the root: " + contradiction);
        }
        for (Incompatibility<String, Numbers> part :
                Derivation.of(contradiction).parts()) {
            if (!holds(part)) {
                faults.add(part.cause().getClass().getSimpleName() + " does not hold: " + part);
            }
        }
        return faults;
    }

    private boolean holds(Incompatibility<String, Numbers> part) {
        if (part.cause() instanceof Cause.Derived<String, Numbers> derived) {
            Set<String> subjects = new LinkedHashSet<>(derived.first().terms().keySet());
            subjects.addAll(derived.second().terms().keySet());
            subjects.addAll(part.terms().keySet());
            return follows(part, derived, List.copyOf(subjects), new HashMap<>());
        }
        if (part.cause() instanceof Cause.Root) {
            return part.toString().equals("{root=not 0}");
        }
        String subject = part.terms().keySet().iterator().next();
        Numbers versions = part.terms().get(subject).versions();
        for (int version : packages.versions(subject).keySet()) {
            if (versions.contains(version) && !holdsOf(version, part.cause())) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsOf(int version, Cause<String, Numbers> cause) {
        if (cause instanceof Cause.Needs<String, Numbers> needs) {
            Dependency<String, Numbers> told = needs.dependency();
            return packages.needs(needs.subject(), version).stream()
                    .anyMatch(real -> real.onto().equals(told.onto())
                            && real.versions().union(told.versions()).equals(told.versions()));
        }
        return cause instanceof Cause.Unusable<String, Numbers> unusable
                && packages.reason(unusable.subject(), version).equals(unusable.reason());
    }

    private static boolean follows(
            Incompatibility<String, Numbers> part,
            Cause.Derived<String, Numbers> derived,
            List<String> open,
            Map<String, Integer> choice) {
        if (open.isEmpty()) {
            return !satisfies(choice, part)
                    || satisfies(choice, derived.first())
                    || satisfies(choice, derived.second());
        }
        boolean follows = true;
        for (int version = NOT_CHOSEN; version < TRIED && follows; version++) {
            choice.put(open.get(0), version);
            follows = follows(part, derived, open.subList(1, open.size()), choice);
        }
        return follows;
    }

    private static boolean satisfies(Map<String, Integer> choice, Incompatibility<String, Numbers> incompatibility) {
        return incompatibility.terms().entrySet().stream().allMatch(entry -> {
            int version = choice.get(entry.getKey());
            Term<Numbers> term = entry.getValue();
            return version == NOT_CHOSEN ? !term.positive() : term.versions().contains(version) == term.positive();
        });
    }
}
