package io.github.jvenv.provision;

import io.github.jvenv.build.BuildChain;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.HashDemands;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What the indexes offer, sources that have to be built included, and what is at places, for one target. */
final class BuildableCandidates implements CandidateSource {
    private final Provision provision;
    private final BuildChain chain;
    private final Target target;
    private final HashDemands hashes;

    /**
     * Candidates.
     *
     * @param chain the builds that wait for the resolution that asks
     * @param hashes what must be true of a source before anything in it is run
     */
    BuildableCandidates(Provision provision, BuildChain chain, Target target, HashDemands hashes) {
        this.hashes = hashes;
        this.provision = provision;
        this.chain = chain;
        this.target = target;
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        return provision.files(project);
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        return file.filename() instanceof WheelFilename
                ? provision.metadataOfWheel(file)
                : reading(file.toString(), () -> provision.metadataOfSource(file, chain, target, hashes));
    }

    /** The metadata of what is at a place. */
    CoreMetadata metadata(DirectSource place) {
        return reading(place.toString(), () -> provision.metadata(place, chain, target, hashes));
    }

    private static CoreMetadata reading(String what, Reading reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw new Failure(what + " cannot be read: there is no file " + e.getFile() + ".", e);
        } catch (AccessDeniedException e) {
            throw new Failure(what + " cannot be read: access to " + e.getFile() + " is denied.", e);
        } catch (IOException e) {
            throw new Failure("The metadata of " + what + " could not be read: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        CoreMetadata read() throws IOException;
    }
}
