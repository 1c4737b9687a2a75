package io.github.jvenv.resolution;

import io.github.jvenv.spec.filename.BuildTag;
import io.github.jvenv.spec.filename.SdistFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** How source distributions are packed that can be unpacked, the standard's way first (PEP 625). */
    private static final List<String> PACKED =
            List.of(".tar.gz", ".tgz", ".zip", ".tar.xz", ".txz", ".tar.bz2", ".tbz", ".tar");

    private final CompatibleTags tags;
    private final Set<String> platforms;
    private final String interpreter;
    private final Version python;
    private final FormatControl formats;

    /**
     * Rules of a target.
     *
     * @param python its version without what makes it a pre-release, as Requires-Python is meant for final releases
     */
    CandidateRules(CompatibleTags tags, Version python, FormatControl formats) {
        this.tags = tags;
        this.platforms = tags.tags().stream().map(Tag::platform).collect(Collectors.toSet());
        this.interpreter = tags.tags().get(0).interpreter();
        this.python = python;
        this.formats = formats;
    }

    /** Whether something that requires the given versions of Python can be used. */
    boolean fitsPython(SpecifierSet required) {
        return required.contains(python);
    }

    /**
     * Whether a version with the given files can be installed: from the best wheel that fits or, if there is none, from
     * the source.
     *
     * @param hashes digests of which the file must have one
     */
    Availability availability(ProjectName project, List<DistributionFile> files, AllowedHashes hashes) {
        Sorted sorted = new Sorted();
        boolean anyLeft = files.isEmpty();
        for (DistributionFile file : files) {
            if (!hashes.forbid(file.hashes())) {
                sorted.add(file);
                anyLeft = true;
            }
        }
        return anyLeft ? sorted.availability(project) : new Availability.OtherHashes(hashes);
    }

    /** Whether a wheel can be installed that a requirement names by its place. */
    Availability availability(DirectDistribution wheel, WheelFilename filename) {
        if (tags.rank(filename.tags()).isPresent()) {
            return new Availability.Available(wheel);
        }
        OtherPythons others = new OtherPythons(platforms);
        others.add(filename.tags(), SpecifierSet.ALL);
        return new Availability.OtherWheels(misfits(Set.copyOf(filename.tags())), false, others.newest());
    }

    /** The files of one version by what they are good for. */
    private final class Sorted {
        private final List<Fitting> fitting = new ArrayList<>();
        private final Set<Tag> otherTags = new HashSet<>();
        private final List<DistributionFile> sources = new ArrayList<>();
        private Optional<String> oddExtension = Optional.empty();
        private SpecifierSet otherPython = SpecifierSet.ALL;
        private final List<DistributionFile> misfits = new ArrayList<>();

        void add(DistributionFile file) {
            SpecifierSet required = file.requiresPython().orElse(SpecifierSet.ALL);
            if (!fitsPython(required)) {
                otherPython = required;
                misfits.add(file);
            } else if (file.filename() instanceof WheelFilename wheel) {
                OptionalInt rank = tags.rank(wheel.tags());
                if (rank.isPresent()) {
                    fitting.add(new Fitting(file, wheel, rank.getAsInt()));
                } else {
                    otherTags.addAll(wheel.tags());
                    misfits.add(file);
                }
            } else if (file.filename() instanceof SdistFilename source) {
                if (PACKED.contains(source.extension())) {
                    sources.add(file);
                } else {
                    oddExtension = Optional.of(source.extension());
                }
            }
        }

        Availability availability(ProjectName project) {
            Stream<DistributionFile> wheels = formats.allowsWheels(project)
                    ? fitting.stream().min(Fitting.BEST_FIRST).map(Fitting::file).stream()
                    : Stream.empty();
            Stream<DistributionFile> best = formats.allowsSources(project)
                    ? Stream.concat(wheels, sources.stream().min(BEST_SOURCE_FIRST).stream())
                    : wheels;
            // The first of those that are equal is the least: the wheel.
            Optional<DistributionFile> file = best.min(YANKED_LAST);
            if (file.isPresent()) {
                return new Availability.Available(file.get());
            }
            if (!fitting.isEmpty()) {
                return new Availability.OnlyWheels();
            }
            if (!otherTags.isEmpty()) {
                return new Availability.OtherWheels(
                        misfits(otherTags),
                        !sources.isEmpty(),
                        otherPythons().newest().filter(any -> formats.allowsWheels(project)));
            }
            if (!sources.isEmpty()) {
                return new Availability.OnlySource();
            }
            return oddExtension
                    .<Availability>map(Availability.OddlyPacked::new)
                    .orElseGet(() -> new Availability.OtherPython(otherPython, isOtherPythonEnough(project)));
        }

        private boolean isOtherPythonEnough(ProjectName project) {
            return (formats.allowsWheels(project) && otherPythons().areThere())
                    || (formats.allowsSources(project)
                            && misfits.stream()
                                    .anyMatch(file -> file.filename() instanceof SdistFilename source
                                            && PACKED.contains(source.extension())));
        }

        /** Found out for what cannot be installed only: nearly all versions that are looked at can be. */
        private OtherPythons otherPythons() {
            OtherPythons others = new OtherPythons(platforms);
            for (DistributionFile file : misfits) {
                if (file.filename() instanceof WheelFilename wheel) {
                    others.add(wheel.tags(), file.requiresPython().orElse(SpecifierSet.ALL));
                }
            }
            return others;
        }
    }

    private static final Comparator<DistributionFile> YANKED_LAST =
            Comparator.comparing(file -> file.yank() instanceof Yank.Yanked);

    private static final Comparator<DistributionFile> BEST_SOURCE_FIRST = YANKED_LAST
            .thenComparing(file -> PACKED.indexOf(((SdistFilename) file.filename()).extension()))
            .thenComparing(file -> file.filename().toString());

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
