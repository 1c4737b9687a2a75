package io.github.jvenv.lock;

import io.github.jvenv.spec.filename.BuildTag;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.tag.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which wheel of an entry fits a target best: the better tags, then the newer build, then the name, as in a resolution. */
final class FittingWheels {
    private record Fitting(LockedFile file, WheelFilename filename, int rank) {
        static final Comparator<Fitting> BEST_FIRST = Comparator.comparing(Fitting::rank)
                .thenComparing(
                        wheel -> wheel.filename.buildTag().orElse(null),
                        Comparator.<BuildTag>nullsLast(Comparator.reverseOrder()))
                .thenComparing(Fitting::filename);
    }

    private final CompatibleTags tags;

    FittingWheels(CompatibleTags tags) {
        this.tags = tags;
    }

    Optional<LockedFile> best(Collection<LockedFile> wheels) {
        List<Fitting> fitting = new ArrayList<>();
        for (LockedFile file : wheels) {
            if (file.filename() instanceof WheelFilename wheel) {
                OptionalInt rank = tags.rank(wheel.tags());
                rank.ifPresent(found -> fitting.add(new Fitting(file, wheel, found)));
            }
        }
        return fitting.stream().min(Fitting.BEST_FIRST).map(Fitting::file);
    }

    /** What wheels are for that do not fit: interpreters and ABIs if some are for the platform, else platforms. */
    List<String> misfits(Collection<LockedFile> wheels) {
        Set<String> platforms = tags.tags().stream().map(Tag::platform).collect(Collectors.toSet());
        Set<String> interpreters = new TreeSet<>();
        Set<String> otherPlatforms = new TreeSet<>();
        for (LockedFile file : wheels) {
            if (file.filename() instanceof WheelFilename wheel) {
                for (Tag tag : wheel.tags()) {
                    if (platforms.contains(tag.platform())) {
                        interpreters.add(tag.interpreter() + "-" + tag.abi());
                    } else {
                        otherPlatforms.add(tag.platform());
                    }
                }
            }
        }
        return List.copyOf(interpreters.isEmpty() ? otherPlatforms : interpreters);
    }
}
