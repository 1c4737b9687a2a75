package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * What a source has told, and what it is being asked ahead of need. Each thing is asked once. An answer that is needed
 * now and was not yet asked for is asked for by whoever needs it, so that guesses are not in the way.
 *
 * <p>What is guessed changes when answers come and never what they are.
 */
final class Library implements AutoCloseable {
    private final CandidateSource source;
    private final DirectMetadata direct;
    private final CandidateRules rules;
    private final Map<ProjectName, AllowedHashes> hashes;
    private final Executor ahead;
    private final Map<ProjectName, FutureTask<Candidates>> candidates = new ConcurrentHashMap<>();
    private final Map<Object, FutureTask<CoreMetadata>> metadata = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * A library without books.
     *
     * @param hashes the digests of which a project's file must have one, where requirements give some
     * @param ahead runs what is asked ahead of need
     */
    Library(
            CandidateSource source,
            DirectMetadata direct,
            CandidateRules rules,
            Map<ProjectName, AllowedHashes> hashes,
            Executor ahead) {
        this.source = source;
        this.direct = direct;
        this.hashes = Map.copyOf(hashes);
        this.rules = rules;
        this.ahead = ahead;
    }

    /** The candidates of a project. */
    Candidates candidates(ProjectName project) {
        return await(candidatesTask(project));
    }

    /** The one candidate at a place, where the given project is to be found. */
    Candidates candidates(ProjectName project, DirectSource place) {
        Version version = place.wheel()
                .map(WheelFilename::version)
                .orElseGet(() ->
                        await(metadataTask(place, () -> direct.get(place))).version());
        return Candidates.direct(new DirectDistribution(place, project, version), rules);
    }

    /** The metadata of a candidate. */
    CoreMetadata metadata(Candidate candidate) {
        if (candidate instanceof DistributionFile file) {
            return await(metadataTask(file, () -> source.metadata(file)));
        }
        DirectSource place = ((DirectDistribution) candidate).source();
        return await(metadataTask(place, () -> direct.get(place)));
    }

    /**
     * Says that a project will be needed.
     *
     * @param likely tells which of its candidates probably is the one
     */
    void expect(ProjectName project, Function<Candidates, Optional<Candidate>> likely) {
        runAhead(() -> {
            likely.apply(candidates(project)).ifPresent(this::metadataIfCheap);
            return project;
        });
    }

    /** Says that the metadata of a candidate will probably be needed. */
    void expect(Candidate candidate) {
        runAhead(() -> {
            metadataIfCheap(candidate);
            return candidate;
        });
    }

    /** Nothing is built on a guess. */
    private void metadataIfCheap(Candidate candidate) {
        if (candidate instanceof DistributionFile file && file.filename() instanceof WheelFilename) {
            metadata(file);
        }
    }

    /** Asks for nothing ahead of need any more. */
    @Override
    public void close() {
        closed = true;
    }

    private FutureTask<Candidates> candidatesTask(ProjectName project) {
        return candidates.computeIfAbsent(
                project,
                any -> new FutureTask<>(() -> Candidates.listed(
                        project, source.files(project), rules, hashes.getOrDefault(project, AllowedHashes.ANY))));
    }

    private FutureTask<CoreMetadata> metadataTask(Object what, Callable<CoreMetadata> question) {
        return metadata.computeIfAbsent(what, any -> new FutureTask<>(question));
    }

    /** Runs a guess. What goes wrong with it is met again by whoever needs the answer. */
    private void runAhead(Callable<?> guess) {
        try {
            ahead.execute(() -> {
                if (!closed) {
                    new FutureTask<>(guess).run();
                }
            });
        } catch (RejectedExecutionException nobodyIsFree) {
            // Then it is asked when it is needed.
        }
    }

    private static <T> T await(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The resolution was interrupted.", null, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
