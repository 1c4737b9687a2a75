package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.lock.InstallSource;
import io.github.jvenv.lock.LockedFile;
import io.github.jvenv.requirements.RequestedDistribution;
import io.github.jvenv.requirements.RequestedRequirement;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.MetadataFile;
import io.github.jvenv.resolution.Yank;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.wheel.Wheel;
import io.github.jvenv.wheel.WheelIdentity;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A wheel that Maven provides. It is asked for in the one version that it has, and no index has a say in its project.
 *
 * @param filename what the wheel says that it is called; Maven's repository calls it otherwise
 */
public record ArtifactWheel(DependencyArtifact artifact, WheelFilename filename) {
    /** Reads who a wheel is that Maven has resolved. */
    public static ArtifactWheel open(DependencyArtifact artifact) {
        try {
            return new ArtifactWheel(artifact, WheelIdentity.of(artifact.file(), "The artifact " + artifact));
        } catch (IOException e) {
            throw new Failure("The artifact " + artifact + " could not be read: " + e.getMessage(), e);
        }
    }

    /** Whether a lock notes a file as one that Maven provides. */
    public static boolean isNotedIn(InstallSource source) {
        return source instanceof LockedFile file
                && file.location()
                        .url()
                        .filter(url -> DependencyArtifact.Coordinates.SCHEME.equals(url.getScheme()))
                        .isPresent();
    }

    /** What it is asked for by. */
    public RequestedRequirement requirement() {
        return RequestedRequirement.of(
                new RequestedDistribution.Named(Requirement.parse(filename.name() + "==" + filename.version())),
                artifact.toString());
    }

    /** The candidate that it is. */
    public DistributionFile file() {
        return file(Collections.emptySortedMap());
    }

    /**
     * The candidate, where a lock noted what it was. The hashes of a snapshot may be others by now, and those of another version
     * are.
     */
    public DistributionFile file(LockedFile noted) {
        boolean same = noted.filename().equals(filename) && !artifact.snapshot();
        return file(same ? noted.hashes().digests() : Collections.emptySortedMap());
    }

    private DistributionFile file(SortedMap<String, String> hashes) {
        return new DistributionFile(
                filename,
                artifact.file().toUri(),
                hashes,
                OptionalLong.empty(),
                Optional.empty(),
                Yank.NONE,
                Optional.empty(),
                MetadataFile.ABSENT);
    }

    /** What the wheel says of itself. */
    public CoreMetadata metadata() {
        try {
            return Wheel.open(artifact.file(), filename).coreMetadata();
        } catch (IOException e) {
            throw new Failure("The artifact " + artifact + " could not be read: " + e.getMessage(), e);
        }
    }

    /** The digest of what Maven brought and checked in its own way. */
    public SortedMap<String, String> hashes() {
        try {
            return new TreeMap<>(Map.of("sha256", Sha256.of(artifact.file()).hex()));
        } catch (IOException e) {
            throw new Failure("The artifact " + artifact + " could not be read: " + e.getMessage(), e);
        }
    }
}
