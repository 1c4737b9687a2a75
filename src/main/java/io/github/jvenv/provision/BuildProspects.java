package io.github.jvenv.provision;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells before a build whether its wheel could fit another machine than this one. A build may take an hour, and the wheels that
 * the distribution's authors made of the same sources show what comes of it.
 */
final class BuildProspects {
    /** The ABIs that more than one version of Python has. */
    private static final Set<String> SHARED_ABIS = Set.of("none", "abi3", "abi4");

    private static final String ANYWHERE = "any";

    private final BuildInterpreter interpreter;
    private final Function<ProjectName, Optional<ProjectFiles>> files;

    /**
     * The prospects of builds on this machine.
     *
     * @param files what is known of a project without asking for it: nothing is, where a lock decides
     */
    BuildProspects(BuildInterpreter interpreter, Function<ProjectName, Optional<ProjectFiles>> files) {
        this.interpreter = interpreter;
        this.files = files;
    }

    /** What is to be said if a source distribution is for another machine, and all wheels of its version are for single ones. */
    Optional<Failure> fault(DistributionFile sdist, Target target) {
        Target here = interpreter.get().target();
        if (target.equals(here)) {
            return Optional.empty();
        }
        List<WheelFilename> wheels = wheels(sdist);
        boolean samePlatform = target.platform().equals(here.platform());
        boolean hopeless = !wheels.isEmpty()
                && wheels.stream()
                        .flatMap(wheel -> wheel.tags().stream())
                        .noneMatch(tag -> isShared(tag, samePlatform));
        return hopeless ? Optional.of(failure(sdist, target)) : Optional.empty();
    }

    private static Failure failure(DistributionFile sdist, Target target) {
        return new Failure(
                sdist.name() + " " + sdist.version() + " has no wheel for " + target
                        + ", and one that is built here would be for this machine alone, as each of its wheels is for one"
                        + " kind of machine.",
                "Ask for a version that has such a wheel, or leave the project out for that target with a marker.");
    }

    private static boolean isShared(Tag tag, boolean samePlatform) {
        return tag.platform().equals(ANYWHERE) || (samePlatform && SHARED_ABIS.contains(tag.abi()));
    }

    private List<WheelFilename> wheels(DistributionFile sdist) {
        return files.apply(sdist.name()).orElse(null) instanceof ProjectFiles.Known known
                ? known.files(sdist.version()).stream()
                        .map(DistributionFile::filename)
                        .filter(WheelFilename.class::isInstance)
                        .map(WheelFilename.class::cast)
                        .toList()
                : List.of();
    }
}
