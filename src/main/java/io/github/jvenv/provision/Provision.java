package io.github.jvenv.provision;

import io.github.jvenv.access.IndexAccess;
import io.github.jvenv.access.LockedPlaces;
import io.github.jvenv.build.BuildChain;
import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.build.PythonHooks;
import io.github.jvenv.build.SourceBuilds;
import io.github.jvenv.filesystem.TemporaryDirectory;
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
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.vcs.GitRepositories;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final int CONNECTIONS = 12;

    /** Longer than any build should take, and shorter than forever. */
    private static final Duration LONGEST_HOOK = Duration.ofHours(4);

    private final Surroundings surroundings;
    private final BuildInterpreter interpreter;
    private final BuildSettings settings;
    private final WheelFetch wheels;
    private final ArchiveFetch archives;
    private final ArtifactCandidates artifacts;
    private final RememberedCandidates index;
    private final TemporaryDirectory work;
    private final BuildSources sources;
    private final SourceWheels built;
    private final DistributionWheels distributions;
    private final SourceMetadata metadata;
    private final BuildRequirements buildRequirements;

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
        this.interpreter = interpreter;
        this.settings = settings;
        DistributionDownload download = new DistributionDownload(access.http());
        LockedPlaces places = access.lockedPlaces();
        UnaryOperator<DistributionFile> place = file -> places.place(file, this::files);
        SeenDigests seen = new SeenDigests(store, surroundings.network().offline());
        this.wheels = new WheelFetch(store, seen, download, place);
        this.archives = new ArchiveFetch(store, seen, download, place);
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
        BuildProspects prospects = new BuildProspects(interpreter, index::told);
        this.distributions = new DistributionWheels(
                store,
                wheels,
                archives,
                sources,
                built,
                settings,
                prospects,
                surroundings.network().offline() ? Optional.of(new OfflineCheck(store, place)) : Optional.empty(),
                surroundings.narration());
        this.metadata = new SourceMetadata(archives, sources, built, settings, prospects);
        this.buildRequirements = new BuildRequirements(this, surroundings.narration());
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

    /** What fulfils requirements on a target, asked for by the last build of a chain. */
    Resolution resolve(RequirementSet set, Target target, CandidatePolicy policy, BuildChain chain) {
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
                        .detail(() -> "Resolved " + distribution + " to " + distribution.candidate() + ", asked for by "
                                + resolution.askers(distribution) + ".");
            }
            return resolution;
        } finally {
            ahead.shutdownNow();
        }
    }

    /** What fulfils the requirements of a build, which runs on this machine. */
    Resolution resolveForBuild(RequirementSet set, CandidatePolicy policy, BuildChain chain) {
        return buildRequirements.resolve(set, policy, interpreter.get().target(), chain);
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
        return buildRequirements.of(source.tree(), target);
    }

    /** The file that a distribution is published as; what is no such file is built. */
    public PublishedFile file(ResolvedDistribution distribution, Target target) throws IOException {
        return distributions.file(distribution, target);
    }

    /** The wheel of a distribution, which is built where there is none. */
    public StoredWheel wheel(ResolvedDistribution distribution, Target target) throws IOException {
        return distributions.wheel(distribution, target, BuildChain.NONE);
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
        return distributions.bring(resolution, BuildChain.NONE);
    }

    /** The same for a build. */
    List<WheelToInstall> bring(Resolution resolution, BuildChain chain) throws IOException {
        return distributions.bring(resolution, chain);
    }

    /** Whether it is a wheel that an index offers, so that several can be fetched at once. */
    public static boolean isListedWheel(ResolvedDistribution distribution) {
        return DistributionWheels.isListed(distribution);
    }

    /** What a source distribution of an index says of itself. */
    CoreMetadata metadataOfSource(DistributionFile sdist, BuildChain chain, Target target, HashDemands hashes)
            throws IOException {
        return metadata.ofSource(sdist, chain, target, hashes);
    }

    /** What is at a place says of itself. */
    CoreMetadata metadata(DirectSource place, BuildChain chain, Target target, HashDemands hashes) throws IOException {
        return metadata.of(place, chain, target, hashes);
    }

    /** What a wheel of an index says of itself. */
    CoreMetadata metadataOfWheel(DistributionFile wheel) {
        return index.metadata(wheel);
    }

    @Override
    public void close() throws IOException {
        built.close();
        work.close();
    }
}
