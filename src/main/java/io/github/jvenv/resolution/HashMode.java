package io.github.jvenv.resolution;

import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.words.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of pip's hash-checking mode: once one requirement gives hashes, or a user demands them, every distribution must
 * be one that a requirement or constraint gives some of. So nothing comes in that somebody has not seen before. As for
 * pip since it takes hashes from constraints, it need not be asked for in one version only: the hashes say which.
 */
final class HashMode {
    private final List<RootRequirement> giving;
    private final HashRule rule;

    /**
     * The mode that a rule makes of some requirements.
     *
     * @param giving the requirements and constraints that give hashes
     */
    HashMode(List<RootRequirement> giving, HashRule rule) {
        this.giving = List.copyOf(giving);
        this.rule = rule;
    }

    boolean isOn() {
        return rule.requiresAll(!giving.isEmpty());
    }

    /** Looks for distributions that no hash vouches for. */
    void check(Resolution resolution) {
        List<String> faults = new ArrayList<>();
        resolution
                .distributions()
                .forEach(distribution -> fault(distribution, resolution).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new ResolutionFailure(
                    "Hashes are required, because " + reason() + ", and cannot be checked for all distributions:\n"
                            + String.join("\n", faults),
                    "Give every distribution, what others need included, with its version and hashes, as pip-compile"
                            + " --generate-hashes writes them; or use a lock.");
        }
    }

    private String reason() {
        return giving.stream()
                .findFirst()
                .filter(any -> rule == HashRule.IF_ANY)
                .map(root ->
                        root.origin() + " gives one of " + root.requirement().name())
                .orElse("requireHashes, or --require-hashes in a file, says so");
    }

    private static Optional<String> fault(ResolvedDistribution distribution, Resolution resolution) {
        boolean wanted = distribution.requested();
        String askers = Listing.some(wanted ? origins(distribution) : resolution.dependents(distribution));
        if (distribution.candidate() instanceof DirectDistribution direct
                && !(direct.source().reference() instanceof DirectReference.Archive)) {
            return Optional.of(distribution.name() + " comes from " + direct + ", of which there is no hash: "
                    + (wanted ? "it is asked for in " : "it is needed by ") + askers + ".");
        }
        if (!distribution.hashes().isAny()) {
            return Optional.empty();
        }
        return Optional.of(distribution
                + (wanted
                        ? " has no hash in " + askers + "."
                        : " is needed by " + askers + " only, and nothing gives its hash."));
    }

    private static List<String> origins(ResolvedDistribution distribution) {
        return distribution.roots().stream()
                .map(RootRequirement::origin)
                .distinct()
                .toList();
    }
}
