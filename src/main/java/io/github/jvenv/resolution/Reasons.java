package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import io.github.jvenv.words.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says why a project's versions cannot be chosen. */
final class Reasons {
    /** How many different reasons are told before those of a kind are told as one. */
    private static final int MOST_TOLD = 3;

    private final Candidates candidates;
    private final Constraint constraint;

    Reasons(Choice choice) {
        this.candidates = choice.candidates();
        this.constraint = choice.constraint();
    }

    /** Why there is nothing to choose in a range: a clause. */
    String nothingIn(VersionRanges ranges) {
        String project = candidates.project().value();
        if (!candidates.isKnown()) {
            return candidates.places().isEmpty()
                    ? "there is no project named " + project
                    : "there are no files of " + project + " in " + candidates.places();
        }
        if (candidates.versions().isEmpty()) {
            return "there are no files of " + project
                    + candidates.status().told().map(told -> ", which " + told).orElse("");
        }
        Optional<DirectSource> place = candidates.place();
        if (place.isPresent() && !ranges.contains(candidates.versions().first())) {
            return project + " comes from " + place.get() + ", which has version "
                    + candidates.versions().first();
        }
        List<Version> inRange =
                candidates.versions().stream().filter(ranges::contains).toList();
        if (!inRange.isEmpty()) {
            return ofAll(inRange);
        }
        String only = candidates.versions().size() == 1 ? "there is only " : "there are only ";
        return only + project + " " + Words.all(candidates.versions());
    }

    /** Why a version cannot be chosen: what follows its name. */
    String of(Version version) {
        if (!constraint.allows(version)) {
            return "is ruled out by " + constraint.whatRulesOut(version);
        }
        Availability availability = candidates.availability(version);
        if (availability instanceof Availability.OtherPython other) {
            return "requires Python " + Words.of(other.required());
        }
        if (availability instanceof Availability.OtherWheels other) {
            return "has wheels for " + Listing.some(other.purposes()) + " only"
                    + (other.source() ? ", and its source distribution is not to be built" : "");
        }
        if (availability instanceof Availability.OnlyWheels) {
            return "has only wheels, which are not to be used";
        }
        if (availability instanceof Availability.OtherHashes other) {
            return "has none of the hashes that " + other.given().giving();
        }
        if (availability instanceof Availability.OddlyPacked packed) {
            return "has only a source distribution in the form of " + packed.extension() + ", which cannot be read";
        }
        if (availability instanceof Availability.Available available) {
            return available.candidate() instanceof DistributionFile file && file.yank() instanceof Yank.Yanked yanked
                    ? "is yanked"
                            + (yanked.reason().isBlank()
                                    ? ""
                                    : " (" + yanked.reason().strip() + ")")
                    : "is a pre-release";
        }
        return "has only a source distribution, which is not to be built";
    }

    private String ofAll(List<Version> versions) {
        Map<String, List<Version>> groups = grouped(versions, this::of);
        if (groups.size() > MOST_TOLD) {
            groups = grouped(versions, this::kind);
        }
        List<String> clauses = new ArrayList<>();
        groups.forEach((reason, group) -> {
            String latest = of(group.get(group.size() - 1));
            clauses.add(subject(group) + " "
                    + (group.size() == 1 || reason.equals(latest) ? latest : reason + example(group)));
        });
        return Listing.of(clauses);
    }

    /** The full reason of the latest of several versions. */
    private String example(List<Version> versions) {
        Version latest = versions.get(versions.size() - 1);
        return " (" + candidates.project() + " " + latest + " " + of(latest) + ")";
    }

    /** What a reason has in common with others: what follows the name of a version. */
    private String kind(Version version) {
        if (!constraint.allows(version)) {
            return "is ruled out by a constraint";
        }
        Availability availability = candidates.availability(version);
        if (availability instanceof Availability.OtherPython) {
            return "requires another Python";
        }
        if (availability instanceof Availability.Available) {
            return candidates.isYanked(version) ? "is yanked" : "is a pre-release";
        }
        if (availability instanceof Availability.OtherHashes) {
            return of(version);
        }
        return availability instanceof Availability.OnlyWheels
                ? "has only wheels, which are not to be used"
                : "has no wheel that fits";
    }

    private String subject(List<Version> versions) {
        return Words.of(candidates.project().value(), versions, candidates.versions());
    }

    private static Map<String, List<Version>> grouped(List<Version> versions, Function<Version, String> key) {
        Map<String, List<Version>> groups = new LinkedHashMap<>();
        for (Version version : versions) {
            groups.computeIfAbsent(key.apply(version), any -> new ArrayList<>()).add(version);
        }
        return groups;
    }
}
