package io.github.jvenv.operation;

import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.pinning.ChosenDistributions;
import io.github.jvenv.provision.Provision;
import io.github.jvenv.provision.PublishedFile;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.wheelhouse.Wheelhouse;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the files that requirements come to in a directory, from which installers on a machine without a network can
 * install: with the files themselves come those that source distributions among them need to be built.
 */
public final class DownloadDistributions {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public DownloadDistributions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Collects them. */
    public void run(DownloadRequest request) throws IOException {
        Wheelhouse wheelhouse = Wheelhouse.at(request.destination());
        SortedMap<String, PublishedFile> files = new TreeMap<>();
        Optional<Interpreter> own = needsOwn(request)
                ? Optional.of(
                        InterpreterSupply.in(surroundings).wanted(request.set().environment()))
                : Optional.empty();
        try (ResolutionSession session = own.isPresent()
                ? request.set().open(surroundings, own.get())
                : request.set().openForOthers(surroundings)) {
            Collection collection = new Collection(session.provision(), request.buildRequirements(), files);
            ChosenDistributions chosen = request.set().chosen(surroundings, session);
            for (Target target : targets(request, own)) {
                collection.add(chosen.of(target, session.policy()));
            }
        }
        int added = 0;
        for (Map.Entry<String, PublishedFile> file : files.entrySet()) {
            PublishedFile published = file.getValue();
            added += wheelhouse.put(published.filename(), published.sha256(), published.file()) ? 1 : 0;
        }
        wheelhouse.describe();
        surroundings
                .narration()
                .outcome("Downloaded " + Counted.of(files.size(), "file") + " into "
                        + request.destination() + ": " + added + " added, " + (files.size() - added)
                        + " were there.");
    }

    /** Whether something is downloaded for the interpreter of the environment, or for what only it tells. */
    private static boolean needsOwn(DownloadRequest request) {
        return request.targets().isEmpty() || !request.targets().stream().allMatch(TargetRequest::isWhole);
    }

    private static List<Target> targets(DownloadRequest request, Optional<Interpreter> own) {
        return request.targets().isEmpty()
                ? List.of(own.orElseThrow().target())
                : request.targets().stream()
                        .map(target -> target.target(() -> own.orElseThrow().target()))
                        .toList();
    }

    /** The files so far, by their names. */
    private record Collection(
            Provision provision, boolean withBuildRequirements, SortedMap<String, PublishedFile> files) {
        private static final int AT_ONCE = 12;

        /**
         * Adds what was resolved and, for each source distribution among it, what is needed to build it, which may be something
         * else for each target.
         */
        void add(Resolution first) throws IOException {
            Set<String> seen = new HashSet<>();
            Deque<Resolution> waiting = new ArrayDeque<>(List.of(first));
            while (!waiting.isEmpty()) {
                Resolution resolution = waiting.remove();
                for (ResolvedDistribution source : bring(resolution, seen)) {
                    if (withBuildRequirements) {
                        waiting.addAll(provision.buildRequirements(source, resolution.target()));
                    }
                }
            }
        }

        /** The source distributions among the files, those left out that were seen before. */
        private List<ResolvedDistribution> bring(Resolution resolution, Set<String> seen) throws IOException {
            new Workers(AT_ONCE)
                    .forEach(
                            resolution.distributions().stream()
                                    .filter(Provision::isListedWheel)
                                    .toList(),
                            distribution -> provision.file(distribution, resolution.target()));
            List<ResolvedDistribution> sources = new ArrayList<>();
            for (ResolvedDistribution distribution : resolution.distributions()) {
                PublishedFile file = provision.file(distribution, resolution.target());
                String name = file.filename().toString();
                files.put(name, file);
                if (file.isSource() && seen.add(name)) {
                    sources.add(distribution);
                }
            }
            return sources;
        }
    }
}
