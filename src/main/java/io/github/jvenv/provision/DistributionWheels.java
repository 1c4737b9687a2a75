package io.github.jvenv.provision;

import io.github.jvenv.build.BuildChain;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredSource;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.store.UnpackedWheel;
import io.github.jvenv.surroundings.Narration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The wheels, and the published files, of what was resolved; what is there only as source is built. */
final class DistributionWheels {
    private final Store store;
    private final WheelFetch wheels;
    private final ArchiveFetch archives;
    private final BuildSources sources;
    private final SourceWheels built;
    private final BuildSettings settings;
    private final BuildProspects prospects;
    private final Optional<OfflineCheck> offline;
    private final Narration narration;

    /** Those of a store; {@code offline} is there if nothing can be brought to it. */
    DistributionWheels(
            Store store,
            WheelFetch wheels,
            ArchiveFetch archives,
            BuildSources sources,
            SourceWheels built,
            BuildSettings settings,
            BuildProspects prospects,
            Optional<OfflineCheck> offline,
            Narration narration) {
        this.store = store;
        this.wheels = wheels;
        this.archives = archives;
        this.sources = sources;
        this.built = built;
        this.settings = settings;
        this.prospects = prospects;
        this.offline = offline;
        this.narration = narration;
    }

    /** Whether it is a wheel that an index offers, so that several can be fetched at once. */
    static boolean isListed(ResolvedDistribution distribution) {
        return distribution.candidate() instanceof DistributionFile file && file.filename() instanceof WheelFilename;
    }

    /** The file that a distribution is published as; what is no such file is built. */
    PublishedFile file(ResolvedDistribution distribution, Target target) throws IOException {
        if (distribution.candidate() instanceof DistributionFile file) {
            if (file.filename() instanceof WheelFilename) {
                StoredWheel wheel = wheels.fetch(file);
                HashCheck.require(distribution, wheel.file(), wheel.sha256());
                return PublishedFile.of(wheel);
            }
            StoredSource source = archives.source(file);
            HashCheck.requireOfSource(distribution, source);
            return new PublishedFile(file.filename(), source.sha256(), source.file());
        }
        DirectSource place = ((DirectDistribution) distribution.candidate()).source();
        if (place.reference() instanceof DirectReference.Archive archive && !archive.isWheel()) {
            Optional<DistributionFilename> name = DistributionFilename.find(archive.filename(), distribution.name());
            if (name.isPresent() && archive.subdirectory().isEmpty()) {
                StoredSource source = archives.source(archive);
                HashCheck.requireOfSource(distribution, source);
                return new PublishedFile(name.get(), source.sha256(), source.file());
            }
        }
        return PublishedFile.of(wheel(distribution, target, BuildChain.NONE));
    }

    /** The wheel of a distribution, which is built where there is none. */
    StoredWheel wheel(ResolvedDistribution distribution, Target target, BuildChain chain) throws IOException {
        if (isListed(distribution)) {
            return listed(distribution);
        }
        StoredWheel wheel = unlisted(distribution, target, chain);
        requireNamed(distribution, wheel);
        return wheel;
    }

    private StoredWheel listed(ResolvedDistribution distribution) throws IOException {
        StoredWheel wheel = wheels.fetch((DistributionFile) distribution.candidate());
        HashCheck.require(distribution, wheel.file(), wheel.sha256());
        return wheel;
    }

    /**
     * The wheels of distributions, unpacked in the store. Each is unpacked as soon as it is here, while others are still on
     * their way; large ones start first. What has to be built comes last.
     */
    List<WheelToInstall> bring(Resolution resolution, BuildChain chain) throws IOException {
        if (offline.isPresent()) {
            offline.get().require(resolution.distributions());
        }
        Map<ResolvedDistribution, UnpackedWheel> unpacked = new ConcurrentHashMap<>();
        List<ResolvedDistribution> downloads = new ArrayList<>();
        List<ResolvedDistribution> others = new ArrayList<>();
        for (ResolvedDistribution distribution : resolution.distributions()) {
            (isListed(distribution) ? downloads : others).add(distribution);
        }
        downloads.sort(Comparator.comparingLong((ResolvedDistribution distribution) ->
                        ((DistributionFile) distribution.candidate()).size().orElse(0))
                .reversed());
        new Workers(Provision.CONNECTIONS).forEach(downloads, distribution -> {
            unpacked.put(distribution, store.unpacked(listed(distribution)));
        });
        for (ResolvedDistribution distribution : others) {
            unpacked.put(distribution, store.unpacked(wheel(distribution, resolution.target(), chain)));
        }
        List<WheelToInstall> brought = new ArrayList<>();
        for (ResolvedDistribution distribution : resolution.distributions()) {
            UnpackedWheel wheel =
                    Optional.ofNullable(unpacked.get(distribution)).orElseThrow();
            wheel.warnings().forEach(warning -> narration.warning(warning.message()));
            brought.add(new WheelToInstall(wheel, distribution.requested(), directUrl(distribution, wheel)));
        }
        return brought;
    }

    /** A lock, or a wheel that was built before, may be about another project than it says. */
    private static void requireNamed(ResolvedDistribution distribution, StoredWheel wheel) {
        if (!wheel.filename().name().equals(distribution.name())
                || !wheel.filename().version().equals(distribution.version())) {
            throw new Failure("What is to be " + distribution + " is the wheel " + wheel.filename() + ".");
        }
    }

    /** The wheel of something that is no wheel of an index. */
    private StoredWheel unlisted(ResolvedDistribution distribution, Target target, BuildChain chain)
            throws IOException {
        if (distribution.candidate() instanceof DistributionFile sdist) {
            HashCheck.requireOfSource(distribution, archives.source(sdist));
            Optional<Failure> fault = prospects.fault(sdist, target);
            if (fault.isPresent()) {
                throw fault.get();
            }
            return built.wheel(sources.of(sdist), distribution.name(), settings.of(distribution.name()), chain, target);
        }
        DirectSource place = ((DirectDistribution) distribution.candidate()).source();
        if (place.reference() instanceof DirectReference.Archive archive) {
            if (archive.isWheel()) {
                StoredWheel wheel = archives.wheel(archive);
                HashCheck.require(distribution, wheel.file(), wheel.sha256());
                return wheel;
            }
            HashCheck.requireOfSource(distribution, archives.source(archive));
        }
        return built.wheel(sources.of(place), distribution.name(), settings.of(place), chain, target);
    }

    private Optional<DirectUrl> directUrl(ResolvedDistribution distribution, UnpackedWheel wheel) throws IOException {
        if (!(distribution.candidate() instanceof DirectDistribution direct)) {
            return Optional.empty();
        }
        if (direct.source().reference() instanceof DirectReference.Archive archive && archive.isWheel()) {
            return Optional.of(DirectUrl.of(
                    archive.url().toString(),
                    new DirectUrl.Origin.Archive(new TreeMap<>(
                            Map.of("sha256", wheel.wheel().sha256().hex())))));
        }
        return sources.of(direct.source()).directUrl();
    }
}
