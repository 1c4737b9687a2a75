package io.github.jvenv.operation;

import io.github.jvenv.access.IndexSelection;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.pinning.LockFile;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.session.CarriedFile;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.session.WantedDistributions;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides which distributions a request leads to, read as far as it has to be: requirements in a POM count by
 * their texts, so that a build with nothing to do need not understand them.
 */
final class ResolveInputs {
    /** What may stand in a requirement that leads to a directory of this machine. */
    private static final Pattern MAYBE_LOCAL = Pattern.compile("^\\s*(-|\\.)|[/\\\\]|file:");

    private final Surroundings surroundings;
    private final ResolveRequest resolve;
    private final Path lockFile;
    private final LockMode lock;
    private final boolean pointing;
    private @Nullable WantedDistributions read;

    /**
     * What a request depends on.
     *
     * @param pointing whether what {@code -e} asks for is only pointed to, so that its code may change without counting
     */
    ResolveInputs(Surroundings surroundings, ResolveRequest resolve, Path lockFile, LockMode lock, boolean pointing) {
        this.surroundings = surroundings;
        this.resolve = resolve;
        this.lockFile = lockFile;
        this.lock = lock;
        this.pointing = pointing;
    }

    /** What is wanted. */
    WantedDistributions wanted() {
        WantedDistributions wanted = read;
        if (wanted == null) {
            wanted = new InputReading(surroundings, resolve.index()).read(resolve.requirements());
            read = wanted;
        }
        return wanted;
    }

    /**
     * Adds all this to what else an outcome depends on.
     *
     * @param interpreter the program of an interpreter whose own configuration counts
     */
    void addTo(Fingerprint fingerprint, Optional<Path> interpreter) throws IOException {
        fingerprint
                .with("policy", String.join("\n", resolve.policy().lines()))
                .with("config-settings", String.join("\n", resolve.configSettings()))
                .with("isolation", Boolean.toString(resolve.buildIsolation()))
                .with("lock", lock.name().toLowerCase(Locale.ROOT));
        RequirementRequest requirements = resolve.requirements();
        addTexts(fingerprint, "requirement", requirements.requirements());
        addTexts(fingerprint, "constraint", requirements.constraints());
        addTexts(fingerprint, "override", requirements.overrides());
        for (DependencyArtifact artifact : requirements.artifacts()) {
            fingerprint.with("artifact", artifact.toString());
            if (artifact.wheel()) {
                fingerprint.with("wheel", FileStamp.follow(artifact.file()).text());
            } else {
                Optional<byte[]> carried = CarriedFile.find(artifact);
                if (carried.isPresent()) {
                    fingerprint.with("carried", QuickDigest.of(carried.get()).hex());
                }
            }
        }
        if (lock == LockMode.USE) {
            Optional<byte[]> content = new LockFile(lockFile).content();
            if (content.isPresent()) {
                fingerprint.with("lock file", QuickDigest.of(content.get()).hex());
            }
        }
        if (!hasToBeRead()) {
            fingerprint.with(
                    "index",
                    IndexSelection.of(resolve.index(), surroundings, interpreter)
                            .fingerprint());
            return;
        }
        wanted().lines(new LockFile(lockFile).directory()).forEach(line -> fingerprint.with("wanted", line));
        fingerprint
                .with(
                        "index",
                        ResolutionSession.selection(surroundings, resolve, wanted(), interpreter)
                                .fingerprint())
                .with("policy", wanted().policy(resolve.policy().policy()).toString());
        for (DirectSource place : wanted().onDisk()) {
            fingerprint.with("place", PlaceStamp.of(pointing ? place : place.standing()));
        }
    }

    private static void addTexts(Fingerprint fingerprint, String name, List<RequirementRequest.Wanted> all) {
        for (RequirementRequest.Wanted one : all) {
            fingerprint.with(name, one.text());
        }
    }

    private boolean hasToBeRead() {
        RequirementRequest requirements = resolve.requirements();
        return requirements.hasFiles()
                || mayBeLocal(requirements.requirements())
                || mayBeLocal(requirements.constraints())
                || mayBeLocal(requirements.overrides());
    }

    private static boolean mayBeLocal(List<RequirementRequest.Wanted> all) {
        for (RequirementRequest.Wanted one : all) {
            if (MAYBE_LOCAL.matcher(one.text()).find()) {
                return true;
            }
        }
        return false;
    }
}
