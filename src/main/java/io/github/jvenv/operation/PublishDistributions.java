package io.github.jvenv.operation;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.pinning.LockedWheels;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.publication.ArtifactRepository;
import io.github.jvenv.publication.WheelCoordinates;
import io.github.jvenv.publication.WheelPublication;
import io.github.jvenv.publication.WheelToPublish;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.Yank;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts wheels into a Maven repository: of a lock every wheel that it lists, else the ones that requirements come to. What has
 * no wheel is published as the one that was built of it here, so that only then, or if targets are given, the lock has to be one
 * for them.
 */
public final class PublishDistributions {
    private static final int AT_ONCE = 12;

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public PublishDistributions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Publishes them. */
    public void run(PublishRequest request) throws IOException {
        Interpreter interpreter =
                InterpreterSupply.in(surroundings).wanted(request.set().environment());
        Store store = Store.at(surroundings.store(), surroundings.clock());
        try (ResolutionSession session = request.set().open(surroundings, interpreter);
                TemporaryDirectory work = TemporaryDirectory.in(store.temporary())) {
            Wheels collection = new Wheels(session.provision(), Collections.synchronizedSortedMap(new TreeMap<>()));
            ChosenDistributions chosen = request.set().chosen(surroundings, session);
            Optional<LockedWheels> locked = chosen.lockedWheels();
            Set<ProjectName> toBuild = locked.map(LockedWheels::without).orElse(Set.of());
            boolean everything = request.targets().isEmpty() && locked.isPresent();
            if (!everything || !toBuild.isEmpty()) {
                for (Target target : targets(request, interpreter.target())) {
                    List<ResolvedDistribution> distributions =
                            chosen.of(target, session.policy()).distributions();
                    collection.add(
                            distributions.stream()
                                    .filter(one -> !everything || toBuild.contains(one.name()))
                                    .toList(),
                            target);
                }
            }
            collection.fetch(locked.map(LockedWheels::files).orElse(List.of()));
            ArtifactRepository repository = request.repository().apply(directory(work, "repository"));
            // Two modules of a reactor that publish the same wheel at the same moment are to be one and the other.
            String key = "publish-"
                    + Sha256.of(repository.description().getBytes(StandardCharsets.UTF_8))
                            .hex();
            KeyedLocks.in(surroundings.store().resolve("locks")).holding(key, () -> {
                publish(request, collection, repository, work);
                return key;
            });
        }
    }

    private void publish(
            PublishRequest request, Wheels collection, ArtifactRepository repository, TemporaryDirectory work)
            throws IOException {
        WheelPublication publication =
                new WheelPublication(repository, request.group(), directory(work, "publication"));
        Map<WheelCoordinates, WheelToPublish> missing =
                publication.missing(collection.wheels().values());
        missing.replaceAll((place, wheel) -> withYank(wheel, collection));
        publication.publish(missing, surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        publication.list(collection.wheels().values());
        missing.forEach((place, wheel) ->
                surroundings.narration().detail(() -> "Published " + wheel.filename() + " as " + place.wheel() + "."));
        int all = collection.wheels().size();
        surroundings
                .narration()
                .outcome("Published " + Counted.of(missing.size(), "wheel") + " in " + repository.description() + "; "
                        + (all - missing.size()) + " of " + all + " were there.");
    }

    /** A lock does not tell whether a wheel was withdrawn since; its index does, where it can be asked. */
    private WheelToPublish withYank(WheelToPublish wheel, Wheels collection) {
        if (wheel.yankReason().isPresent()) {
            return wheel;
        }
        try {
            if (collection.provision().files(wheel.filename().name()) instanceof ProjectFiles.Known known) {
                for (DistributionFile file : known.files(wheel.filename().version())) {
                    boolean same = wheel.sha256().hex().equals(file.hashes().get("sha256"));
                    if (same) {
                        return toPublish(file, wheel.sha256(), wheel.file());
                    }
                }
            }
        } catch (Failure unreachable) {
            surroundings
                    .narration()
                    .warning(
                            "Whether " + wheel.filename() + " was withdrawn is not known: " + unreachable.getMessage());
        }
        return wheel;
    }

    private static WheelToPublish toPublish(DistributionFile file, Sha256 sha256, Path content) {
        Optional<String> yank =
                file.yank() instanceof Yank.Yanked yanked ? Optional.of(yanked.reason()) : Optional.empty();
        return new WheelToPublish((WheelFilename) file.filename(), sha256, content, file.uploadTime(), yank);
    }

    private static List<Target> targets(PublishRequest request, Target own) {
        List<Target> targets = new ArrayList<>();
        request.targets().forEach(target -> targets.add(target.target(() -> own)));
        return targets.isEmpty() ? List.of(own) : targets;
    }

    private static Path directory(TemporaryDirectory work, String name) throws IOException {
        return Files.createDirectory(work.path().resolve(name));
    }

    /** The wheels so far, by their names. */
    private record Wheels(Provision provision, SortedMap<String, WheelToPublish> wheels) {
        void add(List<ResolvedDistribution> all, Target target) throws IOException {
            List<ResolvedDistribution> distributions =
                    all.stream().filter(one -> !isArtifact(one)).toList();
            new Workers(AT_ONCE)
                    .forEach(
                            distributions.stream()
                                    .filter(Provision::isListedWheel)
                                    .toList(),
                            distribution -> provision.wheel(distribution, target));
            for (ResolvedDistribution distribution : distributions) {
                requireNoProject(distribution);
                StoredWheel wheel = provision.wheel(distribution, target);
                put(
                        distribution.candidate() instanceof DistributionFile file
                                        && Provision.isListedWheel(distribution)
                                ? toPublish(file, wheel.sha256(), wheel.file())
                                : built(wheel));
            }
        }

        /** What Maven provides has coordinates already, and is in some repository under these. */
        private boolean isArtifact(ResolvedDistribution distribution) {
            return distribution.candidate() instanceof DistributionFile file
                    && provision.artifact(file).isPresent();
        }

        void fetch(List<DistributionFile> files) throws IOException {
            new Workers(AT_ONCE).forEach(files, file -> {
                StoredWheel wheel = provision.wheel(file);
                put(toPublish(file, wheel.sha256(), wheel.file()));
            });
        }

        private void put(WheelToPublish wheel) {
            wheels.putIfAbsent(wheel.filename().toString(), wheel);
        }

        private static WheelToPublish built(StoredWheel wheel) {
            return new WheelToPublish(
                    wheel.filename(), wheel.sha256(), wheel.file(), Optional.empty(), Optional.empty());
        }

        /** An editable wheel holds paths of this machine and nothing else. */
        private static void requireNoProject(ResolvedDistribution distribution) {
            if (distribution.candidate() instanceof DirectDistribution direct
                    && direct.source().editable()) {
                throw new Failure(
                        distribution
                                + " is installed from its sources in place (-e), and what is made of it works on this"
                                + " machine only.",
                        "Ask for it without -e, so that a wheel is built of it.");
            }
        }
    }
}
