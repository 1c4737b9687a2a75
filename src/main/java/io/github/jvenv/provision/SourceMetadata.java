package io.github.jvenv.provision;

import io.github.jvenv.build.BuildChain;
import io.github.jvenv.build.StaticMetadata;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.HashDemands;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.StoredSource;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.wheel.Wheel;
import java.io.IOException;
import java.util.Optional;

/** What source distributions, and whatever is at a place, say of themselves; where no file tells, it is built. */
final class SourceMetadata {
    private final ArchiveFetch archives;
    private final BuildSources sources;
    private final SourceWheels built;
    private final BuildSettings settings;
    private final BuildProspects prospects;

    SourceMetadata(
            ArchiveFetch archives,
            BuildSources sources,
            SourceWheels built,
            BuildSettings settings,
            BuildProspects prospects) {
        this.archives = archives;
        this.sources = sources;
        this.built = built;
        this.settings = settings;
        this.prospects = prospects;
    }

    /** What a source distribution of an index says of itself. */
    CoreMetadata ofSource(DistributionFile sdist, BuildChain chain, Target target, HashDemands hashes)
            throws IOException {
        AllowedHashes allowed = hashes.of(sdist.name());
        HashCheck.requireAny(sdist.toString(), !allowed.isAny(), hashes.required());
        StoredSource archive = archives.source(sdist);
        HashCheck.require(sdist.toString(), allowed, archive.file(), archive.sha256());
        BuildSource source = sources.of(sdist);
        Optional<Failure> fault = prospects.fault(sdist, target);
        if (fault.isPresent() && StaticMetadata.find(source.tree()).isEmpty()) {
            throw fault.get();
        }
        return built.metadata(source, settings.of(sdist.name()), chain, target);
    }

    /** What is at a place says of itself. */
    CoreMetadata of(DirectSource place, BuildChain chain, Target target, HashDemands hashes) throws IOException {
        if (place.reference() instanceof DirectReference.Archive archive && archive.isWheel()) {
            StoredWheel wheel = archives.wheel(archive);
            return Wheel.open(wheel.file(), wheel.filename()).coreMetadata();
        }
        if (place.reference() instanceof DirectReference.Archive archive) {
            AllowedHashes allowed = hashes.of(place);
            HashCheck.requireAny(place.toString(), !allowed.isAny(), hashes.required());
            StoredSource source = archives.source(archive);
            HashCheck.require(place.toString(), allowed, source.file(), source.sha256());
        } else {
            HashCheck.requireAny(place.toString(), false, hashes.required());
        }
        return built.metadata(sources.of(place), settings.of(place), chain, target);
    }
}
