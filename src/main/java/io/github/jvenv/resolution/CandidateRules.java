package io.github.jvenv.resolution;

import io.github.jvenv.spec.filename.BuildTag;
import io.github.jvenv.spec.filename.SdistFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the files of a project can be installed on a target, and which one of each version is the best. */
final class CandidateRules {
    /** A wheel that fits; the least one is the best. */
    private record Fitting(DistributionFile file, WheelFilename filename, int rank) {
        /** As pip: files that are not yanked, then the better tags, then the newer build. */
        static final Comparator<Fitting> BEST_FIRST = Comparator.comparing(
                        (Fitting wheel) -> wheel.file.yank() instanceof Yank.Yanked)
                .thenComparing(Fitting::rank)
                .thenComparing(wheel -> wheel.filename.buildTag().orElse(null), newestBuildFirst())
                .thenComparing(Fitting::filename);

        private static Comparator<BuildTag> newestBuildFirst() {
            return Comparator.nullsLast(Comparator.reverseOrder());
        }
    }

    private final CompatibleTags tags;
    private final Set<String> platforms;
    private final String interpreter;
    private final Version python;

    /**
     * Rules of a target.
     *
     * @param python its version without what makes it a pre-release, as Requires-Python is meant for final releases
     */
    CandidateRules(CompatibleTags tags, Version python) {
        this.tags = tags;
        this.platforms = tags.tags().stream().map(Tag::platform).collect(Collectors.toSet());
        this.interpreter = tags.tags().get(0).interpreter();
        this.python = python;
    }

    /** Whether something that requires the given versions of Python can be used. */
    boolean fitsPython(SpecifierSet required) {
        return required.contains(python);
    }

    /** Whether a version with the given files can be installed. */
    Availability availability(List<DistributionFile> files) {
        List<Fitting> fitting = new ArrayList<>();
        Set<Tag> otherTags = new HashSet<>();
        SpecifierSet otherPython = SpecifierSet.ALL;
        boolean source = false;
        for (DistributionFile file : files) {
            SpecifierSet required = file.requiresPython().orElse(SpecifierSet.ALL);
            if (!fitsPython(required)) {
                otherPython = required;
            } else if (file.filename() instanceof WheelFilename wheel) {
                OptionalInt rank = tags.rank(wheel.tags());
                if (rank.isPresent()) {
                    fitting.add(new Fitting(file, wheel, rank.getAsInt()));
                } else {
                    otherTags.addAll(wheel.tags());
                }
            } else if (file.filename() instanceof SdistFilename) {
                source = true;
            }
        }
        if (!fitting.isEmpty()) {
            return new Availability.Available(
                    fitting.stream().min(Fitting.BEST_FIRST).get().file());
        }
        if (!otherTags.isEmpty()) {
            return new Availability.OtherWheels(misfits(otherTags), source);
        }
        return source ? new Availability.OnlySource() : new Availability.OtherPython(otherPython);
    }

    /** What does not fit of tags: the platforms or, where a platform would do, the interpreter, or else its ABI. */
    private List<String> misfits(Set<Tag> tags) {
        Set<String> misfits = tags.stream()
                .filter(tag -> platforms.contains(tag.platform()))
                .map(tag ->
                        tag.interpreter().equals(interpreter) ? tag.interpreter() + "-" + tag.abi() : tag.interpreter())
                .collect(Collectors.toSet());
        if (misfits.isEmpty()) {
            tags.forEach(tag -> misfits.add(tag.platform()));
        }
        // Of two versions of an interpreter the one with more digits is the later one: cp310, cp39.
        return misfits.stream()
                .sorted(Comparator.comparing((String misfit) -> misfit.replaceFirst("\\d.*", ""))
                        .thenComparing(String::length, Comparator.reverseOrder())
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }
}
