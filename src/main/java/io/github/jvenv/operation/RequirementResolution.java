package io.github.jvenv.operation;

import io.github.jvenv.digest.DigestWarmUp;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.index.DistributionDownload;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DirectMetadata;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.RequirementSet;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.Resolver;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.UnpackedWheel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** From requirements to wheels in the store: what the index has is resolved, downloaded where it is missing, unpacked. */
final class RequirementResolution {
    /** Downloads and questions at once: enough to hide the time that each answer takes. */
    private static final int CONNECTIONS = 12;

    private final Surroundings surroundings;
    private final Store store;

    RequirementResolution(Surroundings surroundings, Store store) {
        this.surroundings = surroundings;
        this.store = store;
    }

    /** The wheels that fulfil the requirements, ordered by name. */
    List<WheelToInstall> wheels(InstallRequest request, IndexSelection selection, Target target) throws IOException {
        DigestWarmUp.start();
        IndexAccess access = IndexAccess.open(selection, surroundings, store);
        WheelFetch fetch = new WheelFetch(store, new DistributionDownload(access.http()));
        Resolution resolution = resolve(roots(request), target, policy(request), access.candidates(fetch));
        resolution.warnings().forEach(surroundings.narration()::warning);
        for (ResolvedDistribution distribution : resolution.distributions()) {
            surroundings.narration().detail(() -> "Resolved " + distribution + " to " + distribution.candidate());
        }
        return fetch(resolution, fetch);
    }

    private static CandidatePolicy policy(InstallRequest request) {
        CandidatePolicy policy = CandidatePolicy.DEFAULT.with(FormatControl.ANY.withOnlyBinary(":all:"));
        return request.preReleases() ? policy.with(PreReleases.ALLOW) : policy;
    }

    /** What is wanted, as the resolver takes it. */
    static List<RootRequirement> roots(InstallRequest request) {
        return request.requirements().stream().map(RequirementResolution::root).toList();
    }

    private static RootRequirement root(InstallRequest.Wanted wanted) {
        try {
            return new RootRequirement(Requirement.parse(wanted.text()), wanted.origin());
        } catch (SyntaxFailure fault) {
            throw new Failure(
                    "The requirement in " + wanted.origin() + " cannot be read. " + fault.getMessage(),
                    fault.hint().orElse(null),
                    fault);
        }
    }

    private static Resolution resolve(
            List<RootRequirement> roots, Target target, CandidatePolicy policy, CandidateSource index) {
        ExecutorService ahead = Executors.newFixedThreadPool(CONNECTIONS, work -> {
            Thread thread = new Thread(work, "jvenv index");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new Resolver(ahead).resolve(RequirementSet.of(roots), target, policy, index, DirectMetadata.NONE);
        } finally {
            ahead.shutdownNow();
        }
    }

    private static DistributionFile file(ResolvedDistribution distribution) {
        return (DistributionFile) distribution.candidate();
    }

    /** Each wheel is unpacked as soon as it is here, while others are still on their way; large ones start first. */
    private List<WheelToInstall> fetch(Resolution resolution, WheelFetch fetch) throws IOException {
        List<ResolvedDistribution> bySize = new ArrayList<>(resolution.distributions());
        bySize.sort(Comparator.comparingLong((ResolvedDistribution distribution) ->
                        file(distribution).size().orElse(0))
                .reversed());
        Map<ResolvedDistribution, UnpackedWheel> unpacked = new ConcurrentHashMap<>();
        new Workers(CONNECTIONS)
                .forEach(
                        bySize,
                        distribution -> unpacked.put(distribution, store.unpacked(fetch.fetch(file(distribution)))));
        List<WheelToInstall> wheels = new ArrayList<>();
        for (ResolvedDistribution distribution : resolution.distributions()) {
            UnpackedWheel wheel = unpacked.get(distribution);
            if (wheel == null) {
                throw new IllegalStateException(distribution + " was not unpacked");
            }
            wheel.warnings().forEach(warning -> surroundings.narration().warning(warning.toString()));
            wheels.add(new WheelToInstall(wheel, distribution.requested()));
        }
        return wheels;
    }
}
