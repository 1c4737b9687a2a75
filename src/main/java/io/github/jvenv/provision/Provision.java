package io.github.jvenv.provision;

import io.github.jvenv.access.IndexAccess;
import io.github.jvenv.access.LockedPlaces;
import io.github.jvenv.build.BuildChain;
import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.build.PythonHooks;
import io.github.jvenv.build.SourceBuilds;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.index.DistributionDownload;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.resolution.AllowedHashes;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.HashDemands;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.Resolver;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredSource;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.store.UnpackedWheel;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.vcs.GitRepositories;
import io.github.jvenv.wheel.Wheel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * The way from requirements to wheels in the store. What an index has is resolved and downloaded where it is missing; what
 * there is only as source is built, in an environment that is made in the same way. One for each operation; but for the
 * resolution's own questions, for one thread.
 */
public final class Provision implements AutoCloseable {
    /** Downloads and questions at once: enough to hide the time that each answer takes. */
    private static final int CONNECTIONS = 12;

    /** Longer than any build should take, and shorter than forever. */
    private static final Duration LONGEST_HOOK = Duration.ofHours(4);

    private final Surroundings surroundings;
    private final Store store;
    private final BuildInterpreter interpreter;
    private final BuildSettings settings;
    private final UnaryOperator<DistributionFile> place;
    private final WheelFetch wheels;
    private final ArchiveFetch archives;
    private final ArtifactCandidates artifacts;
    private final CandidateSource index;
    private final TemporaryDirectory work;
    private final BuildSources sources;
    private final SourceWheels built;
    /** What was resolved for builds, by what was built. */
    private final Map<String, List<BuildSet>> buildSets = new HashMap<>();

    /** What a build required, and what that came to on this machine. */
    private record BuildSet(RequirementSet requirements, CandidatePolicy policy, Resolution here) {}

    /**
     * A way that is open until it is closed.
     *
     * @param policy what may be chosen for build environments, as far as it is not about what is asked for
     * @param interpreter runs builds
     * @param artifacts wheels that Maven provides
     */
    public Provision(
            Surroundings surroundings,
            Store store,
            IndexAccess access,
            BuildSettings settings,
            CandidatePolicy policy,
            BuildInterpreter interpreter,
            List<ArtifactWheel> artifacts)
            throws IOException {
        this.surroundings = surroundings;
        this.store = store;
        this.interpreter = interpreter;
        this.settings = settings;
        DistributionDownload download = new DistributionDownload(access.http());
        LockedPlaces places = access.lockedPlaces();
        this.place = file -> places.place(file, this::files);
        this.wheels = new WheelFetch(store, download, place);
        this.archives = new ArchiveFetch(store, download, place);
        this.artifacts = new ArtifactCandidates(artifacts, access.candidates(wheels));
        this.index = new RememberedCandidates(this.artifacts);
        this.work = TemporaryDirectory.in(store.temporary());
        Map<String, String> variables = surroundings.interpreters().environment();
        GitRepositories repositories = new GitRepositories(
                store.repositories(), variables, surroundings.network().offline(), surroundings.clock());
        this.sources = new BuildSources(archives, repositories, work.path().resolve("trees"));
        SourceBuilds builds = new SourceBuilds(
                new ProvidedEnvironments(this, settings, policy, interpreter, work.path()),
                new PythonHooks(variables, work.path(), LONGEST_HOOK),
                work.path(),
                store.logs(),
                line -> surroundings.narration().detail(() -> "  " + line));
        this.built = new SourceWheels(
                store, builds, interpreter, variables, settings.environment().isEmpty(), surroundings.narration());
    }

    /** What fulfils requirements on a target. What has to be built to know that, is built. Warnings are told. */
    public Resolution resolve(RequirementSet set, Target target, CandidatePolicy policy) {
        return resolve(set, target, policy, BuildChain.NONE);
    }

    /**
     * The same from other candidates.
     *
     * @param others makes them from those that there are
     */
    public Resolution resolve(
            RequirementSet set, Target target, CandidatePolicy policy, UnaryOperator<CandidateSource> others) {
        return resolve(set, target, policy, BuildChain.NONE, others);
    }

    public Resolution resolve(RequirementSet set, Target target, CandidatePolicy policy, BuildChain chain) {
        return resolve(set, target, policy, chain, UnaryOperator.identity());
    }

    private Resolution resolve(
            RequirementSet set,
            Target target,
            CandidatePolicy policy,
            BuildChain chain,
            UnaryOperator<CandidateSource> others) {
        BuildableCandidates source =
                new BuildableCandidates(this, chain, target, HashDemands.of(set, target.markers(), policy.hashRule()));
        ExecutorService ahead = Executors.newFixedThreadPool(CONNECTIONS, work -> {
            Thread thread = new Thread(work, "jvenv index");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Resolution resolution =
                    new Resolver(ahead).resolve(set, target, policy, others.apply(source), source::metadata);
            resolution.warnings().forEach(surroundings.narration()::warning);
            for (ResolvedDistribution distribution : resolution.distributions()) {
                surroundings
                        .narration()
                        .detail(() -> "Resolved " + distribution + " to " + distribution.candidate() + ".");
            }
            return resolution;
        } finally {
            ahead.shutdownNow();
        }
    }

    /** What fulfils the requirements of a build, which runs on this machine. */
    Resolution resolveForBuild(RequirementSet set, CandidatePolicy policy, BuildChain chain) {
        Resolution resolution = resolve(set, interpreter.get().target(), policy, chain);
        List<String> builds = chain.builds();
        buildSets
                .computeIfAbsent(builds.get(builds.size() - 1), any -> new ArrayList<>())
                .add(new BuildSet(set, policy, resolution));
        return resolution;
    }

    /**
     * What has to be there to build a source distribution, without what these need for builds of their own. Making sure of it
     * takes an environment, but no build of the distribution itself.
     *
     * @param target where it is to be built
     */
    public List<Resolution> buildRequirements(ResolvedDistribution distribution, Target target) throws IOException {
        BuildSource source = distribution.candidate() instanceof DistributionFile sdist
                ? sources.of(sdist)
                : sources.of(((DirectDistribution) distribution.candidate()).source());
        ConfigSettings configuration = distribution.candidate() instanceof DirectDistribution direct
                ? settings.of(direct.source())
                : settings.of(distribution.name());
        built.prepareEnvironment(source, distribution.name(), configuration, BuildChain.NONE);
        List<Resolution> required = new ArrayList<>();
        for (BuildSet set : buildSets.getOrDefault(source.tree().description(), List.of())) {
            required.add(
                    set.here().target().equals(target)
                            ? set.here()
                            : resolve(set.requirements(), target, set.policy(), BuildChain.NONE));
        }
        return required;
    }

    /** The file that a distribution is published as; what is no such file is built. */
    public PublishedFile file(ResolvedDistribution distribution, Target target) throws IOException {
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
        StoredWheel wheel = wheel(distribution, target, BuildChain.NONE);
        requireNamed(distribution, wheel);
        return PublishedFile.of(wheel);
    }

    /** The wheel of a distribution, which is built where there is none. */
    public StoredWheel wheel(ResolvedDistribution distribution, Target target) throws IOException {
        if (isListedWheel(distribution)) {
            StoredWheel wheel = wheel((DistributionFile) distribution.candidate());
            HashCheck.require(distribution, wheel.file(), wheel.sha256());
            return wheel;
        }
        StoredWheel wheel = wheel(distribution, target, BuildChain.NONE);
        requireNamed(distribution, wheel);
        return wheel;
    }

    /** The wheel that an index offers, in the store. */
    public StoredWheel wheel(DistributionFile file) throws IOException {
        return wheels.fetch(file);
    }

    /** What the indexes offer of a project. */
    public ProjectFiles files(ProjectName project) {
        return index.files(project);
    }

    /** The wheel that a candidate is, if Maven provides it. */
    public Optional<ArtifactWheel> artifact(DistributionFile file) {
        return artifacts.find(file);
    }

    /** The wheel of a project that fits a target best, if Maven provides one. */
    public Optional<ArtifactWheel> artifact(ProjectName project, Target target) {
        return artifacts.find(project, target.tags());
    }

    /**
     * The metadata of what is at a place, as it is for this machine.
     *
     * @param allowed the digests of which it must have one
     */
    public CoreMetadata metadata(DirectSource place, AllowedHashes allowed) {
        HashDemands hashes = new HashDemands(Map.of(), Map.of(place, allowed), false);
        return new BuildableCandidates(this, BuildChain.NONE, interpreter.get().target(), hashes).metadata(place);
    }

    /** What can be noted of files and places, so that the same are known again. */
    public Digests digests() {
        return new Digests(wheels, archives, sources);
    }

    /**
     * The wheels of distributions, unpacked in the store. Each is unpacked as soon as it is here, while others are still on
     * their way; large ones start first. What has to be built comes last.
     */
    public List<WheelToInstall> bring(Resolution resolution) throws IOException {
        return bring(resolution, BuildChain.NONE);
    }

    public List<WheelToInstall> bring(Resolution resolution, BuildChain chain) throws IOException {
        if (surroundings.network().offline()) {
            new OfflineCheck(store, place).require(resolution.distributions());
        }
        Map<ResolvedDistribution, UnpackedWheel> unpacked = new ConcurrentHashMap<>();
        List<ResolvedDistribution> downloads = new ArrayList<>();
        List<ResolvedDistribution> others = new ArrayList<>();
        for (ResolvedDistribution distribution : resolution.distributions()) {
            (isListedWheel(distribution) ? downloads : others).add(distribution);
        }
        downloads.sort(Comparator.comparingLong((ResolvedDistribution distribution) ->
                        ((DistributionFile) distribution.candidate()).size().orElse(0))
                .reversed());
        new Workers(CONNECTIONS).forEach(downloads, distribution -> {
            StoredWheel wheel = wheels.fetch((DistributionFile) distribution.candidate());
            HashCheck.require(distribution, wheel.file(), wheel.sha256());
            unpacked.put(distribution, store.unpacked(wheel));
        });
        for (ResolvedDistribution distribution : others) {
            StoredWheel wheel = wheel(distribution, resolution.target(), chain);
            requireNamed(distribution, wheel);
            unpacked.put(distribution, store.unpacked(wheel));
        }
        List<WheelToInstall> brought = new ArrayList<>();
        for (ResolvedDistribution distribution : resolution.distributions()) {
            UnpackedWheel wheel =
                    Optional.ofNullable(unpacked.get(distribution)).orElseThrow();
            wheel.warnings().forEach(warning -> surroundings.narration().warning(warning.message()));
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

    /** Whether it is a wheel that an index offers, so that several can be fetched at once. */
    public static boolean isListedWheel(ResolvedDistribution distribution) {
        return distribution.candidate() instanceof DistributionFile file && file.filename() instanceof WheelFilename;
    }

    /** The wheel of something that is no wheel of an index. */
    private StoredWheel wheel(ResolvedDistribution distribution, Target target, BuildChain chain) throws IOException {
        if (distribution.candidate() instanceof DistributionFile sdist) {
            HashCheck.requireOfSource(distribution, archives.source(sdist));
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

    /** What a source distribution of an index says of itself. */
    CoreMetadata metadataOfSource(DistributionFile sdist, BuildChain chain, Target target, HashDemands hashes)
            throws IOException {
        AllowedHashes allowed = hashes.of(sdist.name());
        HashCheck.requireAny(sdist.toString(), !allowed.isAny(), hashes.required());
        StoredSource archive = archives.source(sdist);
        HashCheck.require(sdist.toString(), allowed, archive.file(), archive.sha256());
        return built.metadata(sources.of(sdist), Optional.of(sdist.name()), settings.of(sdist.name()), chain, target);
    }

    /** What a wheel of an index says of itself. */
    CoreMetadata metadataOfWheel(DistributionFile wheel) {
        return index.metadata(wheel);
    }

    /** What is at a place says of itself. */
    public CoreMetadata metadata(DirectSource place, BuildChain chain, Target target, HashDemands hashes)
            throws IOException {
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
        return built.metadata(sources.of(place), Optional.empty(), settings.of(place), chain, target);
    }

    @Override
    public void close() throws IOException {
        built.close();
        work.close();
    }
}
